import type { FindingKind } from '../../wording.ts';

/** Findings about matching the rows of a system's export to scored projects. */
export const fillMatchingFindings = {
  'fill-needs-workbook': {
    severity: 'block',
    title: { zh: '不是系统导出的工作簿', en: 'no workbook that a system exported' },
    found: { zh: '“{file}”里没有可以填写的自评表', en: '"{file}" holds no form that can be filled in' },
    expected: {
      zh: '系统导出的自评表，xlsx、xls、et 或 ods 格式，有指标和“实际完成值”等列',
      en: 'a self-evaluation form exported as xlsx, xls, et or ods, with indicators and columns such as "实际完成值"',
    },
    action: {
      zh: '请从系统重新导出自评表，或把文件另存为 xlsx 后再填',
      en: 'export the form from the system again, or save the file as xlsx and fill that',
    },
    why: {
      zh: '导入按单元格位置取数，只有工作簿有固定的位置。',
      en: 'The system imports by the position of cells, which only a workbook has.',
    },
  },
  'fill-nothing': {
    severity: 'block',
    title: { zh: '没有可以填的内容', en: 'nothing to fill in' },
    found: { zh: '“{file}”中没有一个单元格要填', en: 'no cell of "{file}" is to be filled' },
    expected: {
      zh: '至少有一个已定分项目的单元格空着',
      en: 'at least one empty cell of a project whose score is final',
    },
    action: {
      zh: '请核对导出表与结果是不是同一个单位、同一个年度，或先处理上面列出的问题',
      en: 'check that form and result are of the same unit and year, or settle the findings above first',
    },
    why: { zh: '没有变化的文件不必再写一份。', en: 'A file without any change is not written again.' },
  },
  'fill-year-differs': {
    severity: 'block',
    title: { zh: '导出表与结果不是同一年度', en: 'form and result are of different years' },
    found: { zh: '导出表是{form}年度，结果是{result}年度', en: 'the form is of {form}, the result of {result}' },
    expected: { zh: '同一年度的导出表和结果', en: 'a form and a result of the same year' },
    action: {
      zh: '请用 --from 指明该年度的结果，或重新导出该年度的自评表',
      en: 'name the result of that year with --from, or export the form of the other year',
    },
    why: {
      zh: '指标名称往往逐年相同，填错年度很难看出来。',
      en: 'Indicators often have the same names every year, so a wrong year would hardly be noticed.',
    },
  },
  'fill-no-columns': {
    severity: 'review',
    title: { zh: '这张表没有可填的列', en: 'a table without columns to fill in' },
    found: {
      zh: '“{name}”的表里没有“实际完成值”“得分”等列',
      en: 'the table of "{name}" has no column such as "实际完成值" or "得分"',
    },
    expected: { zh: '带有自评栏目的表', en: 'a table with the columns of a self-evaluation' },
    action: {
      zh: '请核对导出的是不是自评表；是绩效目标表的，不用填',
      en: 'check that this is a self-evaluation form; a goal table needs nothing',
    },
    why: { zh: '没有填写的位置就没法填。', en: 'Without a place nothing can be filled in.' },
  },
  'fill-project-unknown': {
    severity: 'review',
    title: { zh: '结果里没有这个项目', en: 'the result has no such project' },
    found: {
      zh: '导出表的项目“{name}”在结果里找不到{suggestion}',
      en: 'project "{name}" of the form is not in the result{suggestionEn}',
    },
    expected: { zh: '单位、编码和名称都对得上的项目', en: 'a project with the same unit, code and name' },
    action: {
      zh: '请核对项目编码和名称，或给这个项目打分后再填',
      en: 'check code and name of the project, or score it and fill again',
    },
    why: { zh: '只按名称和编码对应，从不按位置猜。', en: 'Projects are matched by name and code, never by position.' },
  },
  'fill-project-ambiguous': {
    severity: 'review',
    title: { zh: '项目对应不唯一', en: 'a project that may be several' },
    found: {
      zh: '“{name}”在导出表或结果里对应 {count} 个项目',
      en: '"{name}" fits {count} projects of the form or the result',
    },
    expected: { zh: '能用编码、单位或名称区分的项目', en: 'projects told apart by code, unit or name' },
    action: {
      zh: '请在导出表或绩效目标表中补上项目编码，或手工填写这个项目',
      en: 'add project codes to the form or the goal table, or fill this project by hand',
    },
    why: { zh: '分不清是哪个项目时不填。', en: 'Nothing is filled in when it is not clear which project is meant.' },
  },
  'fill-project-not-final': {
    severity: 'review',
    title: { zh: '项目还没有定分', en: 'a project whose score is not final' },
    found: { zh: '“{name}”是“{state}”，没有填', en: '"{name}" is {stateEn} and was not filled in' },
    expected: { zh: '已定分的项目', en: 'projects with a final score' },
    action: {
      zh: '请先处理该项目的阻断问题，重新打分后再填，或按未参评的要求在系统中另行说明',
      en: 'settle its blocking findings, score again and fill then, or report it in the system as not carried out',
    },
    why: { zh: '填进系统的数就是上报的数。', en: 'What is imported is what has been reported.' },
  },
  'fill-project-absent': {
    severity: 'review',
    title: { zh: '导出表里没有这个项目', en: 'a project that the form lacks' },
    found: { zh: '结果里的项目“{name}”不在导出表里', en: 'project "{name}" of the result is not in the form' },
    expected: { zh: '本单位已定分的项目都在导出表里', en: 'every final project of the unit in the form' },
    action: {
      zh: '请在系统中导出这个项目的自评表再填，或核对项目名称',
      en: 'export the form of this project too, or check its name',
    },
    why: { zh: '漏填的项目在系统里仍是空白。', en: 'A project left out stays blank in the system.' },
  },
  'fill-other-units': {
    severity: 'note',
    title: { zh: '别的单位的项目没有填', en: 'projects of other units' },
    found: {
      zh: '结果里还有别的单位的 {count} 个项目，导出表里没有这些单位',
      en: 'the result has {count} projects of units that the form does not name',
    },
    expected: { zh: '每个单位填自己导出的表', en: 'a form of its own for each unit' },
    action: { zh: '请用这些单位导出的表再填，或不必处理', en: 'fill the forms of those units as well, or leave it' },
    why: { zh: '系统按单位导出。', en: 'Systems export unit by unit.' },
  },
  'fill-indicator-unknown': {
    severity: 'review',
    title: { zh: '结果里没有这个指标', en: 'the result has no such indicator' },
    found: {
      zh: '导出表的指标“{name}”在结果里找不到{suggestion}',
      en: 'indicator "{name}" of the form is not in the result{suggestionEn}',
    },
    expected: { zh: '名称和上级指标都对得上的指标', en: 'an indicator of the same name and levels' },
    action: {
      zh: '请核对绩效目标表与系统里的指标是否一致，或手工填写这一行',
      en: 'check that goal table and system have the same indicators, or fill this row by hand',
    },
    why: { zh: '只按名称对应，从不按位置猜。', en: 'Indicators are matched by name, never by position.' },
  },
  'fill-indicator-level-differs': {
    severity: 'review',
    title: { zh: '同名指标的上级不同', en: 'the same name under another level' },
    found: {
      zh: '“{name}”在导出表属于“{form}”，在结果属于“{result}”',
      en: '"{name}" belongs to "{form}" in the form and to "{result}" in the result',
    },
    expected: { zh: '一、二级指标也相同', en: 'the same levels 1 and 2' },
    action: {
      zh: '请在绩效目标表或系统中改成一致，或手工填写这一行',
      en: 'make goal table and system agree, or fill this row by hand',
    },
    why: { zh: '同名指标可能是两件事。', en: 'The same name may mean two things.' },
  },
  'fill-indicator-target-differs': {
    severity: 'review',
    title: { zh: '指标值与打分时的不同', en: 'another target than was scored' },
    found: {
      zh: '“{name}”在导出表的指标值是“{form}”，打分时是“{result}”',
      en: 'the target of "{name}" is "{form}" in the form and was "{result}" when it was scored',
    },
    expected: { zh: '同一个指标值', en: 'the same target' },
    action: {
      zh: '请核对以哪个为准：导出表对的，改绩效目标表后重新打分；否则手工填写这一行',
      en: 'see which one holds: correct the goal table and score again, or fill this row by hand',
    },
    why: { zh: '得分是按指标值算的，指标值不同分就不对。', en: 'The score depends on the target.' },
  },
  'fill-weight-differs': {
    severity: 'review',
    title: { zh: '分值与打分时的不同', en: 'another weight than was scored with' },
    found: {
      zh: '“{name}”在导出表的分值是 {form}，打分时是 {result}；得分和总分没有填',
      en: '"{name}" weighs {form} in the form and {result} when it was scored; score and total were not filled',
    },
    expected: { zh: '同样的分值', en: 'the same weight' },
    action: {
      zh: '请把系统里的分值写进绩效目标表的“分值”列后重新打分，再填',
      en: 'put the weights of the system into the column "分值" of the goal table, score again and fill then',
    },
    why: {
      zh: '得分高于分值的，系统不收；分值不同，得分也不同。',
      en: 'Systems refuse a score above the weight, and another weight gives another score.',
    },
  },
  'fill-indicator-ambiguous': {
    severity: 'review',
    title: { zh: '指标对应不唯一', en: 'an indicator that may be several' },
    found: {
      zh: '“{name}”在导出表或结果里对应 {count} 行',
      en: '"{name}" fits {count} rows of the form or the result',
    },
    expected: { zh: '能用上级指标或指标值区分的指标', en: 'indicators told apart by their levels or targets' },
    action: {
      zh: '请手工填写这些行，或把指标名称写得能区分',
      en: 'fill these rows by hand, or give them different names',
    },
    why: { zh: '分不清是哪一行时不填。', en: 'Nothing is filled in when it is not clear which row is meant.' },
  },
  'fill-indicator-absent': {
    severity: 'review',
    title: { zh: '导出表里没有这个指标', en: 'an indicator that the form lacks' },
    found: { zh: '结果里的指标“{name}”没有填到导出表', en: 'indicator "{name}" of the result has no row in the form' },
    expected: { zh: '每个指标在导出表里有自己的一行', en: 'a row in the form for each indicator' },
    action: {
      zh: '请核对系统里的指标，或在绩效目标表中删去系统没有的指标后重新打分',
      en: 'check the indicators in the system, or take the row out of the goal table and score again',
    },
    why: {
      zh: '缺了这一行，系统里的总分与打分结果不同。',
      en: 'Without it the total in the system differs from the result.',
    },
  },
} as const satisfies Record<string, FindingKind>;
