import type { FindingKind } from '../../wording.ts';

/** Findings about rules, made when rules are loaded or checked. */
export const ruleFindings = {
  'rule-fact-unknown': {
    severity: 'block',
    title: { zh: '规则用了不认识的事实', en: 'a rule uses an unknown fact' },
    found: { zh: '“{path}”：“{fact}”{suggestion}', en: '"{path}": "{fact}"{suggestion}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改用认识的事实', en: 'use a known fact' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'rule-condition-unknown': {
    severity: 'block',
    title: { zh: '没有这个名称的条件', en: 'no condition of that name' },
    found: { zh: '“{path}”：“{name}”{suggestion}', en: '"{path}": "{name}"{suggestion}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: {
      zh: '请改用已有的名称，或在规则文件的 conditions 里写出这个条件',
      en: 'use a name there is, or give the condition under "conditions" of a rule file',
    },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'rule-condition-endless': {
    severity: 'block',
    title: { zh: '条件展开不完', en: 'a condition without an end' },
    found: { zh: '条件“{name}”{problem}', en: 'the condition "{name}" {problemEn}' },
    expected: {
      zh: '由比较和别的条件组成、不绕回自己的条件',
      en: 'comparisons and other conditions that do not lead back to it',
    },
    action: { zh: '请去掉绕回来的一处，或写得简单些', en: 'take out where it leads back, or write it more simply' },
    why: {
      zh: '条件要先展开成比较才能判断，也才能说明一条规则为什么用了或没有用。',
      en: 'A condition is written out as comparisons before it is judged and explained.',
    },
  },
  'rule-operator-unknown': {
    severity: 'block',
    title: { zh: '规则用了不认识的比较', en: 'a rule uses an unknown operator' },
    found: { zh: '“{path}”：“{operator}”{suggestion}', en: '"{path}": "{operator}"{suggestion}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改用允许的比较', en: 'use an allowed operator' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'rule-value-impossible': {
    severity: 'block',
    title: { zh: '规则拿事实和不可能的值比较', en: 'a rule compares a fact with an impossible value' },
    found: {
      zh: '“{path}”：{fact} {operator} {value}{suggestion}',
      en: '"{path}": {fact} {operator} {value}{suggestion}',
    },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改成该事实可能取的值', en: 'use a value the fact can have' },
    why: {
      zh: '和不可能的值比较，条件永远成立或永远不成立，而引擎不会报错。',
      en: 'Compared with an impossible value a condition always or never holds, and the engine would not say so.',
    },
  },
  'rule-formula-missing': {
    severity: 'block',
    title: { zh: '规则缺少公式', en: 'a rule has no formula' },
    found: {
      zh: '规则“{rule}”的作用是 {effect}，但没有公式',
      en: 'the rule "{rule}" is to {effect} but has no formula',
    },
    expected: { zh: 'formula，或 formulas 与 variant', en: 'formula, or formulas with variant' },
    action: { zh: '请补上公式', en: 'add the formula' },
    why: {
      zh: '计分、扣分、封顶的规则没有公式就算不出分。',
      en: 'A rule that scores, deducts or caps needs a formula.',
    },
  },
  'rule-variant-wrong': {
    severity: 'block',
    title: { zh: '公式变体与方案设置对不上', en: 'formula variants do not match the setting' },
    found: {
      zh: '规则“{rule}”：variant“{variant}”{suggestion}，变体 {found}',
      en: 'the rule "{rule}": variant "{variant}"{suggestion}, variants {found}',
    },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请为该设置的每个取值各写一个公式', en: 'write one formula for each value of the setting' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'rule-fact-too-late': {
    severity: 'block',
    title: { zh: '计分规则用了计分之后才知道的事实', en: 'a scoring rule uses a fact known only after scoring' },
    found: { zh: '“{path}”：“{fact}”', en: '"{path}": "{fact}"' },
    expected: { zh: '计分之前就有的事实', en: 'a fact known before scoring' },
    action: {
      zh: '请改用别的事实，或把规则的作用改为 note、require-reason、manual 或 deduct',
      en: 'use another fact, or make the rule a note, require-reason, manual or deduct',
    },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'rule-finding-unknown': {
    severity: 'block',
    title: { zh: '规则引用的问题类型不存在', en: 'a rule names an unknown kind of finding' },
    found: { zh: '“{path}”：“{code}”{suggestion}', en: '"{path}": "{code}"{suggestion}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改用已有的问题类型，或删去这一项', en: 'use a known kind, or delete the entry' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'rules-none-usable': {
    severity: 'block',
    title: { zh: '没有可用的计分规则', en: 'no usable scoring rule' },
    found: { zh: '{files} 个规则文件里没有可用的计分规则', en: 'no usable scoring rule in {files} rule file(s)' },
    expected: { zh: '至少一条计分规则', en: 'at least one rule that scores' },
    action: { zh: '请按其他提示改正规则文件', en: 'correct the rule files as the other findings say' },
    why: { zh: '没有规则就没有分数。', en: 'Without rules there are no points.' },
  },
  'rule-never-fires': {
    severity: 'review',
    title: { zh: '规则永远不会适用', en: 'a rule that can never apply' },
    found: { zh: '规则“{rule}”的条件互相矛盾', en: 'the conditions of "{rule}" contradict each other' },
    expected: { zh: '可能成立的条件', en: 'conditions that can hold' },
    action: { zh: '请改正条件，或删去这条规则', en: 'correct the conditions, or delete the rule' },
    why: {
      zh: '两条规则都适用或都不适用时，得分取决于谁也没有写明的次序。',
      en: 'Where two rules apply, or none, the score depends on something nobody wrote down.',
    },
  },
  'rule-never-chosen': {
    severity: 'review',
    title: { zh: '规则永远不会被选用', en: 'a rule that is never chosen' },
    found: {
      zh: '凡“{rule}”适用时，都有优先级更高的规则适用',
      en: 'wherever "{rule}" applies a rule of higher priority does too',
    },
    expected: { zh: '有机会被选用的规则', en: 'a rule that can be chosen' },
    action: { zh: '请调整优先级或条件，或删去这条规则', en: 'change priority or conditions, or delete the rule' },
    why: {
      zh: '两条规则都适用或都不适用时，得分取决于谁也没有写明的次序。',
      en: 'Where two rules apply, or none, the score depends on something nobody wrote down.',
    },
  },
  'rules-fire-together': {
    severity: 'review',
    title: { zh: '两条规则总是同时适用', en: 'two rules that always apply together' },
    found: {
      zh: '“{first}”和“{second}”适用的情形完全相同',
      en: '"{first}" and "{second}" apply in exactly the same situations',
    },
    expected: { zh: '各有各的适用情形', en: 'situations of their own' },
    action: { zh: '请合并两条规则，或改正其中一条的条件', en: 'merge them, or correct the conditions of one' },
    why: {
      zh: '两条规则都适用或都不适用时，得分取决于谁也没有写明的次序。',
      en: 'Where two rules apply, or none, the score depends on something nobody wrote down.',
    },
  },
  'rules-can-tie': {
    severity: 'review',
    title: { zh: '两条规则可能同样适用', en: 'two rules that can apply equally' },
    found: {
      zh: '“{first}”和“{second}”优先级相同，同时适用于：{when}',
      en: '"{first}" and "{second}" have one priority and both apply when: {when}',
    },
    expected: { zh: '同一情形只有一条优先级最高的规则', en: 'one rule of highest priority for each situation' },
    action: {
      zh: '请给其中一条更高的优先级，或改正条件',
      en: 'give one of them a higher priority, or correct the conditions',
    },
    why: {
      zh: '两条规则都适用或都不适用时，得分取决于谁也没有写明的次序。',
      en: 'Where two rules apply, or none, the score depends on something nobody wrote down.',
    },
  },
  'rule-kind-uncovered': {
    severity: 'block',
    title: { zh: '有一类指标没有规则', en: 'a kind of indicator has no rule' },
    found: { zh: '{kind} 在这种情形下没有计分规则：{when}', en: 'no scoring rule for {kind} when: {when}' },
    expected: { zh: '每类指标在每种方案设置下都有规则', en: 'a rule for every kind under every setting' },
    action: { zh: '请补一条规则，或放宽某条规则的条件', en: 'add a rule, or widen the conditions of one' },
    why: {
      zh: '两条规则都适用或都不适用时，得分取决于谁也没有写明的次序。',
      en: 'Where two rules apply, or none, the score depends on something nobody wrote down.',
    },
  },
  'rule-exceeds-weight': {
    severity: 'block',
    title: { zh: '规则可能给出超过分值的分', en: 'a rule that can give more than the weight' },
    found: {
      zh: '规则“{rule}”：{example} ＝ {value}，分值 {weight}',
      en: 'the rule "{rule}": {example} = {value}, weight {weight}',
    },
    expected: { zh: '不超过分值', en: 'at most the weight' },
    action: { zh: '请用 min(weight, ...) 限住公式', en: 'limit the formula with min(weight, ...)' },
    why: {
      zh: '得分必须在 0 和分值之间，否则总分和账目都不成立。',
      en: 'A score must lie between 0 and its weight, or totals and ledger mean nothing.',
    },
  },
  'rule-below-zero': {
    severity: 'block',
    title: { zh: '规则可能给出负分', en: 'a rule that can give less than zero' },
    found: { zh: '规则“{rule}”：{example} ＝ {value}', en: 'the rule "{rule}": {example} = {value}' },
    expected: { zh: '不小于 0', en: 'not below 0' },
    action: { zh: '请用 max(0, ...) 限住公式', en: 'limit the formula with max(0, ...)' },
    why: {
      zh: '得分必须在 0 和分值之间，否则总分和账目都不成立。',
      en: 'A score must lie between 0 and its weight, or totals and ledger mean nothing.',
    },
  },
  'rule-divides-by-zero': {
    severity: 'block',
    title: { zh: '规则可能除以零', en: 'a rule that can divide by zero' },
    found: { zh: '规则“{rule}”：{formula}，当 {example}', en: 'the rule "{rule}": {formula}, when {example}' },
    expected: { zh: '除数不为零', en: 'a divisor that is not zero' },
    action: {
      zh: '请给规则加上条件（例如 targetPositive），或在公式里先判断',
      en: 'add a condition such as targetPositive, or test the divisor in the formula',
    },
    why: {
      zh: '指标值为零的指标是有的，除以零就没有得分。',
      en: 'Targets of zero exist, and dividing by zero leaves no score.',
    },
  },
  'rule-name-without-value': {
    severity: 'block',
    title: { zh: '公式用了这类行没有的数', en: 'a formula uses a number such a row does not have' },
    found: { zh: '规则“{rule}”：{names}', en: 'the rule "{rule}": {names}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: {
      zh: '请改用该类行有的数，或改正规则的条件',
      en: 'use a number such a row has, or correct the conditions',
    },
    why: {
      zh: '得分必须在 0 和分值之间，否则总分和账目都不成立。',
      en: 'A score must lie between 0 and its weight, or totals and ledger mean nothing.',
    },
  },
  'rule-replaces-nothing': {
    severity: 'block',
    title: { zh: '要替换的规则不存在', en: 'the rule to replace does not exist' },
    found: { zh: '没有名为“{rule}”的规则{suggestion}', en: 'there is no rule "{rule}"{suggestion}' },
    expected: { zh: '另一个文件里已有的规则名', en: 'the name of a rule in another file' },
    action: { zh: '请改正规则名，或去掉 replaces', en: 'correct the name, or remove "replaces"' },
    why: {
      zh: '写错名字的替换规则会与原规则并存，得分取决于哪条先到。',
      en: 'A replacement under the wrong name would stand beside the original.',
    },
  },
} as const satisfies Record<string, FindingKind>;
