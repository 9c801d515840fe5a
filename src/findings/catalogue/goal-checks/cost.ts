import type { FindingKind } from '../../wording.ts';

/** Cost indicators, budget and spending plan that do not hold together. */
export const costFindings = {
  'cost-without-amount': {
    severity: 'review',
    title: { zh: '成本指标没有金额', en: 'cost indicator without an amount' },
    found: { zh: '成本指标“{name}”的指标值为“{target}”', en: 'the cost indicator "{name}" has the target "{target}"' },
    expected: { zh: '一个金额上限，例如“{suggestion}”', en: 'a cap in money, such as "{suggestion}"' },
    action: {
      zh: '请填写金额上限（总额或单位成本），或设成本节约率等能反映成本水平的指标',
      en: 'state a cap in money (total or per unit), or use a rate that shows the cost level, such as savings',
    },
    why: {
      zh: '没有金额就看不出成本控制得怎样；执行率类的指标又与预算执行率重复计分。',
      en: 'Without an amount cost control cannot be judged, and an execution rate is scored a second time that way.',
    },
  },
  'cost-with-lower-bound': {
    severity: 'review',
    title: { zh: '成本指标用了“不少于”', en: 'cost indicator with a lower bound' },
    found: { zh: '成本指标“{name}”的指标值为“{target}”', en: 'the cost indicator "{name}" has the target "{target}"' },
    expected: { zh: '成本上限，例如“{suggestion}”', en: 'an upper bound, such as "{suggestion}"' },
    action: {
      zh: '请改为“{suggestion}”，或改用节约额、节约率等越多越好的指标',
      en: 'change it to "{suggestion}", or use savings, where more is better',
    },
    why: {
      zh: '按“不少于”计分，花得越多得分越高，与控制成本的目的相反。',
      en: 'Scored as "at least", spending more earns more, which is the opposite of controlling cost.',
    },
  },
  'cost-above-budget': {
    severity: 'review',
    title: { zh: '成本上限高于预算', en: 'cost cap above the budget' },
    found: {
      zh: '成本指标“{name}”为“{target}”，项目预算为{budget}万元',
      en: 'the cost indicator "{name}" is "{target}", the budget is {budget} 万元',
    },
    expected: { zh: '不高于预算{budget}万元的上限', en: 'a cap of at most the budget, {budget} 万元' },
    action: {
      zh: '请把上限改为不高于{budget}万元，或核对预算数',
      en: 'lower the cap to at most {budget} 万元, or check the budget',
    },
    why: {
      zh: '上限高于预算，超预算支出也算完成，成本指标起不到控制作用；口径不一也会在复核时被指出。',
      en: 'With a cap above the budget even overspending counts as met, so the indicator controls nothing.',
    },
  },
  'cost-below-budget': {
    severity: 'note',
    title: { zh: '总成本上限低于预算', en: 'total cost cap below the budget' },
    found: {
      zh: '成本指标“{name}”为“{target}”，项目预算为{budget}万元，少{difference}万元',
      en: 'the cost indicator "{name}" is "{target}", the budget is {budget} 万元, {difference} 万元 more',
    },
    expected: { zh: '与预算{budget}万元一致的总额', en: 'a total equal to the budget, {budget} 万元' },
    action: {
      zh: '请核对两个数字，或在指标描述中说明只包括哪部分支出',
      en: 'check both numbers, or say in the description which part of the spending is meant',
    },
    why: {
      zh: '总成本与预算不一致，说明预算编高了或指标设错了；按预算全部支出后这一行会被扣分。',
      en: 'Either the budget is too high or the target is wrong; spending the budget in full then costs points.',
    },
  },
  'unit-cost-exceeds-budget': {
    severity: 'review',
    title: { zh: '单位成本乘以数量超出预算', en: 'unit cost times quantity exceeds the budget' },
    found: {
      zh: '“{name}”{target}，乘以{quantity}为{product}万元，项目预算为{budget}万元',
      en: '"{name}" {target} times {quantity} is {product} 万元, the budget is {budget} 万元',
    },
    expected: { zh: '乘积不超过预算{budget}万元', en: 'a product of at most the budget, {budget} 万元' },
    action: {
      zh: '请按预算和计划数量重新测算单位成本，或核对数量和预算',
      en: 'work the unit cost out again from the budget and the planned quantity, or check both',
    },
    why: {
      zh: '单位成本顶着上限完成计划数量就会超预算，说明这个上限没有经过测算，约束不了成本。',
      en: 'Meeting the planned quantity at the capped cost overspends the budget: the cap was not worked out and binds nothing.',
    },
  },
  'unit-cost-of-what': {
    severity: 'note',
    title: { zh: '平均成本没有说明按什么平均', en: 'average cost of what' },
    found: {
      zh: '“{name}”{target}，项目的数量指标有{things}',
      en: '"{name}" {target}, while the project counts {thingsEn}',
    },
    expected: { zh: '写明每场、每人、每站等的成本', en: 'a cost per event, person, station or the like' },
    action: {
      zh: '请在名称或描述中写明按什么平均，或分别设置单位成本',
      en: 'say in name or description what the average is taken over, or set one for each',
    },
    why: {
      zh: '按会议算还是按培训算结果不同，年终的完成值无法核对，也无法与预算对应。',
      en: 'An average over meetings or over courses differs, so the actual can neither be checked nor set against the budget.',
    },
  },
  'stated-rate-disagrees-with-budget': {
    severity: 'review',
    title: { zh: '补助标准乘以人数与预算不符', en: 'stated rate times quantity disagrees with the budget' },
    found: {
      zh: '“{description}”按{quantity}计为{product}万元，项目预算为{budget}万元',
      en: '"{description}" for {quantity} makes {product} 万元, the budget is {budget} 万元',
    },
    expected: { zh: '标准乘以数量等于预算{budget}万元', en: 'rate times quantity equal to the budget, {budget} 万元' },
    action: {
      zh: '请核对标准、数量和预算，或说明其余资金的用途',
      en: 'check rate, quantity and budget, or say what the rest is for',
    },
    why: {
      zh: '标准、人数和预算三个数对不上，至少有一个填错，年终无论怎样执行都会出现偏差。',
      en: 'If rate, quantity and budget do not agree one of them is wrong, and the year end will show a deviation whatever is done.',
    },
  },
  'budget-sum-mismatch': {
    severity: 'review',
    title: { zh: '预算数不等于各项资金之和', en: 'budget is not the sum of its parts' },
    found: {
      zh: '预算数{total}万元，财政资金{fiscal}万元，其他资金{other}万元，合计相差{difference}万元',
      en: 'budget {total} 万元, fiscal funds {fiscal}, other funds {other}: a difference of {difference}',
    },
    expected: { zh: '预算数 = 财政资金 + 其他资金', en: 'budget = fiscal funds + other funds' },
    action: { zh: '请核对三个数字，或补填漏掉的资金来源', en: 'check the three numbers, or add the missing source' },
    why: {
      zh: '预算执行率以预算数为分母，预算数不实，执行率和10分的得分都不可信。',
      en: 'The budget is the denominator of the execution rate; if it is wrong, so are the rate and its points.',
    },
  },
  'spending-plan-not-cumulative': {
    severity: 'review',
    title: { zh: '资金支出计划不是累计数', en: 'spending plan is not cumulative' },
    found: { zh: '资金支出计划为{plan}', en: 'the spending plan reads {planEn}' },
    expected: { zh: '逐期累计、只增不减，年底为100%', en: 'cumulative percents that never fall and end at 100%' },
    action: {
      zh: '请按累计进度填写（如25%、50%、75%、100%），或核对减少的一期',
      en: 'fill in cumulative progress (25%, 50%, 75%, 100%), or check the period that falls',
    },
    why: {
      zh: '运行监控按累计进度比较支出；计划不是累计数，监控得出的快慢就是错的。',
      en: 'Monitoring compares spending with cumulative progress; a plan that is not cumulative gives wrong signals.',
    },
  },
  'spending-plan-not-100': {
    severity: 'review',
    title: { zh: '资金支出计划未到100%', en: 'spending plan does not reach 100%' },
    found: {
      zh: '资金支出计划为{plan}，最后一期不是100%',
      en: 'the spending plan reads {planEn} and does not end at 100%',
    },
    expected: { zh: '最后一期为100%', en: '100% in the last period' },
    action: { zh: '请补足到100%，或说明余下资金的安排', en: 'bring it to 100%, or say what happens to the rest' },
    why: {
      zh: '计划本身就花不完预算，年底的执行率必然低于100%，会扣分。',
      en: 'A plan that does not spend the budget leads to an execution rate below 100% and costs points.',
    },
  },
  'spending-plan-blank': {
    severity: 'note',
    title: { zh: '资金支出计划有空白', en: 'spending plan has blanks' },
    found: {
      zh: '{count}个项目的资金支出计划只填了一部分，{blank}为空：{projects}',
      en: '{count} projects leave {blankEn} of the spending plan blank: {projectsEn}',
    },
    expected: {
      zh: '每一期都有累计百分比，不支出的填0%',
      en: 'a cumulative percent in every period, 0% where nothing is spent',
    },
    action: {
      zh: '请补填各期的累计进度，或确认资金确实全部在年底支出并填0%',
      en: 'fill in the progress of each period, or confirm that all is spent at year end and put 0%',
    },
    why: {
      zh: '空白无法区分“不支出”和“漏填”，年中监控没有比较的基准；全部压到年底也是审核时常被退回的原因。',
      en: 'A blank may mean nothing spent or forgotten; mid-year monitoring has no base, and spending only in December is often sent back.',
    },
  },
} as const satisfies Record<string, FindingKind>;
