import type { indicatorColumns, moneyColumns } from '../../../model/actuals/actuals-layout.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { Align } from './template-style.ts';

/**
 * How a column of the template looks: width in half-width characters, alignment, the note on its heading, which is blank where the
 * heading says enough. In English every heading has one, for it stays as the official form has it.
 */
export interface ColumnLook {
  readonly width: number;
  readonly align: Align;
  readonly note?: Bilingual;
}

type MoneyColumnId = (typeof moneyColumns)[number]['id'];
type IndicatorColumnId = (typeof indicatorColumns)[number]['id'];

/** The looks of the money sheet's columns. */
export const moneyLooks: Readonly<Record<MoneyColumnId, ColumnLook>> = {
  key: { width: 4, align: 'left' },
  code: { width: 12, align: 'left', note: { zh: '', en: 'Code of the project' } },
  name: { width: 24, align: 'left', note: { zh: '', en: 'Name of the project' } },
  source: {
    width: 19,
    align: 'left',
    note: {
      zh: '',
      en: 'Source of the funds: total of the year, and of it the fiscal funds of the year, funds carried over, other funds',
    },
  },
  initial: {
    width: 16,
    align: 'right',
    note: {
      zh: '年初批复的预算数，单位万元。已按绩效目标表预填，与批复不一致的可以改。',
      en: 'Budget approved at the start of the year, in 10,000 yuan; printed from the goal table, change it where the approval says otherwise',
    },
  },
  revised: {
    width: 16,
    align: 'right',
    note: {
      zh: '调整以后的全年预算数，单位万元。没有调整的，填与年初预算数相同的数。',
      en: 'Budget of the year after changes, in 10,000 yuan; where nothing was changed, that of the start of the year',
    },
  },
  executed: {
    width: 16,
    align: 'right',
    note: {
      zh: '截至12月31日的实际支出数，单位万元。没有支出填0，不要留空。',
      en: 'What was spent by 31 December, in 10,000 yuan; 0 where nothing was, not blank',
    },
  },
  rate: {
    width: 9,
    align: 'right',
    note: { zh: '自动计算：全年执行数÷全年预算数。', en: 'Execution rate: spent ÷ budget of the year (computed)' },
  },
  status: {
    width: 22,
    align: 'left',
    note: {
      zh: '自动检查本项目的资金是否填完整。',
      en: 'Whether the funds of the project are filled in: complete, to fill in, what is missing, what contradicts itself (computed)',
    },
  },
  reason: {
    width: 28,
    align: 'left',
    note: {
      zh: '执行率低于90%或超过100%时必填，写清具体原因，不少于15个字。',
      en: 'Why less than 90% or more than 100% was spent: the facts of this case, at least 15 characters',
    },
  },
  measure: {
    width: 24,
    align: 'left',
    note: { zh: '针对上述原因，下一步怎么改进。', en: 'What will be done about it' },
  },
  completed: {
    width: 36,
    align: 'left',
    note: { zh: '对照年度总体目标，概括写明全年实际完成了什么。', en: 'What came of the annual goal as a whole' },
  },
  confirmed: {
    width: 22,
    align: 'left',
    note: {
      zh: '系统说数额大小不合理、而实际确实如此的，写“是”和一句说明，如：是，追加了省级资金。',
      en: 'Where an unusual value is right after all: yes, and a sentence, such as: yes, the province added funds',
    },
  },
  absence: {
    width: 13,
    align: 'center',
    note: {
      zh: '全年没有开展的项目在这里选一种情形，不评分，指标不用填。开展了的项目空着。',
      en: 'Where the project was not carried out all year: why, from the list; it is not scored, and its indicators stay blank',
    },
  },
  absenceReason: {
    width: 26,
    align: 'left',
    note: { zh: '选了未参评情形的必填：具体为什么没有开展。', en: 'The reason for it; needed where a kind is chosen' },
  },
  absenceDocument: {
    width: 22,
    align: 'left',
    note: {
      zh: '选了未参评情形的必填：批准文件的名称和文号。',
      en: 'Name and number of the document that approved it; needed where a kind is chosen',
    },
  },
};

