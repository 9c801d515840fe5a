import type { FindingKind } from '../../wording.ts';

/** Targets in words that cannot be scored, or only by judgement. */
export const wordFindings = {
  'target-missing': {
    severity: 'block',
    title: { zh: '没有指标值', en: 'no target' },
    found: { zh: '“{name}”没有填写指标值', en: '"{name}" has no target' },
    expected: { zh: '数量、比率、日期或可判断的描述', en: 'a quantity, a rate, a date or words that can be judged' },
    action: { zh: '请补填指标值，或删去这一行', en: 'fill in the target, or remove the row' },
    why: {
      zh: '没有指标值，完成得怎样无从比较，这一行不能计分。',
      en: 'Without a target there is nothing to compare with, so the row cannot be scored.',
    },
  },
  'placeholder-left': {
    severity: 'review',
    title: { zh: '模板占位内容没有替换', en: 'placeholder left in' },
    found: { zh: '{where}是“{text}”', en: '{whereEn} reads "{text}"' },
    expected: { zh: '替换成实际内容', en: 'real content in its place' },
    action: { zh: '请填写实际内容，或删去这一项', en: 'write the real content, or remove the item' },
    why: {
      zh: '占位内容说明表格没有填完；指标值是占位符的，年终无法计分。',
      en: 'A placeholder shows that the form was not finished; a target that is one cannot be scored.',
    },
  },
  'target-repeats-name': {
    severity: 'review',
    title: { zh: '指标值只是重复指标名称', en: 'target only repeats the name' },
    found: { zh: '指标“{name}”的指标值仍是“{target}”', en: 'the target of "{name}" is again "{target}"' },
    expected: {
      zh: '说明完成到什么程度的数量、比率、日期或等级',
      en: 'a quantity, rate, date or grade that says how far',
    },
    action: {
      zh: '请写明完成到什么程度（数量、比率、日期），或列出可以判断的标准',
      en: 'say how far (quantity, rate, date), or list criteria that can be judged',
    },
    why: {
      zh: '重复名称等于没有目标，年终只能凭印象判断，复核时容易被压分。',
      en: 'Repeating the name sets no target; at year end only an impression is left, which reviewers mark down.',
    },
  },
  'yes-no-unstated': {
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
  },
  'vague-target': {
    severity: 'note',
    title: { zh: '指标值只有笼统的词', en: 'vague target' },
    found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
    expected: { zh: '数量、比率、日期，或分档的判断标准', en: 'a quantity, a rate, a date, or graded criteria' },
    action: {
      zh: '请选一个能统计的数据（如覆盖人数、采用次数、问卷比例）作指标值，或写明达成、部分达成的判断标准',
      en: 'choose something that is counted (people reached, times used, share in a survey), or write down what is met and partly met',
    },
    why: {
      zh: '“提高”“促进”一类的词没有程度，只能按定性三档人工评分，必须另附说明，复核时常被降档。',
      en: 'Words like "improve" have no degree: only a judgement in three bands is possible, with a written reason, and reviewers often lower it.',
    },
  },
  'trend-without-baseline': {
    severity: 'note',
    title: { zh: '趋势指标没有基数', en: 'trend without a base value' },
    found: {
      zh: '“{name}”的指标值为“{target}”，没有上年数',
      en: '"{name}" has the target "{target}" and no value of last year',
    },
    expected: {
      zh: '可以统计的数据、上年值和今年的目标值',
      en: "something counted, with last year's value and this year's target",
    },
    action: {
      zh: '请写明上年值和本年目标值（如“由85%提高到90%”），或改用不依赖上年的指标值',
      en: 'state last year\'s value and this year\'s target ("from 85% to 90%"), or use a target that needs no base',
    },
    why: {
      zh: '“逐年提升”要和上年比；没有上年数，年终无法证明是升还是降。',
      en: '"Rising every year" is a comparison; without last year\'s value nothing proves a rise.',
    },
  },
  'deferred-target': {
    severity: 'review',
    title: { zh: '指标值待定', en: 'target settled later' },
    found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
    expected: {
      zh: '已经确定的指标值，或批复文件和数字',
      en: 'a settled target, or the approving document and its figure',
    },
    action: {
      zh: '请在批复下达后补填指标值和文件号，或先按计划数填写',
      en: 'fill in the target and the document once approved, or use the planned figure for now',
    },
    why: {
      zh: '目标值要等别的文件确定，在补填之前这一行不能计分；年终才定目标等于没有目标。',
      en: 'Until another document settles it the row cannot be scored; a target set at year end is none.',
    },
  },
  'target-unreadable': {
    severity: 'block',
    title: { zh: '指标值无法理解', en: 'target not understood' },
    found: { zh: '“{name}”的指标值“{target}”无法理解', en: 'the target "{target}" of "{name}" is not understood' },
    expected: { zh: '数量、比率、日期或可判断的描述', en: 'a quantity, a rate, a date or words that can be judged' },
    action: {
      zh: '请改写成“比较符＋数字＋单位”的形式（如“≥90%”），或用一句话写明判断标准',
      en: 'write it as comparator, number and unit ("≥90%"), or state the criterion in a sentence',
    },
    why: {
      zh: '读不懂的指标值不能计分，程序不会猜。',
      en: 'What is not understood is not scored; nothing is guessed.',
    },
  },
} as const satisfies Record<string, FindingKind>;
