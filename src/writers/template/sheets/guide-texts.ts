import type { Language } from '../../../findings/finding.ts';
import {
  actualsSheets,
  bandWords,
  fundRows,
  headRows,
  indicatorColumns,
  moneyColumns,
  textRows,
} from '../../../model/actuals/actuals-layout.ts';
import { notCarriedOutKinds, notCarriedOutWords } from '../../../model/actuals/not-carried-out.ts';
import { headInEnglish } from './head-sheet.ts';
import { type ColumnLook, indicatorLooks, moneyLooks } from './sheet-columns.ts';
import { colours } from './template-style.ts';

/** What the sheet 填表说明 says; pairs are a short word and what it means. */
export interface GuideTexts {
  readonly title: (year: number) => string;
  readonly unit: (facts: {
    unit: string;
    projects: number;
    indicators: number;
    profile: string;
    version: string;
  }) => string;
  readonly links: readonly (readonly [sheet: string, words: string, column: string])[];
  readonly headings: {
    readonly steps: string;
    readonly examples: string;
    readonly colours: string;
    readonly questions: string;
  };
  readonly steps: (year: number) => readonly string[];
  readonly example: string;
  /** Rows of the example, under the headings of the indicator sheet. */
  readonly examples: (year: number) => readonly (readonly string[])[];
  readonly question: string;
  readonly legend: readonly (readonly [colour: string, words: string])[];
  readonly questions: readonly (readonly [string, string])[];
  /** The Chinese headings in another language, with a heading of their own; null where the reader knows them. */
  readonly columns: { readonly heading: string; readonly of: readonly (readonly [string, string])[] } | null;
}

const kinds = notCarriedOutKinds.map((kind) => notCarriedOutWords[kind].zh).join('、');

const chinese: GuideTexts = {
  title: (year) => `${year}年度项目支出绩效自评填报表`,
  unit: ({ unit, projects, indicators, profile, version }) =>
    `填报单位：${unit}　项目${projects}个，指标${indicators}条　计分方案：${profile}　模板版本${version}`,
  links: [
    [actualsSheets.money, '先填资金 →', 'C'],
    [actualsSheets.indicators, '再填指标 →', 'D'],
    [actualsSheets.status, '随时看状态 →', 'F'],
  ],
  headings: {
    steps: '一、八步填完',
    examples: '二、填写示例（照这个样子填，示例不计入本单位数据）',
    colours: '三、颜色的意思（“填报状态”一列同时用文字说明）',
    questions: '四、常见情况',
  },
  steps: (year) => [
    `先填“${actualsSheets.money}”页：每个项目四行，金额一律用万元，只填数字。年初预算数已按绩效目标表填好，请核对。`,
    `再填“${actualsSheets.indicators}”页：在“实际完成值”一列逐行填写。单位已写在旁边，只填数字，如目标是“≥7次”，完成了8次，就填8。`,
    '每一行都要写“佐证材料”的名称，如验收单、签到表、支付凭证；满意度指标还要填收回的有效问卷份数。',
    '没有达到目标，或远远超过目标的，在“偏差原因”里写清具体原因（不少于15个字），并写“改进措施”。不要只写“客观原因”“按计划完成”。',
    `一边填一边看“${actualsSheets.status}”页：它会数出哪些完整、哪些待填、哪些前后矛盾，点“转到指标”就到要补的那一格。`,
    `在“${actualsSheets.head}”页填主管部门、填报人、联系电话、单位负责人和填报日期，它们会印在自评表的表头和落款处。`,
    `在“${actualsSheets.texts}”页写单位职能、自评过程、经验、问题、措施和结果应用，原样进入自评报告；没有写的，报告里标明“待补充”。`,
    `全部显示“可以提交”以后保存文件，按要求上报${year}年度自评。文件名可以改，保存成 xlsx 格式。`,
  ],
  example: '例',
  examples: (year) => [
    ['培训次数', '≥5次', '次', '6', '', '培训通知、签到表', '', ''],
    [
      '科普活动参与人数',
      '≥1200人次',
      '人次',
      '980',
      '',
      '活动台账、现场照片',
      '十月的两场活动因场馆维修停办，少了约二百二十人次',
      '明年上半年补办两场，并预先联系备用场地',
    ],
    ['工作合格率', '≥95%', '%', '97.5', '', '验收意见汇总表', '', ''],
    ['完成时间', `${year}年12月31日前`, '日期', `${year}-11-28`, '', '项目验收单', '', ''],
    ['科学氛围', '营造良好氛围', '—', '全市十二个乡镇都办了活动', bandWords.met, '活动总结', '', ''],
  ],
  question: '问',
  legend: [
    [colours.required, '浅黄：必须填写'],
    [colours.optional, '浅蓝：需要时填写'],
    [colours.notForThisRow, '灰色斜线：这一行不用填'],
    [colours.missing, '深黄：还没有填，或还缺材料'],
    [colours.missed, '浅红：没有达到目标，要写原因'],
    [colours.far, '浅紫：远远超过目标，要写原因'],
    [colours.contradictory, '红底白字：填的内容前后矛盾，请先更正'],
    [colours.complete, '浅绿：这一行已经完整'],
  ],
  questions: [
    ['百分数怎么填', '95%填95，不用输入%。填成0.95会提示核对，因为分不清是0.95%还是95%。'],
    ['日期怎么填', '像2026-12-18这样填日历上有的日期；过了期限才完成的照实填。写“12月中旬”不能判断是否按时。'],
    ['做到或没做到', '目标是“是否……”或“按月……”的，从下拉表选“是”或“否”。'],
    [
      '定性指标怎么填',
      `在“达成程度”选一档：${Object.values(bandWords).join('、')}；并在“实际完成值”里写明做到了什么。逐项检查的清单可以不选档，在“实际完成值”写符合几项，如 3/5项。`,
    ],
    [
      '目标与上年比',
      '写“逐年提高”“较上年增长5%”“不低于上年”的，填本年的数，并在“上年实际值”填上年的数；没有数据的，填“是”或“否”，或在“达成程度”选一档并写明情况。',
    ],
    ['目标写“以批复为准”', '在“核定指标值”填后来批复的目标，在“核定依据”写文件名称。'],
    ['指标今年不适用', '在“不适用原因”写明原因，“实际完成值”留空。不要填0。'],
    [
      '项目全年没有开展',
      `在“${actualsSheets.money}”页的“未参评情形”选一种（${kinds}），并写原因和批准文件，指标不用填。不要把每个指标都填成不适用。`,
    ],
    ['没有内容的格子', '空着即可。原因、佐证材料里写“/”“-”“无”“略”，等于没有写。'],
    ['完成数是零', '填0。空着表示没有填，0表示一件也没有完成，两者计分不同。'],
    ['排序、筛选、调列宽', '都可以。要改锁定的格子，可在“审阅”里撤销工作表保护，没有密码；但改动目标会被发现。'],
  ],
  columns: null,
};

