import { decimal } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import { heading } from '../evaluation/blocks.ts';
import type { Block } from '../tables/document.ts';
import { type At, at, each, known } from './at.ts';
import { executionRate, howFar, lostPoints, reasonAndMeasure, rowName, targetAndActual } from './rows.ts';
import { bullets, type Figure, joined, paragraph, type Sentence, words } from './sentence.ts';
import type { IndicatorResult, View } from './view.ts';

type Cause = keyof typeof causes;

/** What went wrong, in the order in which reports tell it. */
const causes = {
  execution: { zh: '预算执行不足', en: 'Money not spent' },
  quantity: { zh: '数量没有完成', en: 'Quantities not reached' },
  quality: { zh: '质量没有达标', en: 'Quality not reached' },
  late: { zh: '没有按时完成', en: 'Not in time' },
  cost: { zh: '成本超出指标值', en: 'Cost above target' },
  benefit: { zh: '效益没有达到预期', en: 'Benefits not reached' },
  satisfaction: { zh: '满意度没有达标', en: 'Satisfaction not reached' },
  judged: { zh: '定性指标没有完全达成', en: 'Judged as not fully met' },
  exceeded: { zh: '超过指标值', en: 'Above target' },
  whole: { zh: '项目整体扣分', en: 'Deducted from the project as a whole' },
  open: { zh: '缺少有效数值', en: 'No usable value' },
  unreported: { zh: '没有填报', en: 'Nothing reported' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const byWord: readonly (readonly [string, Cause])[] = [
  ['满意', 'satisfaction'],
  ['成本', 'cost'],
  ['时效', 'late'],
  ['质量', 'quality'],
  ['数量', 'quantity'],
];

const hasLoss = ({ deductions }: Pick<ProjectResult, 'deductions'>) =>
  deductions.some(({ points }) => !decimal(points).isZero());

/** Under which cause an indicator is told; null for one that is as planned. */
function causeOf(row: IndicatorResult): Cause | null {
  if (row.outcome === 'missing' || row.outcome === 'invalid') return 'open';
  if (row.outcome === 'not-applicable') return null;
  // Who gives a reason for a target that is met, or lost points by it, went far beyond it.
  if (row.met === true) return row.reason !== null || hasLoss(row) ? 'exceeded' : null;
  if (row.met === null && !hasLoss(row)) return null;
  if (row.judgement != null) return 'judged';
  if (row.target.kind === 'date') return 'late';
  const levels = [row.level2, row.level1, row.level3].join(' ');
  return byWord.find(([word]) => levels.includes(word))?.[1] ?? 'benefit';
}

interface Told {
  readonly cause: Cause;
  readonly sentence: Sentence;
}

/** 五、偏离原因: what is not as planned, by cause, each with the reason and the measure that the unit gave. */
export function deviations(view: View): readonly Block[] {
  const told = view.projects
    .filter(({ value }) => value.notCarriedOut == null)
    .flatMap((project) => ofProject(project, view));
  if (told.length === 0)
    return [
      paragraph(view.tell({ zh: '各项绩效目标均按计划完成，没有偏离。', en: 'Everything was done as planned.' })),
    ];
  return (Object.keys(causes) as Cause[]).flatMap((cause): readonly Block[] => {
    const own = told.filter((one) => one.cause === cause).map(({ sentence }) => sentence);
    return own.length === 0 ? [] : [heading(3, causes[cause][view.language], `deviations-${cause}`), ...bullets(own)];
  });
}

function ofProject(project: At<ProjectResult>, view: View): readonly Told[] {
  const { tell } = view;
  if (isUnreported(project.value)) {
    return [{ cause: 'unreported', sentence: joined([view.nameOf(project), tell({ zh: '。', en: '.' })]) }];
  }
  const name: Sentence = view.of === 'project' ? [] : joined([view.nameOf(project), tell({ zh: '：', en: ': ' })]);
  const told = (cause: Cause, row: At<ProjectResult['execution'] | IndicatorResult>, ...parts: Sentence[]): Told => ({
    cause,
    sentence: joined([name, ...parts, lostPoints(row, view), tell({ zh: '。', en: '.' }), reasonAndMeasure(row, view)]),
  });
  const money = at(project, 'execution');
  const rate = known(at(money, 'rate'));
  const execution = !hasLoss(money.value)
    ? []
    : rate === null
      ? [told('open', money, tell({ zh: '资金没有填全', en: 'not all amounts were reported' }))]
      : [told('execution', money, executionSentence(executionRate(money, rate), view))];
  const rows = each(at(project, 'indicators')).flatMap((row): Told[] => {
    const cause = causeOf(row.value);
    return cause === null ? [] : [told(cause, row, rowName(row, view), targetAndActual(row, view), howFar(row, view))];
  });
  const whole = each(at(project, 'deductions')).map(
    (line): Told => ({
      cause: 'whole',
      sentence: joined([name, [words(at(line, 'why'))], tell({ zh: '。', en: '.' })]),
    }),
  );
  return [...execution, ...rows, ...whole];
}

const executionSentence = (rate: Figure, { tell }: View): Sentence =>
  tell({ zh: '预算执行率{rate}', en: 'execution rate {rate}' }, { rate });

/** A project of which no value and no amount came in. */
const isUnreported = ({ execution, indicators }: ProjectResult): boolean =>
  execution.executed === null && indicators.every(({ outcome }) => outcome === 'missing');
