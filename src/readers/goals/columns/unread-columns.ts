import { inBoth, listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding, Severity } from '../../../model/finding.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { Place } from '../../../model/place.ts';
import { maxQuoted, type Quote, quotedCells } from '../../quoted-cells.ts';
import type { ReportedText } from '../projects/raw-project.ts';
import type { PlaceOf } from '../rows/block-place.ts';
import { inOneLine } from '../rows/cell-words.ts';
import type { ColumnCell } from '../rows/indicator-rows.ts';
import type { Contents } from './column-contents.ts';
import { columnOfHeading, isReadColumn, plainHeading } from './goal-columns.ts';
import { type ColumnUse, type HeadingColumn, wordsAgree } from './heading-column.ts';
import type { Heading } from './headings.ts';

/** A column that is named in a finding, met in one or more tables of a document. */
interface Named {
  readonly column: HeadingColumn;
  readonly place: Place;
  readonly target: HeadingColumn | null;
  readonly quotes: Quote[];
}

/** So many columns of a document have a finding of their own; more are counted in the last. */
const maxColumns = 40;

const blankHeading: Bilingual = { zh: '（空白）', en: '(blank)' };
const headingText = ({ text }: HeadingColumn): string => (text === '' ? blankHeading.zh : text);

const whatStands: Readonly<Record<Contents, Bilingual>> = {
  nothing: { zh: '其下没有内容', en: 'nothing stands under it' },
  signs: { zh: '其下都是比较符', en: 'only comparators stand under it' },
  directions: { zh: '其下都是指标方向或性质', en: 'only words of direction or kind stand under it' },
  units: { zh: '其下都是计量单位', en: 'only units stand under it' },
  targets: { zh: '其下像另一列指标值', en: 'what stands under it looks like a second set of targets' },
  values: { zh: '其下像另一列指标值', en: 'what stands under it looks like a second set of targets' },
  numbers: { zh: '其下都是数字', en: 'only numbers stand under it' },
  ordinals: { zh: '其下都是编号', en: 'only ordinals stand under it' },
  dates: { zh: '其下都是日期', en: 'only dates stand under it' },
  words: { zh: '其下是文字', en: 'words stand under it' },
};

/** Headings of numbers that are plainly no targets: 考核分, 占比, 指标代码. */
const numbersOfOtherKind = /分|权|比重|占比|比例|序|号|编码|代码|页/;

/** How much an unknown column matters: it blocks where its cells would change how targets are read. */
function severityOf({ contents, text }: HeadingColumn, target: HeadingColumn | null): Severity {
  switch (contents) {
    case 'signs':
    case 'units':
    case 'targets':
    case 'values':
      return 'block';
    case 'numbers': {
      const likeTarget = target?.contents === 'numbers' && !numbersOfOtherKind.test(plainHeading(text));
      return likeTarget ? 'block' : 'review';
    }
    case 'dates':
    case 'directions':
      return 'review';
    default:
      return 'note';
  }
}

const meanings: Readonly<Partial<Record<ColumnUse, string>>> = {
  comparator: '指标性质',
  direction: '指标方向',
  unit: '度量单位',
  target: '指标值',
};

const whyUnread: Readonly<Partial<Record<ColumnUse, Bilingual>>> = {
  'other-term': { zh: '是中期或其他年度的内容', en: 'of the medium term or another year' },
  again: { zh: '与另一列是同一项内容', en: 'the same as another column' },
  history: { zh: '是往年或行业的数值', en: 'values of earlier years or of the trade' },
};
const noPart: Bilingual = { zh: '不是指标和指标值', en: 'no part of an indicator' };

/** Cells of known columns that say nothing beside what the reader knows: ordinals, 定量, the label of the group. */
function isUnderstood({ column, text }: ColumnCell): boolean {
  switch (column.use) {
    case 'ordinal':
      return /^[(（]?[\d一二三四五六七八九十]{1,4}(?:[.．-]\d{1,3}){0,3}[)）]?[.．、]?$/.test(text);
    case 'nature':
      // 定量指标, 定性: what a column of natures holds.
      return /^定[量性](?:指标)?$/.test(text.replace(/\s+/g, ''));
    case 'group':
      return columnOfHeading(text) === 'group';
    default:
      return false;
  }
}

/** True for a column that a finding may have to name. */
const isNamed = ({ use, guessed }: HeadingColumn): boolean =>
  guessed || use === 'unknown' || use === 'place' || use === 'other-term' || use === 'again' || !isReadColumn(use);

/** Gathers the columns of a document's indicator tables that are not read, or not known by their words. */
export class UnreadColumns {
  private readonly byHeading = new Map<string, Named>();

  /** Takes the columns of a heading; `placeOf` gives the place of a grid column in the heading's row. */
  heading({ columns }: Heading, placeOf: PlaceOf): void {
    const target = columns.find(({ use }) => use === 'target') ?? null;
    for (const column of columns) if (isNamed(column)) this.named(column, target, placeOf(column.from));
  }

