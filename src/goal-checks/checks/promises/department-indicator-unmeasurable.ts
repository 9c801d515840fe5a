import { finding } from '../../../findings/finding.ts';
import type { DocumentCheck } from '../../check.ts';

/** Finds parts of the department goals whose indicators hold no number at all. */
export const departmentIndicatorUnmeasurable: DocumentCheck = {
  code: 'department-indicator-unmeasurable',
  scope: 'document',
  looksAt: {
    zh: '部门分项绩效目标的“绩效指标”一段，没有一个可核对的数字。',
    en: 'The indicators of a part of the department goals, when not one number to check is found in them.',
  },
  silentOn: {
    zh: '有一个以上数字、比率或时限的分项；没有指标文字的分项。',
    en: 'Parts with a quantity, rate or deadline; parts without indicator text.',
  },
  run: (document) =>
    (document.document.department?.parts ?? []).flatMap(({ title, indicators, promises }) => {
      const text = indicators?.trim() ?? '';
      if (text === '' || promises.length > 0 || /\d/u.test(text.normalize('NFKC'))) return [];
      return [finding('department-indicator-unmeasurable', { part: title, text }, document.where)];
    }),
  accept: [
    {
      department: [{ title: '老科协', indicators: '召开会议次数不少于7次、工作合格率为90%以上。' }],
      projects: [{}],
    },
  ],
  reject: [
    {
      department: [{ title: '科普活动经费', indicators: '按时完成科普工作任务，参与科普人数增加' }],
      projects: [{}],
      finds: ['参与科普人数增加'],
    },
  ],
};
