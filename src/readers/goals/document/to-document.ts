import type { DocumentBlock } from '../../../containers/word/document-blocks.ts';
import { inBoth, listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { append } from '../../../model/append.ts';
import type { Finding, Reading } from '../../../model/finding.ts';
import type { GoalDocument } from '../../../model/goals/goals.ts';
import type { Source } from '../../../model/place.ts';
import { nearestLayout } from '../columns/layouts.ts';
import { collectProjects } from '../projects/collect-projects.ts';
import type { CollectedProjects } from '../projects/collected-projects.ts';
import type { PlacedText, RawProject } from '../projects/raw-project.ts';
import { toProjects } from '../projects/to-project.ts';
import { seenBlock } from '../rows/cell-words.ts';
import type { Counted } from '../rows/row-counter.ts';
import { datesOutside } from './dates-outside.ts';
import { documentYear, type YearExpectation } from './document-year.ts';
import { readDepartment } from './read-department.ts';

/** A document as its container gave it: its blocks, and what a second way of counting found; rows alone where the format has no cells. */
export interface GoalBlocks {
  readonly blocks: readonly DocumentBlock[];
  readonly present: Counted | Pick<Counted, 'rows'>;
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

/** Rows or cells that one of the two ways of counting met and the other did not: of the indicators, or else of what stands around them. */
function countsDiffer(collected: CollectedProjects, { present }: GoalBlocks, file: string): Finding[] {
  const about = { place: { file } };
  const { rowsAccounted, cellsAccounted, cellsMet } = collected;
  if (rowsAccounted !== present.rows)
    return [finding('goal-rows-differ', { read: `${rowsAccounted}`, present: `${present.rows}` }, about)];
  if (!('minCells' in present)) return [];
  const { minCells, maxCells, minInAll, maxInAll } = present;
  const counts = [
    { read: cellsAccounted, least: minCells, most: maxCells },
    { read: cellsMet, least: minInAll, most: maxInAll },
  ];
  const wrong = counts.find(({ read, least, most }) => read < least || read > most);
  if (wrong === undefined) return [];
  const { read, least, most } = wrong;
  return [
    finding('goal-cells-differ', { read: `${read}`, present: least === most ? `${least}` : `${least}–${most}` }, about),
  ];
}

/** A goal document, and each of its projects as printed, in their order: with what a self-evaluation filled in. */
export interface GoalTables {
  readonly document: GoalDocument;
  readonly printed: readonly RawProject[];
}

/** Makes the goal document of a file from its blocks; null when it holds no goal table at all, which is a finding. */
export function toGoalDocument(
  from: GoalBlocks,
  source: Source,
  expected: YearExpectation,
): Reading<GoalTables | null> {
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
  if (!findings.some(({ code }) => refusedTable.has(code))) append(findings, countsDiffer(collected, from, file));
  const known = documentYear({ file, projects: collected.projects, paragraphs: collected.paragraphs }, expected);
  const { department, unread } = readDepartment(collected.paragraphs, known.year);
  const { projects, findings: projectFindings } = toProjects(collected.projects, known.year);
  append(findings, known.findings, projectFindings, unreadParagraphs(unread));
  append(findings, datesOutside(projects, known));
  const { year, yearKnownFrom } = known;
  const texts = [...collected.unread, ...unread].map(({ text, place }) => ({ text, source: place }));
  const rest = texts.length === 0 ? {} : { unread: texts };
  const document = { source, year, yearKnownFrom, department, projects, ...rest };
  return { value: { document, printed: collected.projects }, findings };
}
