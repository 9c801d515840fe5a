import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

const kind = findingKind('yes-no-unstated', {
  severity: 'note',
  title: { zh: '是/否没有写明期望', en: 'yes/no without the expected answer' },
  found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
  expected: {
    zh: '写明期望的结果，例如“是”或“按时完成”',
    en: 'the expected answer, such as "yes" or "done on time"',
  },
  action: {
    zh: '请写明期望的结果，或改为可以量化的指标值',
    en: 'state the expected answer, or use a target that can be measured',
  },
  why: {
    zh: '“是/否”两种结果都写在指标值里，严格说怎样都算完成；判断的依据也不清楚。',
    en: 'With both answers in the target, strictly any result meets it, and what decides is unclear.',
  },
});

/** Finds yes/no targets that leave both answers open: 是/否, 是否按时完成. */
export const yesNoUnstated: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['cost-without-amount'],
  looksAt: { zh: '指标值是“是/否”“是或否”或“是否……”。', en: 'Targets that read "yes/no", "yes or no" or "whether …".' },
  silentOn: { zh: '写明期望结果的：“是”“按时完成”。', en: 'Targets that state the answer: "yes", "done on time".' },
  run: (row) => {
    // «是/否», «是或否», «有无», «能否完成»: the form's question instead of an answer.
    if (!/^(?:是[/、|或]?否|有[/、|或]无|能[/、|或]否)/u.test(plainText(row.target.text))) return [];
    return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|时效指标|主题活动|按时完成', '产出指标|质量指标|是否通过验收|是'] }] }],
  reject: [
    { projects: [{ rows: ['效益指标|社会效益指标|业务工作稳定性|是/否'] }], finds: ['是/否'] },
    { projects: [{ rows: ['产出指标|时效指标|主题科普日活动|是否按时完成'] }], finds: ['是否按时完成'] },
  ],
};
