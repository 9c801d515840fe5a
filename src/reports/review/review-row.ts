import type { Speak } from '../../findings/speak.ts';
import { decimal, plain, sum } from '../../model/decimal.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { Binding, ExecutionScore, IndicatorScore, ScoredRow } from '../../model/result/result.ts';
import type { ReviewedFigure, ReviewedForm } from '../../model/review/review.ts';
import { tick, undecidedRemark } from '../../model/review/review-layout.ts';
import { formValues } from '../form/form-values.ts';
import { type KnownNumber, reference, type WorkingCell } from '../form/known-number.ts';
import { liveCap } from '../form/live-deductions.ts';
import { liveScore } from '../form/live-score.ts';
import { blankCell, pointsCell, textCell } from '../tables/cells.ts';
import type { Cell, CellContent, CellReference, OutputFormula } from '../tables/output-sheet.ts';
import { noFacts, reviewFactCells } from './review-fact-cells.ts';

/** A row of a reviewer's sheet: its cells, and the working cells right of them. */
export interface ReviewRow {
  readonly cells: readonly Cell[];
  readonly working: readonly WorkingCell[];
}

/** The 备注 that a row begins with: blank where the claim simply follows the rule. */
function remarkOf({ verdict, reading, why, notes }: ReviewedFigure, say: Speak): string {
  if (verdict === 'agrees' && reading?.kind === 'profile' && notes.length === 0) return '';
  const said = verdict === 'unknown' ? `${say(undecidedRemark)}${say.marks.colon}${say(why)}` : say(why);
  return [said, ...notes.map((note) => say(note))].join(say.marks.semicolon);
}

/** The claimed score as a number; its words where it is none. */
function claimedScore(
  { claimed, difference, recomputed, verdict }: ReviewedFigure,
  value: string | null,
  id: string,
): Cell {
  if (value !== null) return pointsCell(value, 'body', { id, align: 'center' });
  if (claimed === null) return blankCell('body', { id });
  const agreed = verdict === 'agrees' && difference === '0' && recomputed !== null && decimal(recomputed).isZero();
  return textCell(claimed, agreed ? 'muted' : 'warning', { id, align: 'center' });
}

/** (自评 − 复核) ÷ 自评, of a row and of a whole form; blank where there is no review score, or nothing was claimed. */
export function deviationCell(
  role: Cell['role'],
  self: string | null,
  score: string | null,
  [of, from]: readonly [CellReference, CellReference],
): Cell {
  if (self === null) return blankCell(role);
  const open = score === null || decimal(self).isZero();
  const exact = open ? null : decimal(self).minus(decimal(score)).div(decimal(self));
  const content: CellContent =
    exact === null ? { kind: 'empty' } : { kind: 'percent', ratio: plain(exact.toDecimalPlaces(12)), decimals: 2 };
  return { content, role, align: 'center', formula: { kind: 'deviation', of, from } };
}

interface Closing {
  readonly id: string;
  readonly name: string;
  readonly figure: ReviewedFigure;
  /** The claimed score as a number; null where it is none. */
  readonly self: string | null;
  /** The score that the sheet shows now; null where a person has to give it. */
  readonly score: string | null;
}

/** 偏离度 and 备注, and the piece of the summary that tells the difference. */
function closing({ id, name, figure, self, score }: Closing, say: Speak): { cells: Cell[]; told: WorkingCell } {
  const [of, from] = [reference(`${id}.self`), reference(`${id}.score`)];
  const parts = [
    { kind: 'words', text: name } as const,
    { kind: 'words', text: say({ zh: ' 差', en: ' ' }) } as const,
    { kind: 'points', of: [of], minus: [from] } as const,
    { kind: 'words', text: say({ zh: '分；', en: '; ' }) } as const,
  ];
  const blank = say({ zh: `${name} 未评分；`, en: `${name} not scored; ` });
  const lost = decimal(self ?? '0').minus(decimal(score ?? '0'));
  const piece = parts.map((part) => (part.kind === 'words' ? part.text : shownPoints(plain(lost)))).join('');
  const told = score === null ? blank : lost.isZero() ? '' : piece;
  return {
    cells: [
      deviationCell('number', self, score, [of, from]),
      textCell(remarkOf(figure, say), 'input', { align: 'left' }),
    ],
    told: {
      column: 'told',
      cell: textCell(told, 'muted', { id: `${id}.told`, formula: { kind: 'difference', of, from, blank, parts } }),
    },
  };
}

// Two decimals, more where there are more: as the spreadsheet's TEXT writes them.
const shownPoints = (text: string): string => {
  const value = decimal(text);
  return value.toFixed(Math.max(2, value.decimalPlaces()));
};

