import { finding } from '../../../findings/finding.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

/** Words that fill the cell and name nothing. */
const nothing = /^(?:无|没有|暂无|略|[-—/\\.。…]+|有|已有|见附件|详见附件|附件)$/u;

/** Finds actuals without the name of anything that proves them. */
export const evidenceMissing: RowCheck = {
  code: 'evidence-missing',
  scope: 'row',
  looksAt: {
    zh: '填了完成值，“佐证材料”却是空的，或只写“无”“有”“见附件”。',
    en: 'Rows with an actual whose evidence is blank, or only says none, yes or "see attachment".',
  },
  silentOn: {
    zh: '未填报和不适用的指标；既没有样本数也没有佐证的满意度，那里有更严重的提示。',
    en: 'Rows that are missing or not applicable; satisfaction without any survey, which has a stronger finding.',
  },
  yieldsTo: ['satisfaction-without-survey'],
  run: (row) => {
    const { evidence, actual } = row.actual;
    if (isBlank(actual)) return [];
    if (!isBlank(evidence) && !nothing.test(evidence?.text.trim() ?? '')) return [];
    return [finding('evidence-missing', { name: row.name, actual: row.shown }, row.at(evidence ?? actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥5次', actual: '5次', evidence: '会议签到表' },
            { name: '次数', target: '≥5次', actual: '', evidence: '', score: '' },
            { name: '次数', target: '≥5次', actual: '5次', evidence: '', notApplicable: '今年没有此项任务' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '次数', target: '≥5次', actual: '5次', evidence: '' }] }],
      finds: ['没有写佐证材料'],
    },
    { projects: [{ rows: [{ name: '次数', target: '≥5次', actual: '5次', evidence: '见附件' }] }], finds: ['完成5次'] },
  ],
};
