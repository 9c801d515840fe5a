import { findingKind } from '../../../findings/finding-kind.ts';
import type { DocumentCheck } from '../../check.ts';

const kind = findingKind('department-indicator-unmeasurable', {
  severity: 'note',
  title: { zh: '部门绩效指标没有量化', en: 'department indicator without a number' },
  found: {
    zh: '“{part}”的绩效指标是“{text}”，没有一个可核对的数字',
    en: 'the indicators of "{part}" read "{text}", without a number to check',
  },
  expected: { zh: '至少一个数量、比率或时限', en: 'at least one quantity, rate or deadline' },
  action: {
    zh: '请补充数量、比率或时限，或引用项目指标的数字',
    en: "add a quantity, rate or deadline, or quote the project's figures",
  },
  why: {
    zh: '部门整体自评要逐项对照分项指标，没有数字就只能空泛地写“已完成”。',
    en: 'The department\'s own evaluation goes through these one by one; without numbers it can only say "done".',
  },
});

/** Finds parts of the department goals whose indicators hold no number at all. */
export const departmentIndicatorUnmeasurable: DocumentCheck = {
  kind,
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
      // «科普水平进一步提高» holds no number in any width; «覆盖８个区» does.
      if (text === '' || promises.length > 0 || /\d/u.test(text.normalize('NFKC'))) return [];
      return [kind.found({ part: title, text }, document.where)];
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
