import { basename, dirname, join, resolve } from 'node:path';
import { sniff } from '../containers/sniff.ts';
import { finding, type Language, placeText, reportFinding } from '../findings/finding.ts';
import { bySeverity, severityNames } from '../findings/severity.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import { annotateWorkbook } from '../writers/annotate/annotate-workbook.ts';
import { isAnnotatedCopy } from '../writers/annotate/is-annotated-copy.ts';
import type { FindingsList, ListedFinding, Remark } from '../writers/annotate/remark.ts';
import type { InputFile } from './inputs/input-files.ts';
import { fileNames } from './outputs/file-name.ts';
import { clearParts, presentBytes, writeWhole } from './outputs/writing/write-whole.ts';
import { displayPath } from './settings/display-path.ts';

/** What became of one file: `copy` is the annotated copy, null when none was made (nothing to say, or a finding says why). */
interface AnnotatedFile {
  readonly file: string;
  readonly copy: string | null;
  readonly remarks: number;
}

export interface AnnotatedFiles {
  readonly files: readonly AnnotatedFile[];
  readonly findings: readonly Finding[];
}

interface Options {
  readonly language: Language;
  /** The folder for the copies; null puts each beside its original. */
  readonly folder: string | null;
  readonly force: boolean;
  /** Says what would be written and writes nothing. */
  readonly dryRun: boolean;
}

const words = {
  zh: {
    sheet: '核对意见',
    title: (count: number, file: string) => `核对意见：${file}，共${count}条`,
    headings: ['序号', '级别', '项目', '指标序号', '位置', '问题', '发现', '应为', '怎么办', '编码'],
    expected: '应为：',
  },
  en: {
    sheet: 'Findings',
    title: (count: number, file: string) => `Findings: ${file}, ${count} in all`,
    headings: [
      'No.',
      'Severity',
      'Project',
      'Indicator',
      'Place',
      'Problem',
      'Found',
      'Expected',
      'What to do',
      'Code',
    ],
    expected: 'expected: ',
  },
} as const;

/** Four lines, whatever was entered: a later check knows its notes by them. */
function noteText(found: Finding, language: Language): string {
  const { title, found: what, expected, action } = reportFinding(found, language);
  const { expected: label } = words[language];
  const lines = [`【${severityNames[found.severity][language]}】${title}`, what, `${label}${expected}`, action];
  return lines.map((line) => line.replaceAll(/\s+/g, ' ')).join('\n');
}

/** One remark for each cell that has findings: the strictest severity and all their texts, the strictest first. */
function remarksFor(findings: readonly Finding[], language: Language): Remark[] {
  const cells = new Map<string, { sheet: string; cell: string; of: Finding[] }>();
  for (const found of findings) {
    const { sheet, cell } = found.place ?? {};
    if (sheet === undefined || cell === undefined) continue;
    const key = `${sheet}!${cell}`;
    const known = cells.get(key) ?? { sheet, cell, of: [] };
    known.of.push(found);
    cells.set(key, known);
  }
  return [...cells.values()].map(({ sheet, cell, of }) => {
    const sorted = bySeverity(of);
    return {
      sheet,
      cell,
      severity: certain(sorted[0], 'finding of a marked cell').severity,
      text: sorted.map((found) => noteText(found, language)).join('\n\n'),
    };
  });
}

function lineOf(found: Finding, language: Language): ListedFinding {
  const { title, found: what, expected, action, code } = reportFinding(found, language);
  const { sheet, cell } = found.place ?? {};
  const place = found.place === null ? '' : placeText({ ...found.place, file: '' }, language).trim();
  return {
    severity: found.severity,
    severityWord: severityNames[found.severity][language],
    project: found.project?.name ?? '',
    indicator: found.indicator === null ? '' : String(found.indicator),
    place,
    sheet: sheet ?? null,
    cell: cell ?? null,
    title,
    found: what,
    expected,
    action,
    code,
  };
}

function listFor(findings: readonly Finding[], file: string, language: Language): FindingsList {
  const { sheet, title, headings } = words[language];
  const sorted = bySeverity(findings);
  return {
    name: sheet,
    title: title(findings.length, basename(file)),
    headings,
    lines: sorted.map((found) => lineOf(found, language)),
  };
}

/** Endings that say a file is a workbook; what has another is one by its bytes alone, such as 填报.bak. */
const workbookEnding = /\.xl[st][xm]$/i;

/** Where the copies go, in the order of their originals: 填报.xlsx gives 填报.annotated.xlsx; two originals never share a copy. */
function copyPaths(inputs: readonly InputFile[], folder: string | null): string[] {
  const together = new Map<string, { into: string; ending: string; stems: string[]; at: number[] }>();
  for (const [at, { path }] of inputs.entries()) {
    const into = resolve(folder ?? dirname(path));
    const own = workbookEnding.exec(path)?.[0] ?? '';
    const ending = `.annotated${own || '.xlsx'}`;
    const group = together.get(`${into}/${ending}`) ?? { into, ending, stems: [], at: [] };
    group.stems.push(basename(path, own));
    group.at.push(at);
    together.set(`${into}/${ending}`, group);
  }
  const paths: string[] = [];
  for (const { into, ending, stems, at } of together.values())
    for (const [index, name] of fileNames(stems, ending).entries())
      paths[certain(at[index], 'original of a copy')] = join(into, name);
  return paths;
}

async function annotate(
  input: InputFile,
  path: string,
  own: readonly Finding[],
  options: Options,
): Promise<AnnotatedFiles> {
  const nothing = { file: input.file, copy: null, remarks: 0 };
  const place = { file: input.file };
  if (own.length === 0) return { files: [nothing], findings: [] };
  if (sniff(input.bytes).kind !== 'xlsx') {
    return { files: [nothing], findings: [finding('annotation-needs-xlsx', { file: input.file }, { place })] };
  }
  const copy = displayPath(path);
  const present = await presentBytes(path);
  if (present !== null && !options.force && !isAnnotatedCopy(present)) {
    return {
      files: [nothing],
      findings: [finding('annotated-copy-changed', { file: copy }, { place: { file: copy } })],
    };
  }
  const remarks = remarksFor(own, options.language);
  const list = listFor(own, input.file, options.language);
  const { value, findings } = annotateWorkbook(input.bytes, input.file, remarks, list);
  if (value === null) return { files: [nothing], findings };
  if (!options.dryRun) await writeWhole(path, value);
  return { files: [{ file: input.file, copy, remarks: remarks.length }], findings };
}

/**
 * Writes an annotated copy of every workbook that has findings: a note and a colour at each doubtful cell and one sheet with all of
 * them. The originals are not touched; a copy that somebody has saved since is not overwritten without `force`.
 */
export async function annotateActuals(
  inputs: readonly InputFile[],
  findings: readonly Finding[],
  options: Options,
): Promise<AnnotatedFiles> {
  const files: AnnotatedFile[] = [];
  const problems: Finding[] = [];
  const paths = copyPaths(inputs, options.folder);
  // What a killed run left goes, also beside an original of which there is nothing to say any more.
  if (!options.dryRun)
    for (const folder of new Set(paths.map(dirname))) await clearParts(folder).catch(() => undefined);
  for (const [at, input] of inputs.entries()) {
    const own = findings.filter((found) => found.place?.file === input.file);
    const done = await annotate(input, certain(paths[at], 'path of a copy'), own, options);
    files.push(...done.files);
    problems.push(...done.findings);
  }
  return { files, findings: problems };
}