const ticked = (id: string, say: Speak): Cell =>
  blankCell('input', {
    id: `${id}.ticked`,
    choices: [tick],
    remark: say({
      zh: '看过这一行就选 √；空着表示还没有看',
      en: 'choose √ once the row was looked at; blank means not yet',
    }),
  });

/** The 复核得分: the score by the rule less what the reviewer found; where no rule gives one, a cell for the reviewer. */
function scoreCell(
  row: ScoredRow,
  id: string,
  known: readonly KnownNumber[],
  say: Speak,
  found: ((scored: boolean) => OutputFormula) | null,
) {
  if (row.outcome.type === 'scored' && found === null) {
    const live = liveScore(row, `${id}.score`, known, say);
    return { cell: live.cell, working: live.working, score: row.outcome.score };
  }
  if (row.outcome.type === 'scored' && found !== null) {
    const live = liveScore(row, `${id}.byRule`, known, say);
    const { score } = row.outcome;
    const cell = pointsCell(score, 'number', { id: `${id}.score`, align: 'center', formula: found(true) });
    return { cell, working: [...live.working, { column: 'by-rule' as const, cell: live.cell }], score };
  }
  const remark = say({ zh: '规则算不出这一行，请填写复核得分', en: 'no rule gives this row: enter the review score' });
  const setAside = row.outcome.type === 'not-applicable';
  const cell = setAside
    ? pointsCell('0', 'input', { id: `${id}.score`, align: 'center' })
    : blankCell('input', { id: `${id}.score`, remark, ...(found === null ? {} : { formula: found(false) }) });
  return { cell, working: [], score: setAside ? '0' : null };
}

/** The number without what stands around it, which has columns of its own here. */
const bare = (content: CellContent): CellContent =>
  content.kind === 'number' ? { kind: 'number', value: content.value, decimals: content.decimals } : content;

const affix = (content: CellContent, side: 'prefix' | 'suffix'): string =>
  content.kind === 'number' ? (content[side] ?? '') : '';

interface RowInput {
  readonly figure: ReviewedFigure;
  readonly self: string | null;
  readonly say: Speak;
}

/** What counts as the actual: what the reviewer entered, or else what was claimed. */
function inForce(id: string, of: string, content: CellContent): WorkingCell {
  const numeric = content.kind !== 'text' && content.kind !== 'empty';
  const formula: OutputFormula = {
    kind: 'given',
    first: reference(`${id}.reviewed`),
    otherwise: reference(of),
    numeric,
  };
  return { column: 'in-force', cell: { content, role: 'muted', id: `${id}.inForce`, formula } };
}

/** The row of an indicator. */
export function indicatorRow(row: IndicatorScore, profile: Profile, { figure, self, say }: RowInput): ReviewRow {
  const { indicator } = row;
  const id = `indicator-${indicator.ordinal}`;
  const values = formValues(row, profile, id, say);
  const list = values.working.find(({ column }) => column === 'chosen')?.cell ?? values.actual;
  const listId = list.id ?? `${id}.actual`;
  const known = values.known.map((one) =>
    one.reference.cell === `${id}.actual` ? { ...one, reference: { ...one.reference, cell: `${id}.inForce` } } : one,
  );
  const working = values.working.map((one) =>
    one.cell.formula?.kind === 'words'
      ? { ...one, cell: { ...one.cell, formula: { ...one.cell.formula, of: reference(`${id}.inForce`) } } }
      : one,
  );
  const weight: KnownNumber = { origin: 'weight', reference: reference(`${id}.weight`), value: row.weight };
  const facts = reviewFactCells(id, indicator.level2, profile, say);
  const { cell, working: more, score } = scoreCell(row, id, [...known, weight], say, facts.formula);
  const name = indicator.level3 ?? indicator.description ?? `#${indicator.ordinal}`;
  const end = closing({ id, name, figure, self, score }, say);
  const { content } = values.target;
  const typed = bare(list.content);
  const entry: Cell = {
    content: { kind: 'empty' },
    role: 'input',
    id: `${id}.reviewed`,
    align: 'center',
    ...(list.choices === undefined ? {} : { choices: list.choices }),
    ...(values.actual.percentPoints === true ? { percentPoints: true } : {}),
  };
  return {
    cells: [
      textCell(indicator.level1 ?? '', 'body'),
      textCell(indicator.level2 ?? '', 'body'),
      textCell(name, 'body'),
      textCell(
        affix(content, 'prefix') || (indicator.target.comparator ?? say(natureOf(indicator.target.kind))),
        'body',
        { align: 'center' },
      ),
      { ...values.target, content: bare(content) },
      textCell(affix(content, 'suffix'), 'body', { align: 'center' }),
      pointsCell(row.weight, 'body', { id: `${id}.weight`, align: 'center' }),
      { ...values.actual, content: bare(values.actual.content) },
      claimedScore(figure, self, `${id}.self`),
      entry,
      ticked(id, say),
      cell,
      ...end.cells,
      ...facts.cells,
    ],
    working: [...working, ...more, inForce(id, listId, typed), end.told],
  };
}

