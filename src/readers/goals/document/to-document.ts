import type { DocumentBlock } from '../../../containers/word/document-blocks.ts';
import { inBoth, listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { append } from '../../../model/append.ts';
import type { Finding, Reading } from '../../../model/finding.ts';
import type { GoalDocument } from '../../../model/goals/goals.ts';
import type { Source } from '../../../model/place.ts';
import { nearestLayout } from '../columns/layouts.ts';
import { type CollectedProjects, collectProjects } from '../projects/collect-projects.ts';
import type { PlacedText } from '../projects/raw-project.ts';
import { toProjects } from '../projects/to-project.ts';
import { seenBlock } from '../rows/cell-words.ts';
import { datesOutside } from './dates-outside.ts';
import { documentYear, type YearExpectation } from './document-year.ts';
import { readDepartment } from './read-department.ts';

/** A document as its container gave it: its blocks, and how many indicator rows a second way of counting found. */
export interface GoalBlocks {
  readonly blocks: readonly DocumentBlock[];
  readonly rowsPresent: number;
  /** How many cells of those rows have text by that second way, from at least to at most; absent where the format has no cells. */
  readonly cellsPresent?: { readonly least: number; readonly most: number };
}

/** The first texts of the first tables, to show what was met instead of goal tables. */
function firstHeadings(blocks: readonly DocumentBlock[]): string[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).slice(0, 8);
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.text.trim())).filter((text) => text !== '');
  return [...new Set(texts.map((text) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)))].slice(0, 16);
}

function unreadParagraphs(unread: readonly PlacedText[]): Finding[] {
  const [first] = unread;
  if (first === undefined) return [];
  const shown = unread.slice(0, 5).map(({ text }) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
  const more = unread.length > shown.length ? ` …（共 ${unread.length} 段）` : '';
  return [finding('goal-text-unread', { text: `${shown.join(' | ')}${more}` }, { place: first.place })];
}

/** Findings after which the rows of a table were not even looked at, so that counting them proves nothing. */
const refusedTable: ReadonlySet<string> = new Set(['goal-columns-missing', 'goal-columns-ambiguous']);

/** Cells of indicator rows that one of the two ways of counting met and the other did not. */
function cellsDiffer(
  { rowsAccounted, cellsAccounted }: CollectedProjects,
  { rowsPresent, cellsPresent }: GoalBlocks,
  findings: readonly Finding[],
  file: string,
): Finding[] {
  if (cellsPresent === undefined || rowsAccounted !== rowsPresent) return [];
  if (findings.some(({ code }) => refusedTable.has(code))) return [];
  const { least, most } = cellsPresent;
  if (cellsAccounted >= least && cellsAccounted <= most) return [];
  const present = least === most ? `${least}` : `${least}–${most}`;
  return [finding('goal-cells-differ', { read: `${cellsAccounted}`, present }, { place: { file } })];
}

/** Makes the goal document of a file from its blocks; null when it holds no goal table at all, which is a finding. */
export function toGoalDocument(
  from: GoalBlocks,
  source: Source,
  expected: YearExpectation,
): Reading<GoalDocument | null> {
  const { file } = source;
  const collected = collectProjects(from.blocks.map(seenBlock), file);
  const findings: Finding[] = [...collected.findings];
  const refused = findings.some(({ severity }) => severity === 'block');
  const hasTables = from.blocks.some((block) => block.kind === 'table');
  if (!hasTables || (collected.projects.length === 0 && !refused)) {
    const headings = firstHeadings(from.blocks);
    const seen =
      headings.length === 0 ? inBoth('headings', { zh: '（无表格）', en: '(no table)' }) : listed('headings', headings);
    const args = { file, ...seen, ...nearestLayout(headings) };
    return { value: null, findings: [finding('goal-tables-not-found', args, { place: { file } })] };
  }
  if (collected.rowsAccounted !== from.rowsPresent && !findings.some(({ code }) => refusedTable.has(code))) {
    const args = { read: String(collected.rowsAccounted), present: String(from.rowsPresent) };
    findings.push(finding('goal-rows-differ', args, { place: { file } }));
  }
  append(findings, cellsDiffer(collected, from, findings, file));
  const known = documentYear({ file, projects: collected.projects, paragraphs: collected.paragraphs }, expected);
  const { department, unread } = readDepartment(collected.paragraphs, known.year);
  const { projects, findings: projectFindings } = toProjects(collected.projects, known.year);
  append(findings, known.findings, projectFindings, unreadParagraphs(unread));
  append(findings, datesOutside(projects, known));
  const { year, yearKnownFrom } = known;
  const texts = [...collected.unread, ...unread].map(({ text, place }) => ({ text, source: place }));
  const rest = texts.length === 0 ? {} : { unread: texts };
  return { value: { source, year, yearKnownFrom, department, projects, ...rest }, findings };
}
