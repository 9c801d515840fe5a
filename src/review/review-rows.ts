import { Decimal, decimal, plain, points } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Profile, QualitativeBand } from '../model/policy/profile.ts';
import type { ExecutionScore, IndicatorScore, ProjectScore, ScoredRow } from '../model/result/result.ts';
import type { Claim, ClaimedIndicator, FilledForm } from '../model/review/filled-form.ts';
import type { ReviewedFigure } from '../model/review/review.ts';
import { reportFinding } from '../wordings/report-finding.ts';
import { type Explained, explainByRule, roundedRow } from './explain-claim.ts';
import { agreeing, differing, type FigureSubject, undecided } from './figure.ts';
import { inHalves, roundedToHalf } from './half-points.ts';
import type { Recomputer } from './recompute.ts';
import { otherReadings, type Variation } from './variation.ts';

/** A row of a form as it was reviewed, with the row as the reading that explains it computes it. */
export interface ReviewedRow<Row extends ScoredRow> {
  readonly figure: ReviewedFigure;
  readonly row: Row;
}

/** Why a row has no score by a rule, as the finding about it says. */
function unscoredBecause({ outcome, findings }: ScoredRow): Bilingual {
  // That money is zero is the form's; what a profile makes of it is not at stake here.
  const found = outcome.type === 'not-applicable' ? undefined : findings.find(({ severity }) => severity !== 'note');
  const said = { zh: found && reportFinding(found, 'zh').found, en: found && reportFinding(found, 'en').found };
  const why = 'why' in outcome ? outcome.why : { zh: '没有得分', en: 'no score' };
  const own = typeof why === 'string' ? { zh: why, en: why } : why;
  return { zh: said.zh || own.zh, en: said.en || own.en };
}

/** What the rule makes of the row: its title and the calculation. */
function byRule({ rule, trace }: ScoredRow): Bilingual {
  const calculation = trace?.substituted ?? '';
  return {
    zh: `${rule?.title.zh ?? ''}：${calculation}`,
    en: `${rule?.title.en ?? ''}: ${calculation}`,
  };
}

/** Why a claimed score that no reading gives is what it is. */
function cause(claimed: Decimal, row: ScoredRow, reason: string | null): Bilingual {
  const weight = decimal(row.weight);
  const own = decimal(row.outcome.score ?? '0');
  if (claimed.gt(weight))
    return { zh: `得分超出分值 ${points(weight)}`, en: `the score is above its weight of ${points(weight)}` };
  if (claimed.eq(weight)) return { zh: '没有达到指标值，仍按满分计', en: 'full marks although the target was missed' };
  if (own.eq(weight) && claimed.lt(own)) {
    return reason === null
      ? { zh: '已达到指标值，扣了分而没有写原因', en: 'the target was met; points were taken off without a reason' }
      : {
          zh: `已达到指标值仍扣分，原因写“${reason}”`,
          en: `the target was met and points were taken off; the reason says "${reason}"`,
        };
  }
  return {
    zh: '常见的计分方式和取整办法都得不出这个分',
    en: 'no rule and no rounding in use gives this score',
  };
}

const because = (claimed: Decimal, row: ScoredRow, reason: string | null): Bilingual => {
  const [why, rule] = [cause(claimed, row, reason), byRule(row)];
  return { zh: `${why.zh}（${rule.zh}）`, en: `${why.en} (${rule.en})` };
};

const share = (claimed: Decimal, weight: string): Decimal | null =>
  decimal(weight).isZero() ? null : claimed.times(100).div(decimal(weight));

const within = (percent: Decimal, { from, to }: QualitativeBand): boolean => percent.gte(from) && percent.lte(to);

/** Reviews the rows of one form under one profile. */
export class RowReview {
  readonly own: ProjectScore;
  private readonly countsInHalves: boolean;
  private readonly recomputer: Recomputer;
  private readonly form: FilledForm;
  private readonly profile: Profile;
  private readonly others: readonly Profile[];
  private readonly variations: readonly Variation[];
  private readonly scores = new Map<string, ProjectScore>();

  constructor(recomputer: Recomputer, form: FilledForm, profile: Profile, others: readonly Profile[]) {
    this.recomputer = recomputer;
    this.form = form;
    this.profile = profile;
    this.others = others;
    this.variations = otherReadings(profile);
    this.own = recomputer.score(form, profile);
    this.countsInHalves = inHalves(form);
  }