const natureOf = (kind: string): { zh: string; en: string } =>
  kind === 'qualitative' || kind === 'trend' ? { zh: '定性', en: 'qualitative' } : { zh: '', en: '' };

/** Numbers of the money row that formulas of other rows read. */
function moneyKnown({ trace }: ExecutionScore): readonly KnownNumber[] {
  return (trace?.bindings ?? []).flatMap(({ origin, name, value }): KnownNumber[] => {
    if (name === 'budget') return [{ origin, name, reference: reference('execution.target'), value }];
    return origin === 'executed' ? [{ origin, reference: reference('execution.inForce'), value }] : [];
  });
}

/** The first row: 预算执行, whose target is the budget and whose actual is what was spent, in 万元. */
export function executionRow(row: ExecutionScore, { figure, self, say }: RowInput): ReviewRow {
  const id = 'execution';
  const bound = (holds: (one: Binding) => boolean) => row.trace?.bindings.find(holds)?.value ?? null;
  const budget = bound(({ name }) => name === 'budget') ?? row.revised;
  const executed = bound(({ origin }) => origin === 'executed') ?? row.executed;
  const money = (value: string | null): CellContent =>
    value === null ? { kind: 'empty' } : { kind: 'number', value, decimals: 'as-is' };
  const weight: KnownNumber = { origin: 'weight', reference: reference(`${id}.weight`), value: row.weight };
  const known = [weight, ...moneyKnown(row)];
  // Of the money nobody says that it is unrelated or has no evidence.
  const { cell, working, score } = scoreCell(row, id, known, say, null);
  const end = closing({ id, name: say({ zh: '预算执行', en: 'budget execution' }), figure, self, score }, say);
  const spent = money(executed);
  return {
    cells: [
      textCell(say({ zh: '预算执行', en: 'Budget execution' }), 'body'),
      blankCell(),
      textCell(say({ zh: '预算执行率', en: 'execution rate' }), 'body'),
      textCell(say({ zh: '预算数', en: 'budget' }), 'body', { align: 'center' }),
      { content: money(budget), role: 'body', id: `${id}.target`, align: 'center' },
      textCell('万元', 'body', { align: 'center' }),
      pointsCell(row.weight, 'body', { id: `${id}.weight`, align: 'center' }),
      { content: spent, role: 'body', id: `${id}.actual`, align: 'center' },
      claimedScore(figure, self, `${id}.self`),
      blankCell('input', { id: `${id}.reviewed`, align: 'center' }),
      ticked(id, say),
      cell,
      ...end.cells,
      ...noFacts(),
    ],
    working: [...working, inForce(id, `${id}.actual`, spent), end.told],
  };
}

/** What a rule takes off the total as a whole: the row that holds it under the cap, live over the scores above it. */
export function wholeRow(
  { cap, execution, form }: Pick<ReviewedForm, 'cap' | 'execution' | 'form'>,
  scores: readonly { readonly id: string; readonly score: string | null }[],
  say: Speak,
): (ReviewRow & { readonly self: string; readonly score: string }) | null {
  const trace = cap?.trace;
  if (cap === null || trace === undefined) return null;
  const added = sum(scores.map(({ score }) => decimal(score ?? '0')));
  const limit = decimal(trace.rounded);
  const lost = added.gt(limit) ? added.minus(limit) : decimal('0');
  const project = { deductions: [{ ...cap, points: plain(lost) }], total: { score: plain(added.minus(lost)) } };
  const of = scores.map(({ id }) => reference(`${id}.score`));
  const live = liveCap(project, of, moneyKnown(execution));
  const score = plain(lost.neg());
  const self = plain(sum(form.whole.map(({ value }) => decimal(value ?? '0'))));
  const formula = live === null ? {} : { formula: live.formula };
  const name = say({ zh: '总分封顶', en: 'cap of the total' });
  return {
    cells: [
      textCell(name, 'body'),
      blankCell(),
      textCell(name, 'body'),
      ...[1, 2, 3, 4, 5].map(() => blankCell()),
      pointsCell(self, 'body', { id: 'whole.self', align: 'center' }),
      blankCell('input'),
      ticked('whole', say),
      pointsCell(score, 'number', { id: 'whole.score', align: 'center', ...formula }),
      blankCell(),
      textCell(say(cap.why), 'input', { align: 'left' }),
      ...noFacts(),
    ],
    working: live?.working ?? [],
    self,
    score,
  };
}
