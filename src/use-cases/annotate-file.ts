import { sniff } from '../containers/sniff.ts';
import { finding, type Language, placeText, reportFinding } from '../findings/finding.ts';
import { bySeverity, severityNames } from '../findings/severity.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import { annotateWorkbook } from '../writers/annotate/annotate-workbook.ts';
import type { FindingsList, ListedFinding, Remark } from '../writers/annotate/remark.ts';
import type { GivenFile } from './given-file.ts';

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
    title: title(findings.length, file.replace(/^.*[\\/]/, '')),
    headings,
    lines: sorted.map((found) => lineOf(found, language)),
  };
}

/** An annotated copy: its bytes, or null where none can be made and a finding says why; `remarks` is the number of marked cells. */
export interface AnnotatedCopy {
  readonly bytes: Uint8Array | null;
  readonly remarks: number;
  readonly findings: readonly Finding[];
}

/** Puts findings into a copy of a workbook: a note and a colour at each doubtful cell and one sheet with all of them. */
export function annotateFile(
  { file, bytes }: GivenFile,
  findings: readonly Finding[],
  language: Language,
): AnnotatedCopy {
  if (sniff(bytes).kind !== 'xlsx') {
    return { bytes: null, remarks: 0, findings: [finding('annotation-needs-xlsx', { file }, { place: { file } })] };
  }
  const remarks = remarksFor(findings, language);
  const copy = annotateWorkbook(bytes, file, remarks, listFor(findings, file, language));
  return { bytes: copy.value, remarks: remarks.length, findings: copy.findings };
}