  private byVariation(variation: Variation): ProjectScore {
    const known = this.scores.get(variation.id) ?? this.recomputer.score(this.form, this.profile, { variation });
    this.scores.set(variation.id, known);
    return known;
  }

  private *rows<Row>(ofMoney: boolean, of: (score: ProjectScore) => Row | undefined) {
    for (const variation of this.variations) {
      if (variation.ofMoney !== ofMoney) continue;
      const row = of(this.byVariation(variation));
      if (row !== undefined) yield { variation, row };
    }
  }

  /** Settles a row whose score the form claims. */
  private settle<Row extends ScoredRow>(
    subject: FigureSubject,
    claimed: Claim,
    row: Row,
    found: Explained<Row> | null,
    reason: string | null,
  ): ReviewedRow<Row> {
    const value = decimal(claimed.value ?? '0');
    if (found !== null) {
      const explained = found.apart ? row : roundedRow(found.row, value, found.rounding);
      return { figure: agreeing(subject, claimed, found.reading), row: explained };
    }
    const { outcome } = row;
    if (outcome.type !== 'scored') return { figure: undecided(subject, claimed, unscoredBecause(row)), row };
    return { figure: differing(subject, claimed, decimal(outcome.score), because(value, row, reason)), row };
  }

  /** What can be said of a row without a score of its own, or with one that is no number. */
  private unclaimed<Row extends ScoredRow>(subject: FigureSubject, claimed: Claim | null, row: Row): ReviewedRow<Row> {
    const { outcome } = row;
    const score = outcome.type === 'scored' ? decimal(outcome.score) : null;
    const why =
      claimed === null
        ? { zh: '没有填写自评得分', en: 'the form claims no score' }
        : { zh: `自评得分“${claimed.text}”不是数`, en: `the score "${claimed.text}" is no number` };
    return { figure: undecided(subject, claimed, why, score), row };
  }

  execution(): ReviewedRow<ExecutionScore> | null {
    const { execution } = this.form;
    const row = this.own.execution;
    const { score, weight, reason } = execution;
    if (score === null && weight === null) return null;
    const subject: FigureSubject = {
      kind: 'execution-score',
      name: { zh: '预算执行', en: 'budget execution' },
      cells: { weight: weight?.place ?? null, reason: reason?.place ?? null },
    };
    const none = score === null ? null : this.withoutScore(subject, score, execution, row);
    if (none !== null) return none;
    if (score?.value == null) return this.unclaimed(subject, score, row);
    const value = decimal(score.value);
    const found =
      explainByRule(
        value,
        row,
        this.rows(true, (one) => one.execution),
        this.profile,
      ) ?? this.byPrintedRate(value, row);
    return this.settle(subject, score, row, found, reason?.text ?? null);
  }

  /** 86% printed for 86.2 %: the points of the rate as it is printed. */
  private byPrintedRate(claimed: Decimal, row: ExecutionScore): Explained<ExecutionScore> | null {
    const rate = this.form.execution.rate?.value ?? null;
    if (rate === null || row.trace === null) return null;
    const unrounded = plain(Decimal.min(decimal(rate), 100).div(100).times(decimal(row.weight)));
    const printed = { ...row, trace: { ...row.trace, unrounded, rounded: unrounded }, automatic: unrounded };
    const found = explainByRule(
      claimed,
      { ...printed, outcome: { type: 'scored', score: unrounded } as const },
      [],
      this.profile,
    );
    if (found === null) return null;
    const words = { zh: `按表中执行率 ${rate}% 计`, en: `by the printed rate of ${rate} %` };
    return { reading: { kind: 'rounding', words }, row, rounding: found.rounding, apart: true };
  }