  private named(column: HeadingColumn, target: HeadingColumn | null, place: Place): Named {
    const key = `${column.use}|${column.guessed}|${severityOf(column, target)}|${plainHeading(column.text)}`;
    const known = this.byHeading.get(key);
    if (known !== undefined) return known;
    const named = { column, target, place, quotes: [] };
    this.byHeading.set(key, named);
    return named;
  }

  /** Takes the cells of a row that were not read; `placeOf` gives the place of a grid column in that row. */
  cells(cells: readonly ColumnCell[], target: HeadingColumn | null, placeOf: PlaceOf): void {
    for (const cell of cells) {
      if (isUnderstood(cell)) continue;
      const place = placeOf(cell.cell.column);
      this.named(cell.column, target, place).quotes.push({ text: cell.text, place });
    }
  }

  /** Every cell that was not read, with its place. */
  quotes(): readonly Quote[] {
    return [...this.byHeading.values()].flatMap(({ column, quotes }) => (column.guessed ? [] : quotes));
  }

  /**
   * One finding for each column; those of places have one together, and so have those of a self-evaluation, with what it filled in
   * above its indicators.
   */
  findings(above: readonly ReportedText[] = []): readonly Finding[] {
    const all = [...this.byHeading.values()].filter(
      ({ column, quotes }) => quotes.length > 0 || (column.use === 'unknown' && column.text !== '') || column.guessed,
    );
    const together = (use: ColumnUse): readonly Named[] => all.filter(({ column }) => column.use === use);
    const single = all
      .filter(({ column }) => column.use !== 'reported' && column.use !== 'place')
      .map((named) => ({ named, found: columnFinding(named) }))
      .sort((a, b) => severityRank(a.found) - severityRank(b.found));
    const cut = single.slice(maxColumns);
    return [
      ...single.slice(0, maxColumns).map(({ found }) => found),
      ...(cut[0] === undefined
        ? []
        : [
            cutColumns(
              cut.map(({ named }) => named),
              cut[0].found,
            ),
          ]),
      ...reported(above, together('reported')),
      ...places(together('place')),
    ];
  }
}

/** Further columns than have a finding of their own: their cells are counted, as severely as the worst of them. */
function cutColumns(all: readonly Named[], { severity, place }: Finding): Finding {
  const quotes = all.flatMap((named) => named.quotes);
  return finding('goal-cells-unread', { count: `${quotes.length}`, ...quotedCells(quotes) }, { place, severity });
}

const severityRank = ({ severity }: Finding): number => (severity === 'block' ? 0 : 1);

function columnFinding(named: Named): Finding {
  const { column, target, place, quotes } = named;
  const heading = headingText(column);
  if (column.guessed && wordsAgree(column)) {
    const what = inBoth('what', toldWhat[column.use] ?? whatStands[column.contents]);
    return finding('goal-column-told', { heading, ...what, meaning: meanings[column.use] ?? column.use }, { place });
  }
  if (column.use === 'unknown' || column.guessed) {
    const severity = severityOf(column, target);
    const args = { heading, ...inBoth('what', whatStands[column.contents]), ...quotedCells(quotes) };
    return finding('goal-column-unknown', args, { place, severity });
  }
  const args = { heading, ...inBoth('what', whyUnread[column.use] ?? noPart), ...quotedCells(quotes) };
  return finding('goal-column-unread', args, { place });
}

const toldWhat: Readonly<Partial<Record<ColumnUse, Bilingual>>> = {
  comparator: { zh: '比较符', en: 'comparators' },
  direction: { zh: '方向', en: 'directions' },
  unit: { zh: '计量单位', en: 'units' },
  target: { zh: '比较符或单位旁的数值', en: 'values beside comparators or units' },
};

function reported(above: readonly ReportedText[], all: readonly Named[]): Finding[] {
  const first = above[0] ?? all[0];
  if (first === undefined) return [];
  const names = [...above.map(({ heading }) => heading), ...all.map(({ column }) => headingText(column))];
  const headings = listed('headings', [...new Set(names.map(inOneLine))].slice(0, maxQuoted));
  const cells = quotedCells([...above, ...all.flatMap(({ quotes }) => quotes)]);
  return [finding('goal-columns-reported', { ...headings, ...cells }, { place: first.place })];
}

function places(all: readonly Named[]): Finding[] {
  const [first] = all;
  if (first === undefined) return [];
  const args = {
    target: first.target?.text ?? '',
    count: `${all.length}`,
    ...listed('places', all.map(({ column }) => headingText(column)).slice(0, maxQuoted)),
    ...quotedCells(all.flatMap(({ quotes }) => quotes)),
  };
  return [finding('goal-places-unread', args, { place: first.place })];
}
