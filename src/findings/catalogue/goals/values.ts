import type { FindingKind } from '../../wording.ts';

/** Findings about what stands in a cell of a goal table. */
export const goalValueFindings = {
  'goal-target-missing': {
    severity: 'review',
    title: { zh: '指标没有指标值', en: 'an indicator without a target' },
    found: { zh: '指标“{indicator}”的指标值是空白', en: 'the target of "{indicator}" is blank' },
    expected: { zh: '可以评分的指标值', en: 'a target that can be scored' },
    action: { zh: '请补填指标值', en: 'fill in the target' },
    why: { zh: '没有指标值就无法判断完成与否。', en: 'Without a target nobody can tell whether it was met.' },
  },
  'goal-weight-unreadable': {
    severity: 'review',
    title: { zh: '分值不是数字', en: 'a weight that is no number' },
    found: { zh: '分值（权重）写的是“{text}”', en: 'the weight is "{text}"' },
    expected: { zh: '数字，如 10', en: 'a number such as 10' },
    action: {
      zh: '请改成数字，或留空由评分方案分配',
      en: 'change it to a number, or leave it blank for the profile to share out',
    },
    why: { zh: '读不出的分值按空白处理。', en: 'A weight that cannot be read counts as blank.' },
  },
  'goal-amount-unreadable': {
    severity: 'review',
    title: { zh: '金额不是数字', en: 'an amount that is no number' },
    found: { zh: '“{label}”写的是“{text}”', en: '"{label}" is "{text}"' },
    expected: { zh: '数字，如 37.50', en: 'a number such as 37.50' },
    action: { zh: '请改成数字，或留空', en: 'change it to a number, or leave it blank' },
    why: {
      zh: '读不出的金额按空白处理，预算执行率可能算不出来。',
      en: 'An amount that cannot be read counts as blank, and the execution rate may then be missing.',
    },
  },
  'goal-budget-missing': {
    severity: 'review',
    title: { zh: '没有预算数', en: 'no budget' },
    found: { zh: '项目“{project}”的表中没有读到预算总额', en: 'no total budget was found in the table of "{project}"' },
    expected: {
      zh: '“年度资金总额”“预算数”等标签后有金额',
      en: 'an amount behind "年度资金总额", "预算数" or the like',
    },
    action: {
      zh: '请补上年度资金总额；如已写明，请把标签改成“年度资金总额（万元）”',
      en: 'add the total of the year, or label it "年度资金总额（万元）" if it is there',
    },
    why: { zh: '没有预算数，预算执行率算不出来。', en: 'Without a budget there is no execution rate.' },
  },
  'goal-budgets-missing': {
    severity: 'review',
    title: { zh: '各项目都没有预算数', en: 'no project has a budget' },
    found: { zh: '表中{count}个项目都没有读到预算总额', en: 'no total budget was found for any of {count} projects' },
    expected: { zh: '每个项目都有预算数', en: 'a budget for each project' },
    action: {
      zh: '请补上“预算数（万元）”一栏；如已写明，请把标签改成“预算数（万元）”',
      en: 'add a column "预算数（万元）", or use that heading if it is there',
    },
    why: { zh: '没有预算数，预算执行率算不出来。', en: 'Without a budget there is no execution rate.' },
  },
  'goal-budget-added': {
    severity: 'note',
    title: { zh: '预算总额由各项资金相加', en: 'a budget added up from its parts' },
    found: {
      zh: '表中没有资金总额，按财政资金{fiscal}万元加{carried}其他资金{other}万元，取{sum}万元',
      en: 'no total is printed; {fiscal} 万元 of fiscal, {carriedEn}{other} 万元 of other money make {sum} 万元',
    },
    expected: { zh: '写明资金总额', en: 'a printed total' },
    action: { zh: '请核对，或补上资金总额', en: 'check it, or add the total' },
    why: { zh: '漏读一项资金，总额就会偏小。', en: 'The total is too small if one part is missing.' },
  },
  'goal-head-reported': {
    severity: 'note',
    title: { zh: '不作为预算和目标的内容', en: 'amounts and goals that are not those of the year' },
    found: {
      zh: '这{count}处金额或目标没有作为预算、用途或目标：{cells}',
      en: '{count} amounts or goals were not taken for budget, purpose or goal: {cellsEn}',
    },
    expected: { zh: '预算数和绩效目标', en: 'the budget and the goals' },
    action: {
      zh: '无需处理；如其中有当年预算数，请把它的标签改成“年度资金总额”',
      en: 'nothing to do; label the budget of the year 年度资金总额 if it is among them',
    },
    why: {
      zh: '年初数、多年合计和明细不是当年预算总额，中期目标不是年度目标。',
      en: 'Initial figures, sums of several years and details are not the total of the year, nor are medium-term goals those of the year.',
    },
  },
  'goal-money-unit-assumed': {
    severity: 'note',
    title: { zh: '金额单位按万元理解', en: 'amounts taken as 万元' },
    found: { zh: '表中没有写明金额单位', en: 'the table names no unit of money' },
    expected: { zh: '“单位：万元”或“单位：元”', en: '"单位：万元" or "单位：元"' },
    action: { zh: '如单位不是万元，请在表上方写明单位', en: 'if it is not 万元, name the unit above the table' },
    why: { zh: '单位错了，金额相差一万倍。', en: 'A wrong unit makes amounts ten thousand times too large or small.' },
  },
  'goal-money-unit-unknown': {
    severity: 'review',
    title: { zh: '金额单位无法识别', en: 'an unknown unit of money' },
    found: { zh: '单位写的是“{unit}”，金额没有读取', en: 'the unit is "{unit}"; the amounts were not read' },
    expected: { zh: '元、千元、万元或亿元', en: '元, 千元, 万元 or 亿元' },
    action: { zh: '请把单位改成上述写法之一', en: 'change the unit to one of these' },
    why: { zh: '单位不明就不能换算成万元。', en: 'Without a known unit nothing can be converted to 万元.' },
  },
  'goal-percent-unreadable': {
    severity: 'review',
    title: { zh: '支出计划不是百分数', en: 'a spending plan step that is no percentage' },
    found: { zh: '“{label}”的支出计划写的是“{text}”', en: 'the plan for "{label}" is "{text}"' },
    expected: { zh: '百分数，如 50%', en: 'a percentage such as 50%' },
    action: { zh: '请改成百分数，或留空', en: 'change it to a percentage, or leave it blank' },
    why: { zh: '读不出的进度按空白处理。', en: 'A step that cannot be read counts as blank.' },
  },
} as const satisfies Record<string, FindingKind>;
