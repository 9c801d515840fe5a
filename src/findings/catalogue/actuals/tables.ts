import type { FindingKind } from '../../wording.ts';

/** Findings about the tables of a filled-in workbook: which they are, and whose. */
export const actualsTableFindings = {
  'actuals-table-not-found': {
    severity: 'block',
    title: { zh: '找不到填报表', en: 'no table of actuals' },
    found: {
      zh: '没有一张表含有项目和实际完成值（或预算执行数）的列；表头附近是：{headings}',
      en: 'no sheet has columns for a project and its actuals (or its money); near the top stands: {headingsEn}',
    },
    expected: {
      zh: '含有“项目名称”“三级指标”“实际完成值”等列的表，或含有“项目名称”“全年预算数”“全年执行数”等列的表',
      en: 'a table with columns such as 项目名称, 三级指标, 实际完成值, or 项目名称, 全年预算数, 全年执行数',
    },
    action: {
      zh: '请用 perf-score template 生成填报表后填写，或把表头改回填报表的列名',
      en: 'fill in the workbook that perf-score template makes, or give the columns its headings again',
    },
    why: {
      zh: '列是按表头认的，不按位置；认不出表头就不能知道哪一列是实际完成值。',
      en: 'Columns are known by their headings, not their position; without them nobody can say which holds the actuals.',
    },
  },
  'indicator-table-not-found': {
    severity: 'review',
    title: { zh: '找不到指标表', en: 'no indicator sheet' },
    found: {
      zh: '工作簿中没有含“实际完成值”的指标表（现有工作表：{sheets}）',
      en: 'no sheet of the workbook has a column 实际完成值 (sheets: {sheetsEn})',
    },
    expected: { zh: '“指标”工作表', en: 'the sheet 指标' },
    action: {
      zh: '请恢复“指标”工作表及其表头，或另外提供指标完成情况',
      en: 'restore the sheet 指标 with its headings, or give the actuals in another file',
    },
    why: { zh: '没有实际完成值，指标不能计分。', en: 'Without actuals no indicator can be scored.' },
  },
  'money-table-not-found': {
    severity: 'review',
    title: { zh: '找不到资金表', en: 'no money sheet' },
    found: {
      zh: '工作簿中没有含预算数和执行数的资金表（现有工作表：{sheets}）',
      en: 'no sheet of the workbook has budget and executed amounts (sheets: {sheetsEn})',
    },
    expected: { zh: '“资金”工作表', en: 'the sheet 资金' },
    action: {
      zh: '请恢复“资金”工作表及其表头，或另外提供资金数据',
      en: 'restore the sheet 资金 with its headings, or give the amounts in another file',
    },
    why: {
      zh: '没有预算数和执行数，预算执行率不能计分。',
      en: 'Without the amounts budget execution cannot be scored.',
    },
  },
  'actuals-of-another-year': {
    severity: 'block',
    title: { zh: '填报表不是这一年度的', en: 'actuals of another year' },
    found: { zh: '填报表是{found}年度的', en: 'the file is of {found}' },
    expected: { zh: '{year}年度的填报表', en: 'a file of {year}' },
    action: {
      zh: '请提供{year}年度的填报表，或用 --year {found} 对该年度计分',
      en: 'give the file of {year}, or score the other year with --year {found}',
    },
    why: {
      zh: '把别的年度的完成值套到这一年的指标上，得分没有意义。',
      en: 'Actuals of one year held against the targets of another make a score without meaning.',
    },
  },
  'actuals-of-another-unit': {
    severity: 'block',
    title: { zh: '填报表不属于这些单位', en: 'actuals of another unit' },
    found: { zh: '填报单位是“{found}”', en: 'the file is of the unit "{found}"' },
    expected: { zh: '绩效目标表中的单位：{units}', en: 'a unit of the goal tables: {unitsEn}' },
    action: {
      zh: '请核对填报表是否放错，或把该单位的绩效目标表一并提供',
      en: 'check whether the file is in the right place, or give the goal table of that unit as well',
    },
    why: {
      zh: '没有该单位的绩效目标，完成值无从比较。',
      en: "Without that unit's targets its actuals have nothing to be held against.",
    },
  },
  'actuals-unit-differs': {
    severity: 'review',
    title: { zh: '填报的单位与绩效目标表不一致', en: 'the unit differs from the goal table' },
    found: {
      zh: '“{project}”按单位“{found}”填报，绩效目标表中它属于“{expected}”',
      en: '"{project}" is reported for the unit "{found}"; by its goal table it belongs to "{expected}"',
    },
    expected: { zh: '单位的编码和名称与绩效目标表一致', en: 'code and name of the unit as in the goal table' },
    action: {
      zh: '请核对是否填成了别的单位的项目，或改正单位编码、名称',
      en: "check that this is not another unit's project, or correct the code or the name of the unit",
    },
    why: {
      zh: '项目按编码对上了，但单位写错时，填的可能是别的单位的数据。',
      en: 'The project was found all the same; the figures may be those of another unit.',
    },
  },
  'template-version-differs': {
    severity: 'note',
    title: { zh: '填报表版本不同', en: 'another version of the template' },
    found: { zh: '填报表的模板版本是 {found}', en: 'the workbook was made as template version {found}' },
    expected: { zh: '模板版本 {expected}', en: 'template version {expected}' },
    action: {
      zh: '请核对各列是否读全，或用新模板重新填报',
      en: 'check that every column was read, or fill in a workbook of the present version',
    },
    why: {
      zh: '列按表头识别，一般不受版本影响，但新旧模板的列可能不同。',
      en: 'Columns are known by their headings, so it mostly does not matter; but versions may differ in their columns.',
    },
  },
  'goal-table-changed': {
    severity: 'review',
    title: { zh: '绩效目标表在发放填报表后有改动', en: 'the goal table changed after the template was made' },
    found: {
      zh: '“{name}”的绩效目标与生成填报表时不同',
      en: 'the targets of "{name}" are not those the workbook was made from',
    },
    expected: { zh: '与填报表生成时相同的绩效目标', en: 'the targets as they were then' },
    action: {
      zh: '请核对绩效目标表的改动是否经过批准，或重新生成并填写填报表',
      en: 'check that the change of the goal table was approved, or make and fill in the workbook again',
    },
    why: {
      zh: '单位是对着当时的目标填报的；目标变了，填的值可能不再对应。计分以绩效目标表为准。',
      en: 'The unit reported against the targets of that day. The score follows the goal table.',
    },
  },
} as const satisfies Record<string, FindingKind>;