const sheetsInEnglish: readonly (readonly [string, string])[] = [
  [actualsSheets.guide, 'This sheet'],
  [actualsSheets.status, 'What is complete, still to fill in, missing or contradictory'],
  [actualsSheets.money, 'Funds of each project'],
  [actualsSheets.indicators, 'Indicators, with their targets and what was reached'],
  [actualsSheets.head, 'What is printed in the head and the signature line of every form'],
  [actualsSheets.texts, 'What only the unit can say in its report'],
];

/** A row of money by its source. */
const fundsInEnglish = ['Funds of the year, total', 'of them: fiscal funds of the year', 'carried over', 'other funds'];

/** Everything that stays as the official form has it, with what it means; a heading that both sheets have is explained once. */
function officialInEnglish(): readonly (readonly [string, string])[] {
  const looks: Readonly<Record<string, ColumnLook>> = { ...moneyLooks, ...indicatorLooks };
  const headings = [...moneyColumns, ...indicatorColumns].flatMap(({ id, heading }) => {
    const words = looks[id]?.note?.en;
    return words === undefined ? [] : [[heading, words] as const];
  });
  const funds = fundRows.map(({ label }, at) => [label, fundsInEnglish[at] ?? ''] as const);
  const head = headRows.map(({ id, label }) => [label, headInEnglish[id]] as const);
  const texts = textRows.map(({ label, hint }) => [label, hint.en] as const);
  return [...new Map([...sheetsInEnglish, ...funds, ...texts, ...headings, ...head, ['万元', '10,000 yuan'] as const])];
}

