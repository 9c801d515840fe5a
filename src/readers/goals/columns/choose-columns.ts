import type { GridRow } from '../../../containers/word/document-blocks.ts';
import { level1Spellings, levelName } from '../../../model/goals/level-name.ts';
import { moneyLabel } from '../money/money-labels.ts';
import { type Contents, contentsOf } from './column-contents.ts';
import { divideColumns, rowsBelow, textsBelow } from './columns-below.ts';
import { type GoalColumnId, goalColumns, plainHeading } from './goal-columns.ts';
import { cellAt } from './grid-columns.ts';
import { type ColumnUse, type HeadingColumn, namesDepartment, type SpelledColumn } from './heading-column.ts';
import { withPlaces } from './places.ts';

/** Columns that signs, words of direction or units may turn out to stand in, whatever their heading is called. */
const byContents: ReadonlySet<GoalColumnId | null> = new Set([
  null,
  'level1',
  'level2',
  'comparator',
  'direction',
  'unit',
  'nature',
  'remark',
  'history',
  'basis',
  'unitName',
]);

/** What a column is, by its words and by what stands under it: 指标类别 over ≥ and ≤ is no level, 计算公式 over prose no comparator. */
function useOf({ id, text }: SpelledColumn, contents: Contents, unitBefore: boolean): ColumnUse {
  if (!byContents.has(id)) return id ?? 'unknown';
  switch (contents) {
    case 'signs':
      return id === 'direction' ? 'direction' : 'comparator';
    case 'directions':
      return id === 'comparator' ? 'comparator' : 'direction';
    case 'units':
      // «预算单位» over a single 局 or 所 stays a budget unit.
      return id === 'unitName' && plainHeading(text) !== '单位' ? 'unitName' : 'unit';
    case 'nothing':
      return id ?? 'unknown';
    default:
      if (id === 'comparator' || id === 'direction') return 'remark';
      if (id === 'unit' && plainHeading(text) === '单位' && unitBefore) return 'unitName';
      return id ?? 'unknown';
  }
}

const headings: ReadonlyMap<GoalColumnId, string> = new Map(goalColumns.map(({ id, heading }) => [id, heading]));

/** What the words of a column, or else those above it, say about its time: forms have medium-term and annual goals side by side. */
function termOf(rows: readonly GridRow[], at: number, column: HeadingColumn): 'annual' | 'other' | null {
  for (let above = at; above >= 0 && above > at - 6; above -= 1) {
    const cell = cellAt(rows[above], column.from);
    const text = above === at ? column.text : (cell?.text.trim() ?? '');
    // «年度绩效目标（2026年1月—12月）» is a heading; a longer cell above holds a goal.
    if (text.length > 30) continue;
    // Of two columns of targets the annual one counts: «实施期目标值» beside «年度目标值».
    if (/中期|长期|实施期|实施周期|项目期|项目周期|全周期|三年/.test(text)) return 'other';
    if (/年度|当年|本年|年初|全年/.test(text)) return 'annual';
  }
  return null;
}

/** Columns that may stand side by side: each sign counts, and known columns that aren't read can't contradict. */
const several: ReadonlySet<ColumnUse> = new Set([
  'comparator',
  'direction',
  'nature',
  'ordinal',
  'group',
  'remark',
  'history',
  'reported',
  'unknown',
  'place',
]);

/** Columns of which two that differ can't both be right, so that nobody may choose. */
const once: ReadonlySet<ColumnUse> = new Set(['level1', 'level2', 'level3', 'target']);

const isValue = ({ contents }: HeadingColumn): boolean => contents !== 'words' && contents !== 'nothing';

/** Of columns of one kind the one that counts; null where that can't be told. */
function chosen(same: readonly HeadingColumn[], rows: readonly GridRow[], at: number): HeadingColumn | null {
  const only = (columns: readonly HeadingColumn[]): HeadingColumn | null =>
    columns.length === 1 ? (columns[0] ?? null) : null;
  const [first] = same;
  if (first === undefined) return null;
  // 年初预算数 | 全年预算数: the budget after changes is the one that is compared with what was spent.
  const revised =
    first.use === 'total'
      ? only(same.filter(({ text, contents }) => contents !== 'nothing' && moneyLabel(text)?.stage === 'revised'))
      : null;
  const annual = only(same.filter((column) => termOf(rows, at, column) === 'annual'));
  // «指标值» beside «实施周期目标值», neither of which says 年度.
  const ofYear = first.use === 'target' ? only(same.filter((column) => termOf(rows, at, column) !== 'other')) : null;
  const unit = first.use === 'unitName' ? only(same.filter(({ text }) => !namesDepartment(text))) : null;
  const valued = first.use === 'target' ? only(same.filter(isValue)) : null;
  const filled = only(same.filter(({ contents }) => contents !== 'nothing'));
  const printed = only(same.filter(({ text, use }) => plainHeading(text) === headings.get(use as GoalColumnId)));
  const strong = once.has(first.use) && first.use !== 'level1' && first.use !== 'level2' ? null : (printed ?? first);
  return revised ?? unit ?? annual ?? ofYear ?? valued ?? filled ?? strong;
}

