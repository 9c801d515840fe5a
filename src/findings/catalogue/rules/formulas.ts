import type { FindingKind } from '../../wording.ts';

const onlyArithmetic = {
  zh: '公式决定得分，只允许加减乘除、比较、条件和几个取值函数，写进去的任何别的东西都不会被执行。',
  en: 'A formula decides points: only arithmetic, comparison, conditions and a few functions are allowed, and nothing else is ever run.',
} as const;

/** Findings about the formulas of rules, made when rules are loaded or checked. */
export const formulaFindings = {
  'formula-too-large': {
    severity: 'block',
    title: { zh: '公式过长', en: 'the formula is too large' },
    found: { zh: '“{path}”第 {position} 个字符起：{text}', en: '"{path}" from character {position}: {text}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请拆成几条规则，或写得简单些', en: 'split it into several rules, or write it more simply' },
    why: onlyArithmetic,
  },
  'formula-sign-not-allowed': {
    severity: 'block',
    title: { zh: '公式里有不允许的符号或写法', en: 'a sign or part not allowed in a formula' },
    found: { zh: '“{path}”第 {position} 个字符：“{text}”', en: '"{path}" character {position}: "{text}"' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: {
      zh: '请改用允许的写法；百分数写成 ÷ 100，相等写成 ==，乘方写成连乘',
      en: 'use what is allowed; write a percent as ÷ 100, equality as ==, a power as a product',
    },
    why: onlyArithmetic,
  },
  'formula-name-unknown': {
    severity: 'block',
    title: { zh: '公式里有不认识的名称', en: 'an unknown name in a formula' },
    found: {
      zh: '“{path}”第 {position} 个字符：“{text}”{suggestion}',
      en: '"{path}" character {position}: "{text}"{suggestion}',
    },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改用认识的名称', en: 'use a known name' },
    why: onlyArithmetic,
  },
  'formula-syntax': {
    severity: 'block',
    title: { zh: '公式读不通', en: 'a formula that cannot be read' },
    found: { zh: '“{path}”第 {position} 个字符：“{text}”', en: '"{path}" character {position}: "{text}"' },
    expected: {
      zh: '括号成对、运算符两边都有数的公式 {allowed}',
      en: 'paired brackets and a number on each side of every operator {allowed}',
    },
    action: { zh: '请检查括号、逗号和运算符', en: 'check brackets, commas and operators' },
    why: onlyArithmetic,
  },
  'formula-number-expected': {
    severity: 'block',
    title: { zh: '公式里该是数的地方是判断，或相反', en: 'a comparison where a number belongs, or the reverse' },
    found: { zh: '“{path}”第 {position} 个字符：“{text}”', en: '"{path}" character {position}: "{text}"' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请补上比较符号，或去掉多余的判断', en: 'add the comparison, or remove it' },
    why: onlyArithmetic,
  },
} as const satisfies Record<string, FindingKind>;