const english: GuideTexts = {
  title: (year) => `Self-evaluation of projects, ${year}`,
  unit: ({ unit, projects, indicators, profile, version }) =>
    `Unit: ${unit}   projects: ${projects}, indicators: ${indicators}   profile: ${profile}   template version ${version}`,
  links: [
    [actualsSheets.money, 'first the money →', 'C'],
    [actualsSheets.indicators, 'then indicators →', 'D'],
    [actualsSheets.status, 'see the state →', 'F'],
  ],
  headings: {
    steps: '1. Eight steps',
    examples: '2. Examples (fill in like this; they do not count)',
    colours: '3. What the colours mean (the column 填报状态 says it in words)',
    questions: '4. Questions',
  },
  steps: (year) => [
    `First the sheet ${actualsSheets.money}: four rows for each project, amounts in 10,000 yuan, numbers only. 年初预算数 is printed from the goal table; check it.`,
    `Then the sheet ${actualsSheets.indicators}: fill in 实际完成值 row by row. The unit stands beside it, so a number is enough: for a target of ≥7 with 8 done, enter 8.`,
    'Every row names its evidence (佐证材料): acceptance reports, attendance lists, vouchers. Satisfaction also needs the number of valid answers.',
    'Where a target was missed or far exceeded, give the reason (偏差原因, at least 15 characters) and what will be done (改进措施).',
    `Look at the sheet ${actualsSheets.status} as you go: it counts what is complete, missing or contradictory and leads to the cell.`,
    `On the sheet ${actualsSheets.head} give 主管部门 (department in charge), 填报人 (filled in by), 联系电话 (phone), 单位负责人 (head of the unit) and 填报日期 (date): they are printed on every form.`,
    `On the sheet ${actualsSheets.texts} write what only you know (functions, how you evaluated, experience, problems, measures, use of results): it goes into the report as it is.`,
    `When everything says ready to hand in, save the file and hand it in for ${year}. The file may be renamed; keep it an .xlsx.`,
  ],
  example: 'e.g.',
  examples: (year) => [
    ['Courses held', '≥5', 'courses', '6', '', 'announcements, attendance lists', '', ''],
    [
      'Visitors of the events',
      '≥1200',
      'visitors',
      '980',
      '',
      'log of the events, photographs',
      'Two events of October were called off for repairs of the hall, about 220 visitors less',
      'Both are held in spring, with a second hall reserved',
    ],
    ['Work accepted', '≥95%', '%', '97.5', '', 'list of acceptance reports', '', ''],
    ['Finished', `by ${year}-12-31`, 'date', `${year}-11-28`, '', 'acceptance report', '', ''],
    [
      'Interest in science',
      'a good climate',
      '—',
      'All twelve townships held events',
      'met',
      'report of the events',
      '',
      '',
    ],
  ],
  question: 'Q',
  legend: [
    [colours.required, 'light yellow: must be filled in'],
    [colours.optional, 'light blue: where needed'],
    [colours.notForThisRow, 'grey hatching: not for this row'],
    [colours.missing, 'dark yellow: still missing, or without evidence'],
    [colours.missed, 'light red: target missed, give the reason'],
    [colours.far, 'light purple: far above target, give the reason'],
    [colours.contradictory, 'white on red: contradictory, correct it first'],
    [colours.complete, 'light green: the row is complete'],
  ],
  questions: [
    ['Percentages', 'For 95% enter 95, without the sign. 0.95 is asked about: it may be 0.95% or 95%.'],
    ['Days', 'Enter 2026-12-18. "Mid-December" does not tell whether it was on time.'],
    ['Done or not', 'Choose yes or no from the list.'],
    [
      'Qualities',
      'Choose met, partly met or not met under 达成程度, and write under 实际完成值 what was done. Of a list of requirements write how many are met instead, such as 3/5项.',
    ],
    ['Against last year', "Enter last year's value under 上年实际值 besides this year's."],
    ['Settled later', 'Enter the target under 核定指标值 and its document under 核定依据.'],
    ['Not applicable', 'Say why under 不适用原因 and leave 实际完成值 blank. Do not enter 0.'],
    [
      'Not carried out',
      'Choose a kind under 未参评情形 on the sheet 资金, with its reason and document; leave the indicators blank.',
    ],
    ['Nothing done', 'Enter 0. Blank means not filled in; both are scored differently.'],
    ['Sorting, filters', 'As you like. The sheet protection has no password, but a changed target is noticed.'],
  ],
  columns: { heading: '5. Sheets and headings of the official form', of: officialInEnglish() },
};

/** The words of the guide in a language; sheets and headings stay as the official form has them, and are explained. */
export const guideTexts: Readonly<Record<Language, GuideTexts>> = { zh: chinese, en: english };
