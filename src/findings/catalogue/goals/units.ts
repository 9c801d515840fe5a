import type { FindingKind } from '../../wording.ts';

/** Findings about budget units that goal tables name in several ways. */
export const goalUnitFindings = {
  'goal-unit-names-differ': {
    severity: 'block',
    title: { zh: '同一单位编码下名称不同', en: 'one unit code, several names' },
    found: {
      zh: '编码 {code} 有{count}个名称：{ways}；现合为一个单位，暂用“{name}”',
      en: 'code {code} has {count} names: {waysEn}; they are taken for one unit, for now named "{name}"',
    },
    expected: { zh: '一个编码只对应一个单位名称', en: 'one name for one code' },
    action: {
      zh: '请在绩效目标表中改为同一个名称，或改正其中一个单位的编码',
      en: 'use one name in all goal tables, or correct the code where another unit is meant',
    },
    why: {
      zh: '写错编码会把两个单位的项目算在一起；写错名称会让自评表的单位名称不对。',
      en: 'A wrong code puts the projects of two units together; a wrong name is printed on the scorecard.',
    },
  },
  'goal-unit-name-spellings': {
    severity: 'note',
    title: { zh: '同一单位名称的写法不一', en: 'one unit name spelled in several ways' },
    found: { zh: '{ways}；按同一单位处理，名称用“{name}”', en: '{waysEn}; taken for one unit, named "{name}"' },
    expected: { zh: '同一种写法', en: 'one spelling' },
    action: {
      zh: '请统一全角半角、空格和括号，或写上单位编码',
      en: 'use one spelling of width, spaces and brackets, or add the code of the unit',
    },
    why: { zh: '写法统一，各表才便于核对和筛选。', en: 'With one spelling, tables can be compared and filtered.' },
  },
  'goal-unit-code-missing': {
    severity: 'note',
    title: { zh: '有的表没有写单位编码', en: 'the code of the unit is missing in places' },
    found: {
      zh: '“{name}”在{count}个项目的表中没有编码，按同名单位 {code} 处理',
      en: '"{name}" has no code in the tables of {count} project(s); taken for {code}, which has the same name',
    },
    expected: { zh: '每张表都写单位编码', en: 'the code of the unit in every table' },
    action: { zh: '请补上单位编码，或改正单位名称', en: 'add the code, or correct the name of the unit' },
    why: { zh: '只凭名称，可能把另一个单位的项目并进来。', en: 'By its name alone another unit may be taken for it.' },
  },
  'goal-unit-codes-differ': {
    severity: 'review',
    title: { zh: '同名单位有不同的编码', en: 'one unit name, several codes' },
    found: { zh: '“{name}”有这些编码：{ways}', en: '"{name}" has these codes: {waysEn}' },
    expected: {
      zh: '不同单位的名称能区分，同一单位用一个编码',
      en: 'names that tell units apart, or one code for one unit',
    },
    action: {
      zh: '如是同一单位，请改正编码；或在名称中写明是哪一级、哪一处',
      en: 'correct the code if it is one unit, or make the names differ',
    },
    why: {
      zh: '编码写错会把一个单位拆成两份自评表。',
      en: 'A mistyped code splits one unit into two scorecards.',
    },
  },
  'goal-unit-undecided': {
    severity: 'block',
    title: { zh: '不能确定属于哪个单位', en: 'a project of one of several units' },
    found: {
      zh: '{count}个项目的表只写“{name}”而没有编码，而这个名称有不同的编码：{ways}',
      en: 'the tables of {count} project(s) say "{name}" without a code, and that name has several: {waysEn}',
    },
    expected: { zh: '写明单位编码', en: 'the code of the unit' },
    action: {
      zh: '请在表中补上单位编码，或在名称中写明是哪个单位',
      en: 'add the code of the unit, or a name that no other unit has',
    },
    why: { zh: '项目归哪个单位不能猜测。', en: 'To which unit a project belongs must not be guessed.' },
  },
} as const satisfies Record<string, FindingKind>;
