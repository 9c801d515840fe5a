import { largest } from '../../model/largest.ts';
import { findingsSheet } from './findings-sheet.ts';
import { ownLink, type PackagePatch } from './patch/package-patch.ts';
import type { StylePatch } from './patch/patch-styles.ts';
import {
  appendInside,
  applyEdits,
  attributeOf,
  escaped,
  findElement,
  tagsOf,
  withAttribute,
} from './patch/xml-tags.ts';
import type { FindingsList } from './remark.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A sheet name that no other sheet has, whatever the case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 2; ; n += 1) {
    const name = `${wanted}(${n})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The sheet on which an earlier check listed its findings: its part, and the id of the workbook's link to it. */
export interface OldList {
  readonly part: string;
  readonly id: string;
}

/** Links the workbook to a sheet by an id of our own again, by which an untouched copy is known. */
function claimSheet(patch: PackagePatch, workbook: string, id: string): void {
  const xml = patch.text(workbook);
  const own = id.startsWith(ownLink) ? null : patch.takeOver(workbook, id);
  if (xml === null || own === null) return;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'sheet' || attributeOf(xml, tag, '*:id') !== id) continue;
    // r:id, but a package may call the prefix anything: rel:id.
    const name = /\s([\w.-]+:id)\s*=/.exec(xml.slice(tag.from, tag.to))?.[1] ?? 'r:id';
    patch.set(workbook, applyEdits(xml, [{ from: tag.from, to: tag.to, text: withAttribute(xml, tag, name, own) }]));
  }
}

/** Adds the sheet that lists all findings, after all others; `old` is the list of an earlier check, which it replaces. */
export function addFindingsSheet(
  patch: PackagePatch,
  workbook: string,
  list: FindingsList,
  styles: StylePatch,
  old: OldList | null,
): void {
  const xml = patch.text(workbook);
  const sheets = xml === null ? null : findElement(xml, 'sheets', 1);
  if (xml === null || sheets === null) {
    patch.refuse(workbook);
    return;
  }
  const addresses = patch.addresses(workbook);
  const content = findingsSheet(list, addresses.main, (of, quoted) => styles.list(of, quoted));
  if (old !== null) {
    patch.set(old.part, content);
    claimSheet(patch, workbook, old.id);
    return;
  }
  const known = [...tagsOf(xml)].filter((tag) => tag.depth === 2 && tag.name === 'sheet' && tag.kind !== 'close');
  const names = new Set(known.map((tag) => (attributeOf(xml, tag, 'name') ?? '').toLowerCase()));
  const ids = known.map((tag) => Number(attributeOf(xml, tag, 'sheetId') ?? 0)).filter(Number.isSafeInteger);
  const part = patch.freeName('xl/worksheets/sheet', '.xml');
  patch.set(part, content);
  patch.type({ part }, sheetType);
  const id = patch.link(workbook, `${addresses.relationship}/worksheet`, part);
  const entry =
    `<${sheets.open.prefix}sheet xmlns:r="${addresses.relationship}" name="${escaped(freeName(list.name, names))}" ` +
    `sheetId="${largest(ids) + 1}" r:id="${id}"/>`;
  patch.set(workbook, applyEdits(xml, [appendInside(xml, sheets.open, sheets.close, entry)]));
}
