import type { FindingKind } from '../../wording.ts';

/** Findings about the columns of an indicator table: those nobody knows, those that aren't read, those of several places. */
export const goalColumnFindings = {
  'goal-column-unknown': {
    severity: 'review',
    title: { zh: '认不出的列', en: 'unknown column' },
    found: {
      zh: '表头“{heading}”认不出，{what}：{cells}',
      en: 'the heading "{heading}" is not known; {whatEn}: {cellsEn}',
    },
    expected: {
      zh: '已知的表头（见 docs/goal-columns.md），如 指标性质、指标值、度量单位、备注',
      en: 'a known heading (see docs/goal-columns.md) such as "指标性质", "指标值", "度量单位" or "备注"',
    },
    action: {
      zh: '请把表头改成已知的写法，或删去这一列',
      en: 'change the heading to a known one, or delete the column',
    },
    why: {
      zh: '认不出的列里可能是比较符、单位或另一套指标值；丢掉它，指标会读成另一个意思。',
      en: 'It may hold comparators, units or another set of targets; without it the indicators would mean something else.',
    },
  },
  'goal-column-told': {
    severity: 'note',
    title: { zh: '按内容理解的列', en: 'a column known by what stands in it' },
    found: {
      zh: '表头“{heading}”没有见过，其下都是{what}，按“{meaning}”读取',
      en: 'the heading "{heading}" is new; the cells under it are all {whatEn}, so it was read as {meaning}',
    },
    expected: { zh: '已知的表头，如“{meaning}”', en: 'a known heading such as {meaning}' },
    action: {
      zh: '如理解无误，无需处理；如有误，请改写表头',
      en: 'nothing to do if that is right; otherwise change the heading',
    },
    why: {
      zh: '比较符和单位决定指标怎样算完成，按内容认出的列要说明。',
      en: 'Comparator and unit decide when a target is met, so a column known by its cells is named.',
    },
  },
  'goal-column-unread': {
    severity: 'note',
    title: { zh: '没有读取的列', en: 'a column that was not read' },
    found: {
      zh: '“{heading}”一列{what}，没有读取：{cells}',
      en: 'the column "{heading}" ({whatEn}) was not read: {cellsEn}',
    },
    expected: { zh: '本年度的指标和指标值', en: 'indicators and targets of the year' },
    action: {
      zh: '请确认其中没有改变指标含义的内容；如有，请写进指标值或指标描述',
      en: 'make sure nothing in it changes an indicator; if so, put it into target or description',
    },
    why: { zh: '没有用到的内容不会悄悄丢掉。', en: 'Nothing that was not used is dropped in silence.' },
  },
  'goal-columns-reported': {
    severity: 'note',
    title: { zh: '自评填报的内容', en: 'what a self-evaluation filled in' },
    found: {
      zh: '{headings}是自评时填报的内容，留给评价时核对，没有作为预算、用途或目标读取：{cells}',
      en: '{headingsEn} are filled in by a self-evaluation: they are left to the review and were not read as budget, purpose or goals: {cellsEn}',
    },
    expected: { zh: '绩效目标表', en: 'a goal table' },
    action: {
      zh: '无需处理；要复核自评结果，请把本表作为自评表交给复核',
      en: 'nothing to do; to have the self-evaluation reviewed, hand the form in to the review',
    },
    why: {
      zh: '完成值和得分不是目标，读成目标会让指标自己评自己。',
      en: 'Actuals and scores are no goals; read as such they would score themselves.',
    },
  },
  'goal-places-as-projects': {
    severity: 'review',
    title: { zh: '每个地方一列指标值', en: 'a column of targets for each place' },
    found: {
      zh: '表中没有“指标值”列，有 {count} 列分地方的指标值：{places}；按每个地方一个项目读取，预算数都是整张表的',
      en: 'there is no target column but {count} columns of targets by place: {placesEn}; read as one project for each place, each with the budget of the whole table',
    },
    expected: { zh: '一列“指标值”，或每个地方一张表', en: 'one target column, or a table for each place' },
    action: {
      zh: '请核对各地的指标值，并为每个地方填写自己的预算数；某格空白表示该地没有这条指标',
      en: 'check the targets of each place and give each its own budget; a blank cell means that the place has no such indicator',
    },
    why: {
      zh: '各地的指标值不同，合成一个数会没有意义。',
      en: 'The targets differ from place to place; one number for all would mean nothing.',
    },
  },
  'goal-places-unread': {
    severity: 'review',
    title: { zh: '分地方的指标值没有读取', en: 'targets by place were not read' },
    found: {
      zh: '以“{target}”列为准；{count} 列分地方的指标值没有读取：{places}；{cells}',
      en: 'the column "{target}" counts; {count} columns of targets by place were not read: {placesEn}; {cellsEn}',
    },
    expected: { zh: '一列“指标值”', en: 'one target column' },
    action: {
      zh: '如需分地方评价，请为每个地方单列一张表；否则无需处理',
      en: 'make a table for each place if they are to be scored one by one; otherwise nothing to do',
    },
    why: {
      zh: '合计的指标值和各地的指标值不能同时计分。',
      en: 'The target of the whole and those of its parts cannot both be scored.',
    },
  },
  'goal-heading-joined': {
    severity: 'review',
    title: { zh: '一个表头下有几列文字', en: 'several columns of text under one heading' },
    found: {
      zh: '表头“{heading}”下有 {count} 列文字，按从左到右连成一段读取',
      en: 'the heading "{heading}" stands over {count} columns of text; they were read as one text from left to right',
    },
    expected: { zh: '每列一个表头', en: 'a heading for each column' },
    action: { zh: '请核对这些指标的文字，或给每列写上表头', en: 'check these texts, or give each column its heading' },
    why: { zh: '连起来的文字可能本是两项内容。', en: 'What was put together may have been two things.' },
  },
  'goal-signs-contradict': {
    severity: 'review',
    title: { zh: '两列写的方向不一致', en: 'two columns point different ways' },
    found: {
      zh: '“{heading}”写“{text}”，“{other}”写“{otherText}”；按“{text}”读取',
      en: '"{heading}" says "{text}" and "{other}" says "{otherText}"; "{text}" was used',
    },
    expected: { zh: '两列说的是同一个方向', en: 'both columns point the same way' },
    action: { zh: '请核对是“不少于”还是“不超过”，并改正其中一列', en: 'decide which is right and correct the other' },
    why: {
      zh: '方向读反，完成会变成没完成。',
      en: 'With the wrong direction a target that was met counts as missed.',
    },
  },
} as const satisfies Record<string, FindingKind>;