  indicator(claimed: ClaimedIndicator): ReviewedRow<IndicatorScore> | null {
    const at = claimed.ordinal - 1;
    const row = this.own.indicators[at];
    if (row === undefined) return null;
    const { level3, description, ordinal } = row.indicator;
    const name = level3 ?? description ?? `#${ordinal}`;
    const subject: FigureSubject = {
      kind: 'indicator',
      ordinal,
      name: { zh: name, en: name },
      cells: {
        target: claimed.target,
        actual: claimed.actual?.place ?? null,
        weight: claimed.weight?.place ?? null,
        reason: claimed.reason?.place ?? null,
      },
    };
    const score = this.scoreOf(claimed, row);
    const none = score === null ? null : this.withoutScore(subject, score, claimed, row);
    if (none !== null) return none;
    if (score?.value == null) return this.unclaimed(subject, score, row);
    const value = decimal(score.value);
    if (claimed.weight?.value == null) return this.withoutWeight(subject, score, row);
    const found =
      explainByRule(
        value,
        row,
        this.rows(false, (one) => one.indicators[at]),
        this.profile,
      ) ??
      this.judged(value, row) ??
      (this.countsInHalves ? roundedToHalf(value, row, this.profile) : null);
    return this.settle(subject, score, row, found, claimed.reason?.text ?? null);
  }

  /** 不适用 where no points are at stake, 未填报 where the rule gives none either. */
  private withoutScore<Row extends ScoredRow>(
    subject: FigureSubject,
    score: Claim,
    { noScore, weight }: Pick<ClaimedIndicator, 'noScore' | 'weight'>,
    row: Row,
  ): ReviewedRow<Row> | null {
    const { outcome } = row;
    const free = weight?.value == null || decimal(weight.value).isZero();
    const same =
      noScore === 'not-applicable'
        ? free
        : noScore === 'none' && (outcome.type === 'missing' || outcome.type === 'invalid');
    if (!same) return null;
    const words =
      noScore === 'none' ? unscoredBecause(row) : { zh: '不适用，没有分值', en: 'not applicable, and without points' };
    const claim = { ...score, value: '0' };
    return { figure: agreeing(subject, claim, { kind: 'profile', words }), row };
  }

  /** Without a printed weight only the profile's share of the points can be held against the claim, and a miss proves nothing. */
  private withoutWeight(subject: FigureSubject, claimed: Claim, row: IndicatorScore): ReviewedRow<IndicatorScore> {
    const value = decimal(claimed.value ?? '0');
    const found = explainByRule(value, row, [], this.profile);
    if (found?.reading.kind === 'profile') return this.settle(subject, claimed, row, found, null);
    const weight = points(decimal(row.weight));
    const why = {
      zh: `表中没有这一行的分值（按方案分配为 ${weight}）`,
      en: `the form prints no weight for this row (the profile would give ${weight})`,
    };
    return { figure: undecided(subject, claimed, why), row };
  }

  /** The claimed score; where only a 扣分 column is filled in, the weight less what it says. */
  private scoreOf({ score, deducted }: ClaimedIndicator, row: IndicatorScore): Claim | null {
    if (score !== null || deducted?.value == null) return score;
    const value = decimal(row.weight).minus(decimal(deducted.value).abs());
    // «30−1»: the figure that stands there is no score.
    const text = `${points(decimal(row.weight))}−${deducted.text.replace(/^[-−–]/, '')}`;
    return { ...deducted, text, value: plain(value) };
  }

  /** A qualitative score inside the band that the words of its actual name, under this profile's bands or another's. */
  private judged(claimed: Decimal, row: IndicatorScore): Explained<IndicatorScore> | null {
    const { judgement, weight, indicator } = row;
    const percent = share(claimed, weight);
    if (judgement === null || percent === null) return null;
    for (const profile of [this.profile, ...this.others]) {
      const band = profile.qualitativeBands.find((one) => one.band === judgement.band);
      if (band === undefined || !within(percent, band)) continue;
      const judgedRow = this.recomputer.score(this.form, this.profile, {
        judged: new Map([[indicator.ordinal, plain(percent)]]),
        bands: profile,
      }).indicators[indicator.ordinal - 1];
      const shown = percent.toDecimalPlaces(2).toFixed();
      const words = {
        zh: `定性评定 ${shown}%，在所述档次 ${band.from}%—${band.to}% 之内（${profile.id}）`,
        en: `judged ${shown} %, inside the band of ${band.from}–${band.to} % (${profile.id})`,
      };
      if (judgedRow !== undefined)
        return { reading: { kind: 'judged', words }, row: judgedRow, rounding: this.profile.rounding };
    }
    return null;
  }
}
