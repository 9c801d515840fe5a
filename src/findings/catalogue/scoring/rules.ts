import type { FindingKind } from '../../wording.ts';

/** Findings about entered scores, rules and formulas. */
export const scoringRuleFindings = {
  'manual-score-incomplete': {
    severity: 'block',
    title: { zh: '人工评分没有评分人或理由', en: 'an entered score without who or why' },
    found: {
      zh: '“{name}”人工评分 {score}，缺少评分人或理由',
      en: '"{name}": entered score {score} without who or why',
    },
    expected: { zh: '评分人和评分理由', en: 'who decided and why' },
    action: { zh: '请补上评分人和评分理由，或删去人工评分', en: 'add who and why, or remove the entered score' },
    why: {
      zh: '没有署名和理由的人工评分不采用，保留自动得分。',
      en: 'An entered score without who and why is not used; the automatic one stands.',
    },
  },
  'manual-score-not-allowed': {
    severity: 'block',
    title: { zh: '人工评分超出分值范围', en: 'an entered score outside the weight' },
    found: { zh: '“{name}”人工评分 {score}，分值 {weight}', en: '"{name}": entered score {score}, weight {weight}' },
    expected: { zh: '0 到 {weight} 之间的分数', en: 'points between 0 and {weight}' },
    action: { zh: '请改正人工评分', en: 'correct the entered score' },
    why: { zh: '得分不能超过分值，也不能是负数。', en: 'A score is never above its weight nor below zero.' },
  },
  'no-rule-for-indicator': {
    severity: 'block',
    title: { zh: '没有适用的计分规则', en: 'no rule applies' },
    found: {
      zh: '“{name}”（指标值类型：{kind}）没有适用的规则',
      en: 'no rule applies to "{name}" (kind of target: {kindEn})',
    },
    expected: { zh: '一条适用的计分规则', en: 'a rule that applies' },
    action: { zh: '请检查规则文件，或请人工评分', en: 'check the rule files, or enter a score' },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
  'rules-tie': {
    severity: 'review',
    title: { zh: '两条规则同样适用', en: 'two rules apply equally' },
    found: { zh: '“{name}”：{rules}', en: '"{name}": {rules}' },
    expected: { zh: '优先级不同的规则', en: 'rules of different priority' },
    action: { zh: '请给其中一条规则更高的优先级', en: 'give one of them a higher priority' },
    why: { zh: '优先级相同时按规则标识的顺序取第一条。', en: 'With equal priority the first by id is used.' },
  },
  'formula-without-value': {
    severity: 'block',
    title: { zh: '公式算不出数', en: 'a formula has no value' },
    found: {
      zh: '“{name}”用规则“{rule}”的公式 {formula} 算不出数：{problem}',
      en: '"{name}": the formula {formula} of the rule "{rule}" has no value: {problemEn}',
    },
    expected: { zh: '能算出数的公式', en: 'a formula with a value' },
    action: {
      zh: '请检查指标值和实际值是否为零，或修改规则',
      en: 'check for a zero target or actual, or correct the rule',
    },
    why: {
      zh: '有指标没有得分，项目就不能定分，这些分值暂按未得计。',
      en: 'A project with an indicator without a score is not final; for now its points count as not earned.',
    },
  },
} as const satisfies Record<string, FindingKind>;
