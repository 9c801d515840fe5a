import { type Speak, speak, type Words } from '../findings/speak.ts';
import { comparable } from '../model/text/same-text.ts';
import type { DepartmentDocument } from '../model/whole-department/department-document.ts';
import type { StoryPart } from './telling.ts';

const words = {
  score: { zh: '{name}：{score} 分，分值 {weight}', en: '{name}: {score} of {weight}' },
  none: { zh: '{name}：没有得分，分值 {weight}', en: '{name}: no score, weight {weight}' },
  rule: { zh: '评分标准', en: 'rule' },
  computation: { zh: '计算', en: 'computation' },
  entered: { zh: '没有公式：由人评定或填报', en: 'no formula: judged or entered by a person' },
  lost: { zh: '扣分', en: 'points lost' },
  lostText: { zh: '{lost} 分：{why}', en: '{lost}: {why}' },
  unexplained: { zh: '没有说明', en: 'not explained' },
  goals: { zh: '各项履职目标见 {file}', en: 'the goals are in {file}' },
  basis: { zh: '依据', en: 'basis' },
} as const satisfies Words;

type Indicator = DepartmentDocument['indicators'][number];

function partsOf(indicator: Indicator, { goals }: DepartmentDocument, say: Speak): StoryPart[] {
  const { score, weight, steps, lost, remark, by } = indicator;
  const name = say(indicator.name);
  const head = score === null ? say(words.none, { name, weight }) : say(words.score, { name, score, weight });
  const computed = steps.flatMap((step) => say(step).split('\n'));
  const elsewhere = by === 'goals' && goals !== null ? [say(words.goals, { file: goals })] : [];
  const how = computed.length === 0 && elsewhere.length === 0 ? [say(words.entered)] : [...computed, ...elsewhere];
  const why = remark ?? say(words.unexplained);
  return [
    { heading: head, lines: [] },
    { heading: say(words.rule), lines: [say(indicator.rule)] },
    { heading: say(words.computation), lines: how },
    ...(lost === null || lost === '0'
      ? []
      : [{ heading: say(words.lost), lines: [say(words.lostText, { lost, why })] }]),
    { heading: say(words.basis), lines: [indicator.basis] },
  ];
}

/** How the indicators of a department came to their points: the one of that name or id, or all; null with the names there are where none is meant. */
export function departmentStory(
  document: DepartmentDocument,
  asked: string | null,
  language: 'zh' | 'en',
): { readonly stories: readonly (readonly StoryPart[])[] } | { readonly names: readonly string[] } {
  const say = speak(language);
  const { indicators } = document;
  const isMeant = ({ id, name }: Indicator) =>
    asked === null || [id, name.zh, name.en].some((text) => comparable(text) === comparable(asked));
  const meant = indicators.filter(isMeant);
  if (meant.length === 0) return { names: indicators.map(({ name }) => say(name)) };
  return { stories: meant.map((one) => partsOf(one, document, say)) };
}
