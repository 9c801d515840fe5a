import { findingKind } from '../../../findings/finding-kind.ts';
import type { DocumentCheck } from '../../check.ts';
import { promisesOf } from '../../facts/goal-promises.ts';

const kind = findingKind('promise-contradicted', {
  severity: 'review',
  title: { zh: '指标值与承诺不一致', en: 'indicator contradicts the promise' },
  found: {
    zh: '{where}承诺“{promise}”，指标“{name}”（{project}）却是“{target}”',
    en: '{whereEn} promises "{promise}", yet the indicator "{name}" ({project}) is "{target}"',
  },
  expected: { zh: '指标值不低于承诺的数字', en: 'a target no weaker than the promise' },
  action: {
    zh: '请把两处改为一致，或说明口径有何不同',
    en: 'make both agree, or say how they are counted differently',
  },
  why: {
    zh: '完成了指标也完不成部门目标，两处总有一处在年终对不上。',
    en: 'Meeting the indicator would still miss the goal, so one of the two will fail at year end.',
  },
});

/** Finds promises of which an indicator speaks with a weaker number: 100场次 promised, ≥8次 set. */
export const promiseContradicted: DocumentCheck = {
  kind,
  scope: 'document',
  looksAt: {
    zh: '说的是同一件事、单位可比，但指标值低于承诺的指标。',
    en: 'Indicators about the same thing, in a comparable unit, whose target is weaker than what was promised.',
  },
  silentOn: {
    zh: '指标值达到或高于承诺；几个指标合计达到承诺。',
    en: 'Targets as strong as the promise or stronger; several indicators that keep it together.',
  },
  run: (document) =>
    promisesOf(document).flatMap(({ words, stands, carriage }) => {
      if (carriage.outcome !== 'contradicted') return [];
      const { row } = carriage;
      const args = {
        where: stands.zh,
        whereEn: stands.en,
        promise: words,
        name: row.quoted,
        project: row.project.project.name,
        target: row.target.text,
      };
      return [kind.found(args, row.where)];
    }),
  accept: [
    {
      department: [{ title: '优化科技馆功能', indicators: '科技馆年参观人数不少于15万人次、考核合格率不低于80%。' }],
      projects: [{ rows: ['产出指标|数量指标|年参观人数|≥15万人次', '产出指标|质量指标|考核合格率|≥90%'] }],
    },
  ],
  reject: [
    {
      department: [{ title: '提升科普供给能力', indicators: '开展科普大篷车巡展活动不少于100场次。' }],
      projects: [{ rows: ['产出指标|数量指标|科普大篷车巡展次数|≥8次'] }],
      finds: ['≥8次'],
    },
  ],
};
