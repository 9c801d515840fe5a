import type { FindingKind } from '../../wording.ts';

/** Money that was not spent, overspent, or that doesn't add up. */
export const moneyFindings = {
  'execution-over-budget-without-reason': {
    severity: 'review',
    title: { zh: '支出超过预算没有原因', en: 'overspent without a reason' },
    found: {
      zh: '{budget}{revised}万元，执行{executed}万元，执行率{rate}%，没有写偏差原因',
      en: '{budgetEn} {revised}, executed {executed} (万元), {rate}% and no reason',
    },
    expected: {
      zh: '执行数不超过全年预算数，或写明超出的来源',
      en: 'no more than the revised budget, or where the rest came from',
    },
    action: {
      zh: '请核对是否漏填了追加预算、上年结转，或写明超出部分的来源',
      en: 'check for added budget or money carried over that is missing, or say where the rest came from',
    },
    why: {
      zh: '没有预算不得支出；超过100%多半是预算数没有按调整后的填。',
      en: 'Nothing may be spent without a budget; above 100% the revised budget is usually out of date.',
    },
  },
  'money-scale-doubtful': {
    severity: 'block',
    title: { zh: '金额大小不合理，单位可能不对', en: 'amount out of all proportion, perhaps another unit' },
    found: {
      zh: '{column}填了{amount}万元，绩效目标表的预算是{budget}万元',
      en: '{column} reports {amount}万元, the goal table has a budget of {budget}万元',
    },
    expected: { zh: '以万元为单位的金额', en: 'amounts in 万元' },
    action: {
      zh: '请把本项目的金额换算成万元再填；确实如此的，在“确认无误”里写“是”和一句说明',
      en: 'convert the amounts of this project to 万元, or write "是" (yes) and a sentence into the column "确认无误"',
    },
    why: {
      zh: '三列都填成元时执行率不变，错误看不出来；汇总金额会大一万倍。',
      en: 'With all three columns in 元 the rate stays the same and hides it; sums become ten thousand times too large.',
    },
  },
  'initial-budget-differs': {
    severity: 'review',
    title: { zh: '年初预算数与绩效目标表不一致', en: 'initial budget differs from the goal table' },
    found: {
      zh: '年初预算数填了{initial}万元，绩效目标表的预算是{budget}万元',
      en: 'the initial budget is reported as {initial}万元, the goal table says {budget}万元',
    },
    expected: { zh: '绩效目标表的预算数', en: 'the budget of the goal table' },
    action: {
      zh: '请改回年初批复的预算数，年中的调整填在全年预算数里，或说明差额的来由',
      en: 'enter the approved budget, put later changes into the revised one, or say where the difference is from',
    },
    why: {
      zh: '年初预算数随绩效目标一起批复，两处应当一致；批复与目标表不同的，要说得出依据。',
      en: 'The initial budget is approved together with the goals; where the approval differs, it must be shown.',
    },
  },
  'fund-total-summed': {
    severity: 'review',
    title: { zh: '总额没有填，按各来源合计', en: 'total not entered, added up from the sources' },
    found: {
      zh: '{column}的总额没有填，按各来源合计{total}万元计',
      en: '{column} has no total; the sources add up to {total}万元, which was used',
    },
    expected: { zh: '“年度资金总额”一行的金额', en: 'an amount in the row 年度资金总额' },
    action: {
      zh: '请填写年度资金总额，或核对各来源是否都填了',
      en: 'enter the total, or make sure that no source is missing',
    },
    why: {
      zh: '少填一个来源，合计就不是总额，执行率会算错。',
      en: 'With a source missing the sum is no total, and the execution rate is wrong.',
    },
  },
  'fund-sum-mismatch': {
    severity: 'block',
    title: { zh: '各来源之和不等于总额', en: 'fund sources do not add up' },
    found: {
      zh: '{column}：年度资金总额{total}万元，各来源合计{sum}万元，相差{difference}万元',
      en: '{column}: total {total}, sources {sum}, difference {difference} (万元)',
    },
    expected: {
      zh: '总额＝当年财政拨款＋上年结转资金＋其他资金',
      en: 'the total equals fiscal funds, carry-over and other funds',
    },
    action: {
      zh: '请核对总额和各来源的金额，补上漏填的来源；确实如此的，在“确认无误”里写“是”和一句说明',
      en: 'check the total and its parts and fill in what is missing, or write "是" (yes) and a sentence into the column "确认无误"',
    },
    why: {
      zh: '自评表的资金一栏由上下相加核对，对不上会被退回。',
      en: 'The official form is checked by adding up; a form that does not add up is sent back.',
    },
  },
  'money-unspent-outputs-complete': {
    severity: 'review',
    title: { zh: '钱没有花完，产出却全部完成', en: 'money unspent, yet every output complete' },
    found: {
      zh: '执行率{rate}%，结余超过20%，{count}个产出指标却全部满分',
      en: 'execution rate {rate}%, more than 20% unspent, yet all {count} outputs score full',
    },
    expected: {
      zh: '说明少花钱也办完事的原因（如招标节约、预算偏大），并有依据',
      en: 'an explanation (savings in a tender, a budget set too high) with evidence',
    },
    action: {
      zh: '请核对产出是否真的完成、是否有应付未付，或写明结余的原因',
      en: 'check that the outputs are real and nothing is unpaid, or explain what was saved',
    },
    why: {
      zh: '结余大而任务全完成，要么预算编高了，要么完成值填高了，复核时必查。',
      en: 'Either the budget was too high or the actuals are; reviewers always look.',
    },
  },
  'money-unspent': {
    severity: 'note',
    title: { zh: '结余较多', en: 'much money unspent' },
    found: {
      zh: '全年预算{revised}万元，执行{executed}万元，结余{unspent}%',
      en: 'budget {revised}, executed {executed} (万元), {unspent}% unspent',
    },
    expected: { zh: '结余不超过预算的20%', en: 'no more than 20% unspent' },
    action: {
      zh: '请核对预算数是否按调整后的填，或准备好说明结余去向的材料',
      en: 'check that the revised budget is up to date, or have papers ready that say where the rest went',
    },
    why: {
      zh: '结余超过20%的项目复核时会重点看，下一年度预算也可能因此压减。',
      en: "Reviewers look closely at such projects, and next year's budget may be cut.",
    },
  },
  'indicators-above-execution': {
    severity: 'note',
    title: { zh: '指标得分率高出执行率较多', en: 'indicators well above execution' },
    found: {
      zh: '指标得分率{rate}%，预算执行率{execution}%，高出{difference}个百分点',
      en: 'indicators earn {rate}%, execution is {execution}%, {difference} points apart',
    },
    expected: { zh: '两者相差不超过5个百分点，或有说明', en: 'no more than 5 percentage points, or an explanation' },
    action: {
      zh: '请核对完成值是否偏高，或说明为什么少花钱也达到了目标',
      en: 'check that the actuals are not too high, or explain how less money was enough',
    },
    why: {
      zh: '复核人把这看作得分虚高的信号。',
      en: 'Reviewers take it as a sign of inflated scores.',
    },
  },
} as const satisfies Record<string, FindingKind>;
