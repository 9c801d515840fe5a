import type { FindingKind } from '../../wording.ts';

/** Findings about the project and the year of a goal table. */
export const goalProjectFindings = {
  'goal-unit-missing': {
    severity: 'review',
    title: { zh: '没有预算单位', en: 'no budget unit' },
    found: { zh: '项目“{project}”的表中没有预算单位', en: 'the table of "{project}" names no budget unit' },
    expected: {
      zh: '表上方有单位编码和名称，如“405001某某单位”',
      en: 'code and name of the unit above the table, such as 405001某某单位',
    },
    action: { zh: '请补上预算单位', en: 'add the budget unit' },
    why: {
      zh: '成绩单按单位汇总，填报数据也按单位和项目核对。',
      en: 'Scorecards are made per unit, and actuals are matched by unit and project.',
    },
  },
  'goal-unit-guessed': {
    severity: 'note',
    title: { zh: '预算单位按写法推断', en: 'a budget unit known by its looks' },
    found: {
      zh: '{count} 个项目的预算单位没有标签，取自以编码开头的文字：{cells}',
      en: 'the budget unit of {count} projects has no label; it was taken from a text that begins with a code: {cellsEn}',
    },
    expected: { zh: '“预算单位”等标签及其后的单位', en: 'a label such as "预算单位" with the unit behind it' },
    action: {
      zh: '如理解无误，无需处理；如有误，请在单位前写上“预算单位”',
      en: 'nothing to do if that is right; otherwise write "预算单位" before the unit',
    },
    why: {
      zh: '成绩单按单位汇总；推断出来的单位要让人看见。',
      en: 'Scorecards are made per unit, so a unit that was recognised by its looks alone is named.',
    },
  },
  'goal-field-blank': {
    severity: 'review',
    title: { zh: '栏目空白', en: 'a field is blank' },
    found: { zh: '“{field}”{others}是空白', en: 'the field "{field}"{othersEn} is blank' },
    expected: { zh: '填写完整的栏目', en: 'a field that is filled in' },
    action: {
      zh: '请补填；确实没有的，请写“无”',
      en: 'fill it in; write 无 where there is none',
    },
    why: {
      zh: '表头的每一栏都会印在自评表上，空白的栏目会被退回。',
      en: 'The upper fields are printed on the self-evaluation form, which comes back with a blank one.',
    },
  },
  'goal-project-duplicate': {
    severity: 'review',
    title: { zh: '项目重复', en: 'a project occurs twice' },
    found: { zh: '项目“{project}”已经在 {place} 出现过', en: '"{project}" has already occurred: {placeEn}' },
    expected: { zh: '每个单位的每个项目只有一张绩效目标表', en: 'one goal table for each project of a unit' },
    action: { zh: '请删去重复的一张，或更正项目编码、名称', en: 'delete one of them, or correct code or name' },
    why: { zh: '填报的实际值无法分清属于哪一张表。', en: 'Actuals cannot be told apart between the two.' },
  },
  'goal-name-differs': {
    severity: 'note',
    title: { zh: '标题与项目名称不一致', en: 'title and project name differ' },
    found: { zh: '标题写“{title}”，表中项目名称是“{project}”', en: 'the title says "{title}", the table "{project}"' },
    expected: { zh: '两处一致', en: 'the same in both places' },
    action: { zh: '请核对；评分以表中的项目名称为准', en: 'check it; the name in the table is used' },
    why: { zh: '可能是复制上一年或其他项目的表时漏改。', en: 'It may be a leftover of a copied table.' },
  },
  'goal-year-unknown': {
    severity: 'review',
    title: { zh: '不知道是哪一年的绩效目标', en: 'the year is not known' },
    found: {
      zh: '标题、文件名、日期和项目编码中都没有可靠的年度',
      en: 'neither titles, file name, dates nor codes tell the year',
    },
    expected: { zh: '能看出年度的标题或文件名', en: 'a title or a file name with the year' },
    action: {
      zh: '请用 --year 指明年度，或在文件名、标题中写明年度',
      en: 'give the year with --year, or put it into the file name or the title',
    },
    why: {
      zh: '没有年度就不能确定日期目标的期限，也不能与填报数据配对。',
      en: 'Deadlines and the matching with actuals depend on it.',
    },
  },
  'goal-year-contradiction': {
    severity: 'review',
    title: { zh: '年度互相矛盾', en: 'contradicting years' },
    found: { zh: '按{from}是 {year} 年，但{other}', en: 'it is {year} by {fromEn}, but {otherEn}' },
    expected: { zh: '同一个年度', en: 'one year' },
    action: { zh: '请核对文件年度，或用 --year 指明', en: 'check the year of the file, or give it with --year' },
    why: {
      zh: '可能是沿用了上一年的表，期限和目标值都要重新核对。',
      en: "It may be a copy of last year's table whose deadlines and targets need a second look.",
    },
  },
  'goal-year-not-asked': {
    severity: 'review',
    title: { zh: '文件年度与指定年度不同', en: 'not the year that was asked for' },
    found: {
      zh: '指定的是 {asked} 年，但按{from}，这是 {year} 年的文件',
      en: '{asked} was asked for, but by {fromEn} the file is of {year}',
    },
    expected: { zh: '{asked} 年的绩效目标表', en: 'goal tables of {asked}' },
    action: { zh: '请换成 {asked} 年的文件，或更正 --year', en: 'give the file of {asked}, or correct --year' },
    why: { zh: '用别的年度的目标评分没有意义。', en: "Scoring against another year's targets means nothing." },
  },
} as const satisfies Record<string, FindingKind>;
