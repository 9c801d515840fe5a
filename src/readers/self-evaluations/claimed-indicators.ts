import type { Place } from '../../model/place.ts';
import type { Claim, ClaimedIndicator, FilledForm, FilledText } from '../../model/review/filled-form.ts';
import { plainHeading } from '../goals/columns/goal-columns.ts';
import { isBlankMark } from '../goals/money/amounts.ts';
import type { FilledCell, RawIndicator, RawProject } from '../goals/projects/raw-project.ts';
import { noScoreOf, pointsClaim } from './claim.ts';
import { type ClaimColumn, claimColumn } from './claim-columns.ts';

/** The indicators of a form, the cells that were read, and those that contradict another cell of the same kind. */
export interface ClaimedRows {
  readonly indicators: readonly ClaimedIndicator[];
  readonly unnamed: FilledForm['unnamed'];
  readonly used: readonly FilledCell[];
  readonly contradictory: readonly { readonly cell: FilledCell; readonly other: FilledCell }[];
}

/** Columns in which a claim may stand; the others are read as goals or are known to hold none. */
const mayClaim: ReadonlySet<FilledCell['use']> = new Set(['reported', 'unknown', 'again']);

const columnOf = ({ use, heading }: FilledCell): ClaimColumn | null =>
  mayClaim.has(use) ? claimColumn(heading) : null;

/** Of several headings of one kind the unit's own counts: 自评得分 before 得分, 实际完成值 before 完成情况. */
const strength = ({ heading }: FilledCell): number => (/自评|单位|实际|本年/.test(plainHeading(heading)) ? 0 : 1);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

class RowReader {
  readonly used: FilledCell[] = [];
  readonly contradictory: { cell: FilledCell; other: FilledCell }[] = [];
  private readonly cells: readonly FilledCell[];

  constructor({ filled }: Pick<RawIndicator, 'filled'>) {
    this.cells = filled;
  }

  private of(column: ClaimColumn): readonly FilledCell[] {
    const own = this.cells.filter((cell) => columnOf(cell) === column);
    const [best] = [...own].sort((a, b) => strength(a) - strength(b));
    return best === undefined ? [] : own.filter((cell) => strength(cell) === strength(best));
  }

  /** Words of a claim; those of several columns under one heading («95» and «%») are one text. */
  words(column: ClaimColumn): FilledText | null {
    const own = this.of(column).filter(({ text }) => text === '无' || !isBlankMark(text));
    const [first] = own;
    if (first === undefined) return null;
    for (const cell of own) this.used.push(cell);
    const distinct = own.filter((cell, at) => own.findIndex((each) => plain(each.text) === plain(cell.text)) === at);
    return { text: distinct.map(({ text }) => text).join(column === 'reason' ? '；' : ''), place: first.place };
  }

  /** A figure; where two columns of the kind say different ones, none counts. */
  points(column: ClaimColumn): Claim | null {
    const own = this.of(column).flatMap((cell) => {
      const claim = pointsClaim(cell);
      return claim === null ? [] : [{ cell, claim }];
    });
    const [first] = own;
    if (first === undefined) return null;
    const other = own.find(({ claim }) => claim.value !== first.claim.value);
    if (other !== undefined) {
      this.contradictory.push({ cell: first.cell, other: other.cell });
      return null;
    }
    for (const { cell } of own) this.used.push(cell);
    return first.claim;
  }

  /** The score, or the word that stands in its place. */
  score(): Pick<ClaimedIndicator, 'score' | 'noScore'> {
    const score = this.points('score');
    return { score, noScore: noScoreOf(score) };
  }

  /** 上年实际值: what a trend is held against. */
  lastYear(): FilledText | null {
    const cell = this.cells.find(({ use, heading }) => use === 'history' && /上年|去年/.test(heading));
    if (cell === undefined || isBlankMark(cell.text)) return null;
    this.used.push(cell);
    return { text: cell.text, place: cell.place };
  }

  place(use: FilledCell['use']): Place | null {
    return this.cells.find((cell) => cell.use === use)?.place ?? null;
  }

  weight(): Claim | null {
    const cell = this.cells.find(({ use }) => use === 'weight');
    return cell === undefined ? null : pointsClaim(cell);
  }
}

/** Reads what a form claims of each of its indicators, in their order. */
export function claimedIndicators({ indicators: rows, slots }: Pick<RawProject, 'indicators' | 'slots'>): ClaimedRows {
  const readers = rows.map((row) => new RowReader(row));
  const unnamed = slots.map(({ label, filled }) => ({ label, reader: new RowReader({ filled }) }));
  const claimed = unnamed.map(({ label, reader }) => ({
    label,
    weight: reader.weight(),
    score: reader.points('score'),
  }));
  const indicators = readers.map(
    (reader, at): ClaimedIndicator => ({
      ordinal: at + 1,
      target: reader.place('target'),
      actual: reader.words('actual'),
      lastYear: reader.lastYear(),
      weight: reader.weight(),
      ...reader.score(),
      deducted: reader.points('deducted'),
      reason: reader.words('reason'),
    }),
  );
  const all = [...readers, ...unnamed.map(({ reader }) => reader)];
  return {
    indicators,
    unnamed: claimed.filter(({ weight, score }) => weight !== null || score !== null),
    used: all.flatMap(({ used }) => used),
    contradictory: readers.flatMap(({ contradictory }) => contradictory),
  };
}
