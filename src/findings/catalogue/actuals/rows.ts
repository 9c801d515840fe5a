import type { FindingKind } from '../../wording.ts';

/** Findings about rows: which project and indicator they belong to, and which are missing or doubled. */
export const actualsRowFindings = {
  'row-project-unknown': {
    severity: 'block',
    title: { zh: '填报的项目对不上', en: 'a project that no goal table has' },
    found: { zh: '绩效目标表中没有“{found}”', en: 'no goal table has "{found}"' },
    expected: {
      zh: '绩效目标表中的项目{suggestion}',
      en: 'a project of the goal tables{suggestionEn}',
    },
    action: {
      zh: '请更正项目编码或名称，或提供含有该项目的绩效目标表',
      en: 'correct the code or the name, or give the goal table that has the project',
    },
    why: { zh: '该行填报的内容没有计入任何项目。', en: 'What the row reports counts for no project.' },
  },
  'row-project-ambiguous': {
    severity: 'block',
    title: { zh: '不能确定是哪个项目', en: 'a project that may be one of several' },
    found: {
      zh: '绩效目标表中有 {count} 个项目叫“{found}”',
      en: '{count} projects of the goal tables go by "{found}"',
    },
    expected: { zh: '唯一的项目编码，或写明单位', en: 'a code of its own, or the unit beside it' },
    action: {
      zh: '请填写项目编码，或恢复隐藏的标识列',
      en: 'enter the code of the project, or restore the hidden key column',
    },
    why: {
      zh: '不同单位可能有同名项目，不能猜测。',
      en: 'Units may have projects of one name; which is meant must not be guessed.',
    },
  },
  'row-indicator-unknown': {
    severity: 'block',
    title: { zh: '填报的指标对不上', en: 'an indicator that the goal table does not have' },
    found: { zh: '“{project}”没有指标“{found}”', en: '"{project}" has no indicator "{found}"' },
    expected: {
      zh: '该项目绩效目标表中的指标{suggestion}',
      en: 'an indicator of its goal table{suggestionEn}',
    },
    action: {
      zh: '请按绩效目标表更正指标名称或序号，或删除该行',
      en: 'correct its name or number by the goal table, or delete the row',
    },
    why: { zh: '该行填报的内容没有计入任何指标。', en: 'What the row reports counts for no indicator.' },
  },
  'row-indicator-ambiguous': {
    severity: 'block',
    title: { zh: '不能确定是哪个指标', en: 'an indicator that may be one of several' },
    found: {
      zh: '“{project}”有 {count} 个指标都叫“{found}”',
      en: '"{project}" has {count} indicators that go by "{found}"',
    },
    expected: { zh: '能区分的指标值、描述或序号', en: 'a target, description or number that tells them apart' },
    action: {
      zh: '请填写序号或指标值加以区分，或恢复隐藏的标识列',
      en: 'enter the number or the target, or restore the hidden key column',
    },
    why: {
      zh: '同名指标的完成值可能不同，不能猜测。',
      en: 'Their actuals may differ; which is meant must not be guessed.',
    },
  },
  'row-without-identity': {
    severity: 'block',
    title: { zh: '不知道属于谁的一行', en: 'a row that belongs to nothing' },
    found: {
      zh: '该行有填报内容，但没有写项目或指标：“{text}”',
      en: 'the row reports something but names no project or indicator: "{text}"',
    },
    expected: { zh: '写明项目和三级指标，或保留标识', en: 'a project and an indicator, or the key' },
    action: {
      zh: '请补上项目名称和三级指标，或删除该行',
      en: 'enter the project and the indicator, or delete the row',
    },
    why: { zh: '该行填报的内容没有计入任何指标。', en: 'What the row reports counts for no indicator.' },
  },
  'row-not-read': {
    severity: 'note',
    title: { zh: '未采用的一行', en: 'a row that was passed over' },
    found: { zh: '该行没有填报内容，未采用：“{text}”', en: 'the row reports nothing and was passed over: "{text}"' },
    expected: { zh: '填报内容写在对应项目和指标的行里', en: 'reports in the rows of their projects and indicators' },
    action: {
      zh: '若该行只是说明，可以保留；若有填报内容，请填到对应的列，或更正项目和指标名称',
      en: 'a remark may stay; if it reports something, put that into its column, or correct the names',
    },
    why: { zh: '逐行交代，避免漏读。', en: 'Every row is accounted for, so that none is lost unseen.' },
  },
  'findings-not-listed': {
    severity: 'note',
    title: { zh: '同类问题未全部列出', en: 'more findings of one kind' },
    found: { zh: '还有 {count} 个“{code}”类问题未列出', en: '{count} more findings of the kind {code} are not listed' },
    expected: { zh: '同一类问题不超过 {limit} 个', en: 'no more than {limit} findings of one kind' },
    action: {
      zh: '请先处理已列出的问题再重新读取，或检查整张表是否放错',
      en: 'correct those that are listed and read again, or check whether the whole sheet is misplaced',
    },
    why: { zh: '同类问题过多时逐条列出没有帮助。', en: 'A list of thousands helps nobody.' },
  },
  'indicator-rows-missing': {
    severity: 'review',
    title: { zh: '指标没有对应的行', en: 'indicators without a row' },
    found: {
      zh: '“{project}”有 {count} 个指标在填报表中没有行：{indicators}',
      en: 'for {count} indicators of "{project}" the file has no row: {indicatorsEn}',
    },
    expected: { zh: '每个指标一行', en: 'a row for every indicator' },
    action: {
      zh: '请恢复被删除的行，或更正对不上的指标名称；不适用的指标请填“不适用原因”',
      en: 'restore the rows that were deleted, or correct the names; give a reason where an indicator does not apply',
    },
    why: {
      zh: '没有行就没有完成值，会按未填报处理。',
      en: 'Without a row there is no actual; it counts as not reported.',
    },
  },
  'reported-twice-differently': {
    severity: 'block',
    title: { zh: '同一内容填报了两个不同的值', en: 'two different values for one thing' },
    found: {
      zh: '“{name}”的“{what}”这里是“{second}”，而 {where} 是“{first}”',
      en: '{what} of "{name}" is "{second}" here and "{first}" at {where}',
    },
    expected: { zh: '只填报一次，或两处相同', en: 'one value, or the same in both places' },
    action: {
      zh: '请核对哪个正确，改正或删除另一处',
      en: 'find out which is right, and correct or delete the other',
    },
    why: {
      zh: '不知道哪一个对，两个都没有采用，改正前不能定分。',
      en: 'Nobody knows which is right, so neither counts, and nothing is final until it is corrected.',
    },
  },
} as const satisfies Record<string, FindingKind>;
