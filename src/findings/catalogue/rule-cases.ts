import type { FindingKind } from '../wording.ts';

const why = {
  zh: '读不懂的用例不能算通过，也不能悄悄略过。',
  en: 'A case that can not be read has not passed, and is never left out in silence.',
} as const;

/** Findings about tables of cases for `perf-score rules test`. */
export const ruleCaseFindings = {
  'case-heading-unknown': {
    severity: 'block',
    title: { zh: '用例表里有不认识的列', en: 'unknown column in a table of cases' },
    found: { zh: '列“{heading}”{suggestion}', en: 'the column "{heading}"{suggestion}' },
    expected: { zh: '这些列名之一：{allowed}', en: 'one of: {allowed}' },
    action: { zh: '请改正列名，或删去这一列', en: 'correct the heading, or delete the column' },
    why,
  },
  'case-incomplete': {
    severity: 'block',
    title: { zh: '用例缺少要核对的内容', en: 'a case says nothing to check' },
    found: { zh: '这一行没有{missing}', en: 'this row has no {missing}' },
    expected: {
      zh: '有输入，也有得分、扣分、规则、结果或说明之一',
      en: 'inputs, and a score, deduction, rule, outcome or sentence to expect',
    },
    action: { zh: '请补全这一行，或删去', en: 'complete the row, or delete it' },
    why,
  },
  'case-value-wrong': {
    severity: 'block',
    title: { zh: '用例里的取值不对', en: 'a value in a case is wrong' },
    found: { zh: '“{column}”写的是“{value}”', en: '"{column}" says "{value}"' },
    expected: { zh: '{expected}', en: '{expected}' },
    action: { zh: '请改正这一格', en: 'correct the cell' },
    why,
  },
  'case-failed': {
    severity: 'block',
    title: { zh: '用例没有通过', en: 'a case failed' },
    found: { zh: '{what}：算得“{got}”', en: '{what}: got "{got}"' },
    expected: { zh: '“{expected}”', en: '"{expected}"' },
    action: { zh: '请核对用例，或改正规则', en: 'check the case, or correct the rule' },
    why: {
      zh: '用例是规则的说明书；两者不一致，必有一个错。',
      en: 'Cases are what a rule promises; when they disagree one of them is wrong.',
    },
  },
  'case-coverage-gap': {
    severity: 'review',
    title: { zh: '规则没有被用例完全覆盖', en: 'cases do not cover a rule' },
    found: { zh: '规则 {rule} 的{branch}没有用例', en: 'no case reaches {branch} of rule {rule}' },
    expected: { zh: '每条计分规则、每个分支至少一个用例', en: 'at least one case for every scoring rule and branch' },
    action: { zh: '请补一个走到这里的用例', en: 'add a case that gets there' },
    why: { zh: '没有用例的分支，改错了也没人知道。', en: 'A branch without a case can go wrong unnoticed.' },
  },
} as const satisfies Record<string, FindingKind>;
