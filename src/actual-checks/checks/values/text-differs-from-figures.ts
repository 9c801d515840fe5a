import { inBoth } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import { Decimal, type DecimalText, decimal } from '../../../model/decimal.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { ProjectCheck } from '../../check.ts';
import type { ProjectView } from '../../project-view.ts';
import { shown } from '../../row-facts.ts';

const kind = findingKind('text-differs-from-figures', {
  severity: 'review',
  title: { zh: '文字里的执行率、金额或总分与表中不同', en: 'the text says another rate, amount or total' },
  found: { zh: '文字写“{said}”，表中{what}是{own}', en: 'the text says "{said}", {whatEn} of the form is {own}' },
  expected: { zh: '文字和表用同一个数', en: 'the same number in text and form' },
  action: { zh: '请核对哪一个对，改正文字或表', en: 'see which one is right, and correct the text or the form' },
  why: {
    zh: '报告文字与自评表的执行率、金额和得分对不上，是复核退回的常见原因。',
    en: 'A text whose rate, amounts or points are not those of the form is often sent back.',
  },
});

/** A figure of the form as a text tells it: words, at most eight characters without a digit or a stop, the number, its unit. */
interface Told {
  readonly what: Bilingual;
  readonly words: RegExp;
  readonly own: (project: ProjectView) => DecimalText | null;
  readonly unit: string;
}

const hundred = (text: DecimalText | null): DecimalText | null =>
  text === null ? null : decimal(text).times(100).toFixed();

const told: readonly Told[] = [
  {
    what: { zh: '执行率', en: 'the execution rate' },
    words: /执行率[^\d，。；、\n]{0,8}(\d{1,3}(?:\.\d{1,4})?)[%％](?!以上|左右|以内)/g,
    own: ({ actual, score }) => actual.execution.statedRate?.text ?? hundred(score.execution.rate),
    unit: '%',
  },
  {
    what: { zh: '全年执行数', en: 'the money executed' },
    words: /(?:全年执行数?|全年(?:实际)?支出|累计支出|共支出|实际支出)[^\d，。；、\n]{0,8}(\d{1,9}(?:\.\d{1,6})?)万元/g,
    own: ({ score }) => score.execution.executed,
    unit: '万元',
  },
  {
    what: { zh: '自评总分', en: 'the total' },
    words:
      /(?:自评得分|自评总分|自评总得分|自评分|自评结果|综合得分|项目得分)[^\d，。；、\n]{0,8}(\d{1,3}(?:\.\d{1,4})?)分/g,
    own: ({ score }) => score.total.score,
    unit: '分',
  },
];

const says = (number: Decimal, own: Decimal): boolean =>
  [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].some((mode) =>
    own.toDecimalPlaces(number.decimalPlaces(), mode).eq(number),
  );

/** What a text says of a figure, as it stands there, where none of it is the figure's; else null. */
function saidOtherwise({ words }: Told, own: Decimal, text: string): string | null {
  const said = [...text.matchAll(words)];
  return said.some(({ 1: number }) => says(decimal(number ?? '0'), own)) ? null : (said[0]?.[0] ?? null);
}

/** Finds an execution rate, money spent or a total in the texts of a project that its own form contradicts. */
export const textDiffersFromFigures: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '总体目标实际完成情况、存在的问题、改进措施里写的执行率、全年支出和自评总分，与表中的不同（取整不算）。',
    en: 'An execution rate, money spent in all or a total in the texts of a project that is not the one of the form, rounding apart.',
  },
  silentOn: {
    zh: '文字里另有一处与表中相同的，写“以上”“左右”的，和没有说是全年、累计的金额。',
    en: 'Texts that give the right number as well, rates "or more", and amounts that are not said to be all.',
  },
  run: (project) => {
    if (project.told === '') return [];
    return told.flatMap((one) => {
      const own = one.own(project);
      if (own === null) return [];
      const said = saidOtherwise(one, decimal(own), project.told);
      if (said === null) return [];
      const args = { said, ...inBoth('what', one.what), own: `${shown(decimal(own))}${one.unit}` };
      return [kind.found(args, project.at(null))];
    });
  },
  accept: [
    {
      projects: [
        { money: '100/100/93.567', completed: '全年支出93.567万元，预算执行率为93.57%。', rows: [] },
        { money: '100/100/93.567', completed: '上半年执行率40%，全年执行率达到93.5%，自评得分10分。', rows: [] },
        { money: '100/100/93', completed: '执行率90%以上，其中设备支出20万元。', rows: [] },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          money: '100/100/93',
          total: '96.3',
          completed: '全年支出98万元，预算执行率98%，自评得分99.5分。',
        },
      ],
      finds: ['文字写“执行率98%”，表中执行率是93%', '文字写“全年支出98万元”', '表中自评总分是96.3分'],
    },
  ],
};
