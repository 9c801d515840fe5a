import type { FindingKind } from '../wording.ts';

/** What reading filled-in forms, and a reviewer's workbook, has to say. */
export const reviewFindings = {
  'form-claims-differ': {
    severity: 'review',
    title: { zh: '同一格内容有两种填法', en: 'one figure is claimed twice' },
    found: {
      zh: '“{heading}”填“{text}”，“{otherHeading}”填“{other}”，看不出以哪一个为准，都没有采用',
      en: '"{heading}" says "{text}" and "{otherHeading}" says "{other}"; neither was taken',
    },
    expected: { zh: '每行一个得分', en: 'one score in each row' },
    action: { zh: '请只保留一个，或写明哪一列是自评得分', en: 'keep one of them, or say which column holds the score' },
    why: { zh: '复核只能核对一个说法。', en: 'A review can only check one claim.' },
  },
  'form-cells-unread': {
    severity: 'note',
    title: { zh: '自评表中没有用到的内容', en: 'what of a form was not used' },
    found: {
      zh: '{count} 处内容复核时没有用到：{cells}',
      en: '{count} cell(s) were not used by the review: {cellsEn}',
    },
    expected: { zh: '表头、资金、目标、指标和总分', en: 'head, money, goals, indicators and total' },
    action: {
      zh: '请确认其中没有影响得分的内容；如有，请写进对应的栏目',
      en: 'make sure nothing in it bears on a score; if so, put it into its column',
    },
    why: { zh: '没有用到的内容不会悄悄丢掉。', en: 'Nothing that was not used is dropped in silence.' },
  },
  'form-annex': {
    severity: 'note',
    title: { zh: '同一项目的附表', en: 'an annex to a form' },
    found: {
      zh: '这里是“{name}”的指标清单，没有得分；该项目的自评表在同一文件中，按自评表复核',
      en: 'this lists indicators of "{name}" without scores; its form is in the same file and was reviewed',
    },
    expected: { zh: '每个项目一张自评表', en: 'one form for each project' },
    action: {
      zh: '无需处理；如这是另一张自评表，请补上得分',
      en: 'nothing to do; if it is a form of its own, add its scores',
    },
    why: { zh: '没有用到的表不会悄悄丢掉。', en: 'Nothing that was not used is dropped in silence.' },
  },
  'form-claims-nothing': {
    severity: 'block',
    title: { zh: '没有填写自评结果', en: 'a form without a self-evaluation' },
    found: {
      zh: '“{name}”的表里没有一个自评得分，也没有实际完成值，没有可以复核的内容',
      en: 'the form of "{name}" has neither a score nor an actual: there is nothing to review',
    },
    expected: { zh: '填好的项目支出绩效自评表', en: 'a self-evaluation form that was filled in' },
    action: {
      zh: '请给出填好的自评表；只有目标的表，请用 perf-score goals check 检查',
      en: 'give the filled-in form; goal tables are checked by perf-score goals check',
    },
    why: { zh: '复核核对的是自评的说法。', en: 'A review checks what a self-evaluation claims.' },
  },
  'review-columns-missing': {
    severity: 'block',
    title: { zh: '复核工作簿缺少列', en: "the reviewer's workbook lacks columns" },
    found: { zh: '工作表“{sheet}”缺少列：{columns}', en: 'the sheet "{sheet}" lacks the columns {columns}' },
    expected: { zh: 'perf-score review 写出的各列', en: 'the columns that perf-score review writes' },
    action: {
      zh: '请恢复这些列的标题，或重新生成复核工作簿',
      en: 'restore the headings, or make the workbook anew',
    },
    why: { zh: '列按标题查找，缺了就读不出复核结果。', en: 'Columns are found by heading.' },
  },
  'review-not-a-workbook': {
    severity: 'block',
    title: { zh: '不是复核工作簿', en: "not a reviewer's workbook" },
    found: { zh: '{file} 中没有绩效自评复核表', en: '{file} holds no review sheet' },
    expected: {
      zh: 'perf-score review 写出、复核人填好的工作簿（.xlsx）',
      en: 'a workbook (.xlsx) that perf-score review wrote and a reviewer filled in',
    },
    action: {
      zh: '请给出复核工作簿，或先用 perf-score review 自评表 -o 复核.xlsx 生成',
      en: "give the reviewer's workbook, or make one by perf-score review FORM -o review.xlsx",
    },
    why: { zh: '复核意见只从复核人的工作簿得出。', en: "The opinion follows from the reviewer's workbook alone." },
  },
  'review-recomputed': {
    severity: 'note',
    title: { zh: '公式没有重新计算', en: 'formulas that were not computed anew' },
    found: {
      zh: '有 {count} 个公式保存时没有重新计算，以按公式重新算出的数为准',
      en: '{count} formula(s) were saved with old values; what they come to was used instead',
    },
    expected: { zh: '公式与保存的数一致', en: 'formulas with the values they come to' },
    action: {
      zh: '无需处理；在 Excel 或 WPS 中打开保存一次，表中显示的数就会更新',
      en: 'nothing to do; opening and saving the workbook in Excel or WPS updates what it shows',
    },
    why: { zh: '脚本改过的工作簿，公式旁边留着旧的数。', en: 'A workbook changed by a script keeps old values.' },
  },
  'review-score-blank': {
    severity: 'block',
    title: { zh: '没有复核得分', en: 'a row without a review score' },
    found: { zh: '“{name}”的复核得分是空的', en: 'the review score of "{name}" is blank' },
    expected: { zh: '每行都有复核得分', en: 'a review score in every row' },
    action: { zh: '请填写复核得分，或恢复该格公式', en: 'enter the score, or restore the formula' },
    why: { zh: '缺一行，合计就不是复核结果。', en: 'Without one row the total is no result.' },
  },
  'review-score-unreadable': {
    severity: 'block',
    title: { zh: '复核得分不是数', en: 'a review score that is no number' },
    found: { zh: '“{name}”的复核得分是“{text}”', en: 'the review score of "{name}" is "{text}"' },
    expected: { zh: '0 到权重之间的数', en: 'a number from 0 to the weight' },
    action: { zh: '请填写数字，或恢复该格公式', en: 'enter a number, or restore the formula' },
    why: { zh: '不是数的得分无法相加。', en: 'What is no number can not be added up.' },
  },
  'review-score-over-weight': {
    severity: 'block',
    title: { zh: '复核得分超出权重', en: 'a review score beyond its weight' },
    found: {
      zh: '“{name}”的复核得分 {score}，权重 {weight}',
      en: '"{name}" has a review score of {score} and a weight of {weight}',
    },
    expected: { zh: '0 到权重之间', en: 'from 0 to the weight' },
    action: { zh: '请改正复核得分，或核对权重', en: 'correct the score, or check the weight' },
    why: { zh: '得分不能超过分值，也不能为负。', en: 'A score lies between 0 and its weight.' },
  },
  'review-remark-blank': {
    severity: 'block',
    title: { zh: '调整了得分而没有备注', en: 'a changed score without a remark' },
    found: {
      zh: '“{name}”自评 {self} 分、复核 {review} 分，备注是空的',
      en: '"{name}": claimed {self}, reviewed {review}, and no remark',
    },
    expected: { zh: '每一处调整都写明理由', en: 'a reason for every change' },
    action: { zh: '请在备注中写明理由，或改回自评得分', en: 'give the reason in the remark, or restore the score' },
    why: { zh: '被复核单位要能看到扣分的理由。', en: 'The unit has to see why points were lost.' },
  },
  'review-fact-unread': {
    severity: 'block',
    title: { zh: '看不懂复核人填写的事实', en: "a reviewer's fact that was not understood" },
    found: { zh: '“{name}”这些列的内容没有用上：{columns}', en: 'of "{name}" these columns were not used: {columns}' },
    expected: {
      zh: '下拉列表里的词；应完成和已完成的任务数都填整数',
      en: 'words of the lists; both numbers of tasks, as whole numbers',
    },
    action: { zh: '请从下拉列表选择，或清空该格', en: 'choose from the list, or clear the cell' },
    why: {
      zh: '公式不认识的词不会扣分，复核得分就不对。',
      en: 'A word that the formula does not know deducts nothing.',
    },
  },
  'review-not-looked-at': {
    severity: 'review',
    title: { zh: '没有标记“已核”', en: 'a row that nobody ticked' },
    found: { zh: '{count} 行没有标记“已核”：{names}', en: '{count} row(s) are not ticked: {names}' },
    expected: { zh: '看过的每一行都在“已核”中选 √', en: 'a tick in every row that was looked at' },
    action: { zh: '请逐行核对后在“已核”选 √，或说明没有核对', en: 'look at the rows and tick them, or say why not' },
    why: {
      zh: '没有标记，分不清“同意自评”和“没有看过”。',
      en: 'Without the tick, agreed and not looked at are the same.',
    },
  },
  'review-percent-differs': {
    severity: 'review',
    title: { zh: '备注说的扣减比例与实际不符', en: 'the percentage stated is not the real one' },
    found: {
      zh: '“{name}”备注写扣减 {stated}%，实际扣减 {real}%（自评 {self}，复核 {review}，权重 {weight}）',
      en: 'the remark of "{name}" says {stated} % off; it is {real} % (claimed {self}, reviewed {review}, weight {weight})',
    },
    expected: { zh: '备注的比例与得分一致', en: 'a percentage that fits the score' },
    action: { zh: '请改正备注，或改正复核得分', en: 'correct the remark, or the score' },
    why: {
      zh: '第三方复核规则：说明的扣减比例与实际相差不超过 15 个百分点。',
      en: 'A rule of reviewers: stated and real deduction lie within 15 points of each other.',
    },
  },
  'review-treated-two-ways': {
    severity: 'review',
    title: { zh: '同一事实两种处理', en: 'one fact treated in two ways' },
    found: {
      zh: '“{name}”（指标值 {target}，完成值 {actual}）在“{one}”得权重的 {share}%，在“{other}”得 {otherShare}%',
      en: '"{name}" (target {target}, actual {actual}) earns {share} % in "{one}" and {otherShare} % in "{other}"',
    },
    expected: { zh: '同样的事实同样处理', en: 'the same fact treated the same way' },
    action: { zh: '请统一处理，或在备注中写明区别', en: 'treat both alike, or say in the remark why not' },
    why: { zh: '口径不一，结论经不起质询。', en: 'Unequal treatment does not stand up to questions.' },
  },
  'review-above-claimed': {
    severity: 'review',
    title: { zh: '复核得分高于自评', en: 'a review score above the claimed one' },
    found: {
      zh: '“{name}”自评 {self} 分，复核 {review} 分',
      en: '"{name}": claimed {self}, reviewed {review}',
    },
    expected: { zh: '不高于自评得分，或写明理由', en: 'no more than claimed, or a reason' },
    action: { zh: '请核对复核得分，或在备注中写明理由', en: 'check the score, or give the reason in the remark' },
    why: {
      zh: '单位没有主张的分，复核一般不加。',
      en: 'A review seldom gives what a unit has not claimed.',
    },
  },
} as const satisfies Record<string, FindingKind>;
