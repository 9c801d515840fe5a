import { findingKind } from '../../../findings/finding-kind.ts';
import type { RowCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

const kind = findingKind('evidence-missing', {
  severity: 'note',
  title: { zh: '没有写佐证材料', en: 'no evidence named' },
  found: { zh: '“{name}”完成{actual}，没有写佐证材料', en: '"{name}" reports {actual} without naming evidence' },
  expected: { zh: '能证明完成值的材料名称', en: 'the name of what proves the actual' },
  action: {
    zh: '请写明材料名称（如验收单、签到表、支付凭证），或补做并归档',
    en: 'name it (acceptance, attendance list, voucher), or make and file it',
  },
  why: {
    zh: '完成值要经得起核对；没有材料的得分在抽查时会被核减。',
    en: 'An actual must stand up to a check; points without evidence are taken back on audit.',
  },
});

/** Words that fill the cell and name nothing. */
const nothing = /^(?:无|没有|暂无|略|[-—/\\.。…]+|有|已有|见附件|详见附件|附件)$/u;

/** Finds actuals without the name of anything that proves them. */
export const evidenceMissing: RowCheck = {
  kind,
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
    return [kind.found({ name: row.name, actual: row.shown }, row.at(evidence ?? actual))];
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