/** The looks of the indicator sheet's columns. */
export const indicatorLooks: Readonly<Record<IndicatorColumnId, ColumnLook>> = {
  key: { width: 4, align: 'left' },
  code: { width: 11, align: 'left', note: { zh: '', en: 'Code of the project' } },
  name: { width: 17, align: 'left', note: { zh: '', en: 'Name of the project' } },
  ordinal: { width: 5, align: 'center', note: { zh: '', en: 'Number of the row in the goal table' } },
  level1: { width: 9, align: 'center', note: { zh: '', en: 'Indicator, level 1' } },
  level2: { width: 9, align: 'center', note: { zh: '', en: 'Indicator, level 2' } },
  level3: { width: 15, align: 'left', note: { zh: '', en: 'Indicator, level 3' } },
  description: { width: 22, align: 'left', note: { zh: '', en: 'What the indicator is about' } },
  target: {
    width: 12,
    align: 'center',
    note: {
      zh: '年初批复的绩效目标，不能改。确需调整的，请先办理目标调整。',
      en: "The target as approved; it can't be changed here",
    },
  },
  unit: {
    width: 8,
    align: 'center',
    note: {
      zh: '完成值按这个单位填，只填数字，不再写单位。',
      en: 'The unit in which the actual value is filled in, as a number alone',
    },
  },
  weight: {
    width: 7,
    align: 'right',
    note: {
      zh: '本指标的分值。目标表没有规定的可以不填，评分时按最右边的“方案分值”；要填就把同一类都填上。',
      en: 'Points of the row; may stay blank where the goal table sets none, or all rows of a kind are filled in',
    },
  },
  actual: {
    width: 15,
    align: 'right',
    note: {
      zh: '全年实际完成的数。百分数填95表示95%；日期填2026-12-18的样子；定性指标写完成情况。',
      en: 'What was reached in the year: the number alone, 95 for 95%, a day as 2026-12-18, yes or no, or for a quality what was done',
    },
  },
  outcome: {
    width: 10,
    align: 'center',
    note: {
      zh: '自动判断，只供参考；得分以评分结果为准。',
      en: 'Whether the target is met: met, missed, far above, off target, not applicable (computed, for information)',
    },
  },
  status: {
    width: 17,
    align: 'left',
    note: {
      zh: '自动检查：完整、待填、缺什么、哪里矛盾。',
      en: 'State of the row: complete, to fill in, what is missing, what contradicts itself (computed)',
    },
  },
  lastYear: {
    width: 10,
    align: 'right',
    note: {
      zh: '目标写“逐年上升”等，要与上年比较时填。',
      en: "Last year's value, for targets that compare with last year",
    },
  },
  settledTarget: {
    width: 12,
    align: 'center',
    note: {
      zh: '目标写“以批复为准”等，填后来核定的指标值，如≥5次。',
      en: 'The target that was settled later, such as ≥5, where the goal table leaves it to an approval',
    },
  },
  settledTargetSource: {
    width: 14,
    align: 'left',
    note: { zh: '核定指标值的文件名称和文号。', en: 'Name and number of the document that settled it' },
  },
  band: {
    width: 17,
    align: 'left',
    note: { zh: '定性指标从下拉表里选一档。', en: 'For a quality: met, partly met or not met, from the list' },
  },
  bandPercent: {
    width: 12,
    align: 'right',
    note: {
      zh: '在所选档次内评定的比例，0到100。不填按该档默认比例。',
      en: 'The percentage judged inside that band, 0 to 100; blank takes that of the band',
    },
  },
  notApplicable: {
    width: 14,
    align: 'left',
    note: {
      zh: '确实不适用的，写明原因，完成值留空。',
      en: 'Why the indicator does not apply this year; the actual value stays blank',
    },
  },
  evidence: {
    width: 18,
    align: 'left',
    note: {
      zh: '能证明完成值的材料名称，如验收单、签到表、支付凭证。',
      en: 'Names of the papers that prove the actual value: acceptance reports, attendance lists, vouchers',
    },
  },
  surveySize: {
    width: 13,
    align: 'right',
    note: { zh: '满意度指标填收回的有效问卷份数。', en: 'Valid answers of the survey, for satisfaction' },
  },
  reason: {
    width: 24,
    align: 'left',
    note: {
      zh: '没有达到目标或远超目标时必填，写清具体原因，不少于15个字。',
      en: 'Why the target was missed or far exceeded: the facts of this case, at least 15 characters',
    },
  },
  measure: {
    width: 20,
    align: 'left',
    note: { zh: '针对上述原因，下一步怎么改进。', en: 'What will be done about it' },
  },
  manualScore: {
    width: 9,
    align: 'right',
    note: {
      zh: '由复核人填写：改用的得分，不超过分值。',
      en: 'For the reviewer: a score instead of the computed one, at most the points of the row',
    },
  },
  manualWho: { width: 9, align: 'center', note: { zh: '由复核人填写：姓名。', en: 'For the reviewer: who gave it' } },
  manualWhy: {
    width: 18,
    align: 'left',
    note: { zh: '由复核人填写：为什么改用这个得分。', en: 'For the reviewer: why' },
  },
  confirmed: {
    width: 20,
    align: 'left',
    note: {
      zh: '系统说数额大小不合理、而实际确实如此的，写“是”和一句说明，如：是，追加了省级资金。',
      en: 'Where an unusual value is right after all: yes, and a sentence, such as: yes, the province added funds',
    },
  },
  judgedBy: {
    width: 12,
    align: 'center',
    note: { zh: '定性指标由谁评定达成程度：姓名或机构。', en: 'Who judged the quality: a person or an institution' },
  },
  plannedWeight: {
    width: 9,
    align: 'right',
    note: {
      zh: '按计分方案分配给本指标的分值，不能改。“分值”一栏同一类都空着的，就按它计分。',
      en: 'Points the row gets by the profile where 分值 is blank for the whole kind; can not be changed',
    },
  },
};
