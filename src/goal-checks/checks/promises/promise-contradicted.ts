import { finding } from '../../../findings/finding.ts';
import type { DocumentCheck } from '../../check.ts';
import { promisesOf } from '../../facts/goal-promises.ts';

/** Finds promises of which an indicator speaks with a weaker number: 100场次 promised, ≥8次 set. */
export const promiseContradicted: DocumentCheck = {
  code: 'promise-contradicted',
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
      return [finding('promise-contradicted', args, row.where)];
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
