import { Decimal, decimal, percentText } from '../model/decimal.ts';
import type { AsOf } from '../model/monitoring/monitored.ts';
import type { MonitoringProfile } from '../model/monitoring/monitoring-profile.ts';
import type { Judgement, Light } from '../model/monitoring/monitoring-run.ts';
import type { ActualReading, TargetReading } from '../model/target/target.ts';
import { commonMeasure } from '../targets/actual/compare.ts';
import { lightOf } from './judge-execution.ts';

const judged = (light: Light, zh: string, en: string): Judgement => ({ light, rule: { zh, en } });

/** Progress as a share of a target; null where one of them is no quantity above zero, or the units differ. */
export function completionOf(target: TargetReading, reading: ActualReading | null): Decimal | null {
  if (reading?.kind !== 'quantity') return null;
  const common = commonMeasure(target, reading);
  if (!common.ok || !decimal(common.target).greaterThan(0)) return null;
  return decimal(common.actual).div(common.target);
}

/** True for what grows with the months, so that half of it by July says something: not a rate, not a limit. */
export const accumulates = (target: TargetReading): boolean =>
  (target.kind === 'at-least' || target.kind === 'equal') && !isRate(target);

/** True for what is a share or a grade and doesn't grow with the months: 合格率 95%. */
const isRate = ({ dimension }: TargetReading) =>
  dimension === 'percent' || dimension === 'permille' || dimension === 'score';

function byStage(progress: ActualReading, stage: ActualReading, deviation: Decimal): Judgement | null {
  const { yes: _yes, band: _band, kind, ...rest } = stage;
  if (kind !== 'quantity') return null;
  const share = completionOf({ ...rest, kind: 'equal' }, progress);
  if (share === null) return null;
  const off = share.minus(1).times(100);
  const light = off.abs().greaterThan(deviation) ? (off.isNegative() ? 'slow' : 'fast') : 'normal';
  const shown = percentText(share);
  return judged(
    light,
    `完成值是阶段目标的${shown}；偏离超过${deviation.toFixed()}%须说明`,
    `${shown} of the stage target; more than ${deviation.toFixed()} % off must be explained`,
  );
}

function byPace(completion: Decimal, target: TargetReading, { month }: AsOf, limits: Limits): Judgement {
  const { behindBelow, slowBelow, fastFrom } = limits;
  const whole = isRate(target);
  const percent = (whole ? completion : completion.div(new Decimal(month).div(12))).times(100);
  const shown = `${percent.toDecimalPlaces(2).toFixed()}%`;
  const light = !whole && percent.greaterThanOrEqualTo(fastFrom) ? 'fast' : lightOf(percent, limits);
  const against = whole ? '' : `÷序时进度（${month}÷12）＝${shown}`;
  const fast = whole ? '' : `，达到${fastFrom}%偏快`;
  return judged(
    light,
    `完成${percentText(completion)}${against}；低于${behindBelow}%滞后，低于${slowBelow}%偏慢${fast}`,
    `${percentText(completion)} of the target${whole ? '' : ` ÷ the pace of the year (${month} ÷ 12) = ${shown}`}; below ${behindBelow} % behind, below ${slowBelow} % slow${whole ? '' : `, from ${fastFrom} % fast`}`,
  );
}

type Limits = NonNullable<MonitoringProfile['indicator']>;

/** A limit is kept or exceeded, whatever the month. */
function againstLimit(target: TargetReading, progress: ActualReading): Judgement | null {
  const common = commonMeasure(target, progress);
  if (!common.ok) return null;
  const [done, goal] = [decimal(common.actual), decimal(common.target)];
  const inside =
    target.kind === 'range'
      ? done.greaterThanOrEqualTo(goal) && common.upper !== null && done.lessThanOrEqualTo(common.upper)
      : target.comparator === '<'
        ? done.lessThan(goal)
        : done.lessThanOrEqualTo(goal);
  return inside
    ? judged('normal', '没有超出指标值', 'inside the target')
    : judged('behind', '已经超出指标值', 'beyond the target already');
}

function byDay(target: TargetReading, progress: ActualReading | null, asOf: AsOf): Judgement {
  const { date } = target;
  if (progress?.kind === 'date' && progress.date !== null && date !== null) {
    return progress.date <= date
      ? judged('normal', '已按时完成', 'done in time')
      : judged('behind', '完成日期晚于指标值', 'done after the day of the target');
  }
  if (progress?.kind === 'yes-no' && progress.yes === true) return judged('normal', '已完成', 'done');
  const end = `${asOf.year}-${String(asOf.month).padStart(2, '0')}-31`;
  return date !== null && date <= end
    ? judged('behind', '指标值的日期已过，没有完成', 'the day of the target has passed')
    : judged('unjudged', '没有到指标值的日期', 'its day has not come');
}

function inWords(progress: ActualReading): Judgement {
  if (progress.kind === 'yes-no') {
    return progress.yes === true
      ? judged('normal', '回答“是”', 'answered yes')
      : judged('slow', '回答“否”', 'answered no');
  }
  switch (progress.kind === 'band' ? progress.band : null) {
    case 'met':
      return judged('normal', '达成目标', 'met');
    case 'partly':
      return judged('slow', '部分达成目标', 'partly met');
    case 'not-met':
      return judged('behind', '未达成目标', 'not met');
    default:
      return judged('unjudged', '文字说明，由人判断', 'words, for a person to judge');
  }
}

/** What an indicator's progress says by the profile, with the rule and its numbers. */
export function judgeIndicator(
  target: TargetReading,
  progress: ActualReading | null,
  stage: ActualReading | null,
  asOf: AsOf,
  profile: MonitoringProfile,
): Judgement {
  if (target.kind === 'date') return byDay(target, progress, asOf);
  if (progress === null) return judged('unjudged', '没有填写', 'nothing was reported');
  const { stageDeviation, indicator } = profile;
  if (stage !== null && stageDeviation !== undefined) {
    const byItsStage = byStage(progress, stage, new Decimal(String(stageDeviation)));
    if (byItsStage !== null) return byItsStage;
  }
  if (progress.kind !== 'quantity') return inWords(progress);
  if (target.kind === 'at-most' || target.kind === 'range' || target.kind === 'budget-relative') {
    return (
      againstLimit(target, progress) ?? judged('unjudged', '与指标值的单位不同', 'in another unit than the target')
    );
  }
  const completion = completionOf(target, progress);
  if (completion === null) return judged('unjudged', '不能与指标值相比', 'cannot be held against the target');
  if (indicator === undefined) return judged('unjudged', '方案不评指标进度', 'the profile does not judge indicators');
  return byPace(completion, target, asOf, indicator);
}