interface ChosenColumns {
  readonly columns: readonly HeadingColumn[];
  /** A heading that occurs twice with nothing to tell which one counts; null when there is none. */
  readonly duplicate: string | null;
}

/** Keeps one column of each kind that can be read only once. */
function onceEach(columns: readonly HeadingColumn[], rows: readonly GridRow[], at: number): ChosenColumns {
  let duplicate: string | null = null;
  const byUse = new Map<ColumnUse, HeadingColumn[]>();
  for (const column of columns) {
    if (!column.main || several.has(column.use)) continue;
    const same = byUse.get(column.use);
    if (same === undefined) byUse.set(column.use, [column]);
    else same.push(column);
  }
  const keptOf = new Map([...byUse].map(([use, same]) => [use, chosen(same, rows, at)]));
  const settled = columns.map((column): HeadingColumn => {
    if (!column.main || (byUse.get(column.use)?.length ?? 1) === 1) return column;
    const kept = keptOf.get(column.use) ?? null;
    if (kept === null) duplicate ??= column.text;
    if (kept === null || kept === column) return column;
    return { ...column, use: termOf(rows, at, column) === 'other' ? 'other-term' : 'again' };
  });
  return { columns: settled, duplicate };
}

/** 指标类型 over 产出指标, 效益指标 where no column is level 1: it is what stands there, whatever it is called. */
function withLevel1(
  columns: readonly HeadingColumn[],
  texts: readonly (readonly string[])[],
): readonly HeadingColumn[] {
  if (columns.some(({ use }) => use === 'level1')) return columns;
  const levels = new Set(Object.keys(level1Spellings));
  const at = columns.findIndex(
    ({ use }, index) => use === 'level2' && (texts[index] ?? []).every((text) => levels.has(levelName(text))),
  );
  return columns.map((column, index) => (index === at ? { ...column, use: 'level1' } : column));
}

/** Columns that may hold the targets where no heading says 指标值: 内容 or 指标内容 between 运算符号 and 度量单位. */
const mayBeTarget: ReadonlySet<ColumnUse> = new Set(['unknown', 'description', 'remark', 'group', 'goal', 'total']);

const valuesUnder: ReadonlySet<Contents> = new Set(['targets', 'values', 'numbers', 'ordinals']);

/** The column beside those of the comparator and the unit, where none is called a target and values stand under it. */
function withTarget(columns: readonly HeadingColumn[]): readonly HeadingColumn[] {
  if (columns.some(({ use }) => use === 'target' || use === 'place')) return columns;
  const signs = new Set<ColumnUse | undefined>(['comparator', 'direction']);
  const at = columns.findIndex(
    ({ use, contents }, index) =>
      mayBeTarget.has(use) &&
      valuesUnder.has(contents) &&
      (signs.has(columns[index - 1]?.use) || columns[index + 1]?.use === 'unit'),
  );
  return columns.map((column, index) => (index === at ? { ...column, use: 'target', guessed: true } : column));
}

/** Tells what each column of an indicator heading is used for, from its words, what stands above and what stands below. */
export function chooseColumns(spelled: readonly SpelledColumn[], rows: readonly GridRow[], at: number): ChosenColumns {
  const below = rowsBelow(rows, at);
  const divided = divideColumns(spelled, below);
  const texts = textsBelow(divided, below);
  const units = new Set<string>();
  const columns = divided.map((column, index): HeadingColumn => {
    const contents = contentsOf(texts[index] ?? []);
    const unitBefore = units.size > (units.has(column.text) ? 1 : 0);
    if (column.id === 'unit') units.add(column.text);
    const use = useOf(column, contents, unitBefore);
    return { ...column, contents, use, guessed: column.id === null && use !== 'unknown' };
  });
  const settled = onceEach(withLevel1(columns, texts), rows, at);
  return { ...settled, columns: withTarget(withPlaces(settled.columns)) };
}
