import type { FindingKind } from '../../wording.ts';

/** Findings about categories and weights. */
export const scoringWeightFindings = {
  'category-unknown': {
    severity: 'block',
    title: { zh: '一级指标不属于任何类别', en: 'level 1 belongs to no category' },
    found: { zh: '“{name}”的一级指标是“{level1}”', en: '"{name}" has level 1 "{level1}"' },
    expected: { zh: '方案中的类别：{allowed}{suggestion}', en: 'a category of the profile: {allowedEn}{suggestionEn}' },
    action: {
      zh: '请改正一级指标；表格本来如此的，请换用有这一类的方案（--profile），或在方案的类别里加上这个名称',
      en: 'correct level 1; where the form is like that, use a profile that has it (--profile) or add the name to a category',
    },
    why: {
      zh: '不知道属于哪一类，就不知道值多少分。',
      en: 'Without a category nobody knows what the indicator is worth.',
    },
  },
  'category-missing': {
    severity: 'note',
    title: { zh: '缺少一类指标', en: 'a category has no rows' },
    found: { zh: '没有{category}，其 {weight} 分转给{to}', en: 'no {categoryEn}; its {weight} points go to {toEn}' },
    expected: { zh: '每一类都有指标', en: 'rows in every category' },
    action: { zh: '请核对绩效目标表是否漏列，或认可这一分值安排', en: 'check the goal table, or accept this' },
    why: {
      zh: '缺项的分值如何处理由方案规定，并写在评分表上。',
      en: "What happens to the points of a missing category is the profile's policy, stated on the scorecard.",
    },
  },
  'weights-not-complete': {
    severity: 'review',
    title: { zh: '只有部分指标填了分值', en: 'only some indicators have points' },
    found: {
      zh: '{category}中 {given} 个指标填了分值，{blank} 个没有填',
      en: '{categoryEn}: {given} rows have points, {blank} have none',
    },
    expected: { zh: '全部填写，或全部不填', en: 'points in all rows or in none' },
    action: { zh: '请补全分值，或清空分值由方案分配', en: 'complete the points, or clear them all' },
    why: {
      zh: '没填的指标分得该类剩下的分值；没有剩余时该类分值改由方案分配。',
      en: 'Rows without points share what is left; when nothing is left the profile shares out the category.',
    },
  },
  'weights-do-not-add-up': {
    severity: 'review',
    title: { zh: '指标分值之和不等于类别分值', en: 'points do not add up to their category' },
    found: {
      zh: '{category}各指标的分值合计 {given} 分，类别分值是 {weight} 分',
      en: '{categoryEn}: the rows add up to {given} points, the category has {weight}',
    },
    expected: { zh: '合计等于类别分值', en: 'points that add up to the category' },
    action: {
      zh: '请调整指标分值，或认可方案的处理（{policy}）',
      en: 'adjust the points, or accept what the profile does ({policyEn})',
    },
    why: { zh: '分值之和不等于类别分值，满分就不是 100。', en: 'Otherwise full marks are not 100.' },
  },
  'weight-not-usable': {
    severity: 'review',
    title: { zh: '分值不是可用的数', en: 'points that are no usable number' },
    found: { zh: '“{name}”分值“{weight}”', en: '"{name}": points "{weight}"' },
    expected: { zh: '不小于 0 的数', en: 'a number not below 0' },
    action: { zh: '请改正分值', en: 'correct the points' },
    why: { zh: '读不出来的分值按没有填写处理。', en: 'Points that cannot be read count as not given.' },
  },
  'weights-finer-than-step': {
    severity: 'note',
    title: { zh: '分值按更小的单位分配', en: 'weights shared out in a smaller step' },
    found: {
      zh: '{category}的 {weight} 分由 {count} 个指标分，按 {step} 分一级{why}，改按 {used} 分分配',
      en: '{categoryEn}: {weight} points among {count} rows {whyEn} in steps of {step}; steps of {used} were taken',
    },
    expected: {
      zh: '分值是 {step} 分的整数倍，且够每个指标分到',
      en: 'points that are a multiple of {step} and enough for every row',
    },
    action: {
      zh: '请在分值栏填写这一类各指标的分值，或认可这一分配',
      en: 'give the points of these rows yourself, or accept this',
    },
    why: {
      zh: '硬按原单位分，合计就不对，或者有的指标分不到分。',
      en: 'Otherwise the points would not add up, or some rows would get none.',
    },
  },
  'weights-too-small': {
    severity: 'review',
    title: { zh: '有的指标分不到分值', en: 'rows that get no points' },
    found: {
      zh: '{category}的 {weight} 分由 {count} 个指标分，{zero} 个不到 0.01 分',
      en: '{categoryEn}: {weight} points among {count} rows leave {zero} without a hundredth',
    },
    expected: { zh: '每个指标至少 0.01 分', en: 'at least 0.01 for every row' },
    action: {
      zh: '请减少这一类的指标，或提高这一类的分值',
      en: 'have fewer rows in the category, or give it more points',
    },
    why: { zh: '没有分值的指标完不完成都不影响得分。', en: 'A row without points counts for nothing, met or missed.' },
  },
  'total-weight-not-100': {
    severity: 'review',
    title: { zh: '项目的分值合计不是 100', en: 'the weights of a project do not add up to 100' },
    found: { zh: '合计 {total}', en: 'they add up to {total}' },
    expected: { zh: '100', en: '100' },
    action: { zh: '请核对各指标分值', en: 'check the points' },
    why: { zh: '合计不是 100 时，等级按得分率折算。', en: 'The grade is then found by the ratio of score to weight.' },
  },
  'indicators-missing': {
    severity: 'block',
    title: { zh: '项目没有绩效指标', en: 'a project without indicators' },
    found: { zh: '“{name}”没有任何指标', en: '"{name}" has no indicators' },
    expected: { zh: '至少一个绩效指标', en: 'at least one indicator' },
    action: { zh: '请核对绩效目标表', en: 'check the goal table' },
    why: { zh: '只有预算执行率不能作出绩效结论。', en: 'Execution alone says nothing about performance.' },
  },
} as const satisfies Record<string, FindingKind>;
