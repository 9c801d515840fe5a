import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import { plainText } from '../../facts/indicator-name.ts';

/** Finds yes/no targets that leave both answers open: 是/否, 是否按时完成. */
export const yesNoUnstated: IndicatorCheck = {
  code: 'yes-no-unstated',
  scope: 'indicator',
  yieldsTo: ['cost-without-amount'],
  looksAt: { zh: '指标值是“是/否”“是或否”或“是否……”。', en: 'Targets that read "yes/no", "yes or no" or "whether …".' },
  silentOn: { zh: '写明期望结果的：“是”“按时完成”。', en: 'Targets that state the answer: "yes", "done on time".' },
  run: (row) => {
    if (!/^(?:是[/、|或]?否|有[/、|或]无|能[/、|或]否)/u.test(plainText(row.target.text))) return [];
    return [finding('yes-no-unstated', { name: row.quoted, target: row.target.text }, row.where)];
  },
  accept: [{ projects: [{ rows: ['产出指标|时效指标|主题活动|按时完成', '产出指标|质量指标|是否通过验收|是'] }] }],
  reject: [
    { projects: [{ rows: ['效益指标|社会效益指标|业务工作稳定性|是/否'] }], finds: ['是/否'] },
    { projects: [{ rows: ['产出指标|时效指标|主题科普日活动|是否按时完成'] }], finds: ['是否按时完成'] },
  ],
};
