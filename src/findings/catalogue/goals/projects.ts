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
