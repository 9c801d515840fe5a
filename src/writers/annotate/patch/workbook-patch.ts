import { readWorkbookPart } from '../../../containers/spreadsheet/workbook-part.ts';
import { openZip } from '../../../containers/zip/zip.ts';
import { append } from '../../../model/append.ts';
import type { Reading } from '../../../model/finding.ts';
import { grouped } from '../../../model/grouped.ts';
import { PackagePatch } from './package-patch.ts';
import { emptyStyles, patchStyles, type StylePatch } from './patch-styles.ts';

/** A sheet as the workbook lists it; a link that leads nowhere has no part. */
interface PatchedSheet {
  readonly name: string;
  /** Id of the link to its part. */
  readonly id: string;
  readonly part: string | null;
}

/** A person's workbook that is changed as a zip of XML, with its parts by what they are. */
export interface WorkbookPatch {
  readonly patch: PackagePatch;
  /** Mostly xl/workbook.xml. */
  readonly part: string;
  readonly styles: string | null;
  /** In the order of their tabs. */
  readonly sheets: readonly PatchedSheet[];
  readonly date1904: boolean;
}

/** Opens a workbook to change some of it. Null, with findings, where the file is none; what is wrong with its parts goes to the findings of the patch. */
export function openWorkbook(bytes: Uint8Array, file: string): Reading<WorkbookPatch | null> {
  const { value: archive, findings } = openZip(bytes, file);
  if (archive === null) return { value: null, findings };
  const patch = new PackagePatch(archive);
  const part = patch.links('').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) {
    patch.refuse('_rels/.rels');
    return { value: null, findings: patch.findings };
  }
  const listed = readWorkbookPart(archive, part);
  append(patch.findings, listed.findings);
  const links = patch.links(part);
  const styles = links.find(({ type }) => type === 'styles')?.target;
  const parts = new Map(links.map(({ id, target }) => [id, target]));
  const value = {
    patch,
    part,
    styles: styles !== undefined && patch.has(styles) ? styles : null,
    sheets: (listed.value?.sheets ?? []).map(({ name, id }) => ({ name, id, part: parts.get(id) ?? null })),
    date1904: listed.value?.date1904 ?? false,
  };
  return { value, findings: [] };
}

/** Changes the sheets that some cells are in; a sheet that the workbook lacks refuses the whole. */
export function changeSheets<Item extends { readonly sheet: string }>(
  { patch, part, sheets }: WorkbookPatch,
  cells: readonly Item[],
  change: (xml: string, own: readonly Item[]) => string,
): void {
  for (const [name, own] of grouped(cells, ({ sheet }) => sheet)) {
    const sheet = sheets.find((one) => one.name === name)?.part ?? null;
    const xml = sheet === null ? null : patch.text(sheet);
    // Text that can't be decoded was refused already, by its name.
    if (sheet === null) patch.refuse(part);
    else if (xml !== null) patch.set(sheet, change(xml, own));
  }
}

/** The style sheet of the workbook, or a new one linked to it; null, with a finding, where it can't be read. */
export function stylesOf({
  patch,
  part,
  styles,
}: WorkbookPatch): { readonly part: string; readonly styles: StylePatch } | null {
  if (styles !== null) {
    const xml = patch.text(styles);
    return xml === null ? null : { part: styles, styles: patchStyles(xml) };
  }
  const addresses = patch.addresses(part);
  const added = patch.freeName('xl/styles', '.xml');
  patch.link(part, `${addresses.relationship}/styles`, added);
  patch.type({ part: added }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  return { part: added, styles: patchStyles(emptyStyles(addresses.main)) };
}
