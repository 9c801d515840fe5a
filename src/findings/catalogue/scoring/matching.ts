import type { FindingKind } from '../../wording.ts';

/** Findings about projects and indicators that do not meet, and about budget execution. */
export const scoringMatchFindings = {
  'project-without-actuals': {
    severity: 'block',
    title: { zh: '项目没有自评数据', en: 'a project without actuals' },
    found: { zh: '“{name}”没有对应的自评填报', en: 'nothing was reported for "{name}"' },
    expected: { zh: '该项目的实际完成值', en: 'the actuals of the project' },
    action: { zh: '请填报该项目，或核对单位和项目编码', en: 'report the project, or check unit and project code' },
    why: { zh: '没有填报的项目是缺项，不能定分。', en: 'A project that nobody reported is a draft.' },
  },
  'workbook-blank': {
    severity: 'block',
    title: { zh: '交来的填报表是空白的', en: 'a blank workbook was handed in' },
    found: {
      zh: '“{unit}”交来的表里{projects}个项目、{rows}项指标和执行数一项都没有填',
      en: 'the workbook of "{unit}" fills in none of {rows} indicators and amounts of {projects} project(s)',
    },
    expected: { zh: '填好的填报表', en: 'a workbook that was filled in' },
    action: {
      zh: '请填好再交，或核对是不是交错了文件',
      en: 'fill it in, or check whether the wrong file was handed in',
    },
    why: {
      zh: '一张空表只说一件事：还没有填。逐项列出缺什么，没有人会看。',
      en: 'A blank workbook says one thing: nobody filled it in. A list of all that is missing helps nobody.',
    },
  },
  'actuals-without-project': {
    severity: 'block',
    title: { zh: '填报的项目不在绩效目标表中', en: 'actuals for a project that has no goals' },
    found: {
      zh: '填报了“{name}”，绩效目标表里没有这个项目',
      en: '"{name}" was reported but is not in the goal tables',
    },
    expected: { zh: '绩效目标表里的项目', en: 'a project of the goal tables' },
    action: {
      zh: '请核对项目编码和名称，或提供该项目的绩效目标表',
      en: 'check code and name, or supply its goal table',
    },
    why: { zh: '没有目标就无从评价完成情况。', en: 'Without goals nothing can be judged.' },
  },
  'actual-without-indicator': {
    severity: 'block',
    title: { zh: '填报的指标不在绩效目标表中', en: 'an actual for an indicator that is not in the goal table' },
    found: { zh: '“{project}”没有序号为 {ordinal} 的指标', en: '"{project}" has no indicator number {ordinal}' },
    expected: { zh: '绩效目标表里的指标序号', en: 'the number of an indicator of the goal table' },
    action: { zh: '请核对序号', en: 'check the number' },
    why: { zh: '对不上的填报值没有用于计分。', en: 'An actual that matches nothing was not used.' },
  },
  'actual-given-twice': {
    severity: 'block',
    title: { zh: '同一指标填报了两次', en: 'two actuals for one indicator' },
    found: { zh: '“{name}”填报了“{first}”和“{second}”', en: '"{name}" was reported as "{first}" and as "{second}"' },
    expected: { zh: '每个指标一个实际完成值', en: 'one actual per indicator' },
    action: { zh: '请删去重复的一条', en: 'delete one of them' },
    why: {
      zh: '两个不同的值不知道用哪一个，都没有采用。',
      en: 'Nobody knows which of two values is right; neither was used.',
    },
  },
  'project-given-twice': {
    severity: 'block',
    title: { zh: '同一项目填报了两次', en: 'a project was reported twice' },
    found: { zh: '“{name}”在 {first} 和 {second} 都有填报', en: '"{name}" was reported in {first} and in {second}' },
    expected: { zh: '每个项目填报一次', en: 'one report per project' },
    action: { zh: '请只保留一份填报', en: 'keep one of them' },
    why: {
      zh: '两份填报可能不一致，指标值不同的都没有采用。',
      en: 'Two reports may differ; where they do, neither is used.',
    },
  },
  'execution-missing': {
    severity: 'block',
    title: { zh: '预算执行数据不全', en: 'execution figures are missing' },
    found: { zh: '“{name}”缺少{what}', en: '"{name}" lacks {whatEn}' },
    expected: { zh: '预算数和执行数', en: 'budget and spending' },
    action: { zh: '请在资金表填写预算数和执行数', en: 'enter both on the money sheet' },
    why: { zh: '没有预算数或执行数，算不出执行率。', en: 'Without both there is no execution rate.' },
  },
  'execution-not-a-number': {
    severity: 'block',
    title: { zh: '预算执行数据是负数', en: 'an execution figure is below zero' },
    found: { zh: '“{name}”的{what}是“{value}”', en: '"{name}": {whatEn} is "{value}"' },
    expected: { zh: '以万元为单位、不小于 0 的数', en: 'a number in 万元, not below 0' },
    action: { zh: '请改正该数', en: 'correct the figure' },
    why: { zh: '负数不能用于计算执行率。', en: 'No execution rate can be formed with it.' },
  },
  'department-in-charge-missing': {
    severity: 'note',
    title: { zh: '没有写主管部门', en: 'no department in charge' },
    found: {
      zh: '“{unit}”的绩效目标表和填报表都没有写主管部门，自评表上这一格是空的',
      en: 'neither goal table nor report of "{unit}" names the department in charge; its cell on the forms is blank',
    },
    expected: { zh: '主管部门的名称', en: 'the name of the department' },
    action: {
      zh: '请在填报表“单位信息”页填写主管部门，或在配置里写 departmentInCharge',
      en: 'enter it on the sheet "单位信息" of the workbook, or give departmentInCharge in the configuration',
    },
    why: {
      zh: '自评表表头要写主管部门，空着会被退回。',
      en: 'The head of the official form names it; a form without is sent back.',
    },
  },
  'report-texts-missing': {
    severity: 'note',
    title: { zh: '自评报告文字没有写全', en: 'texts for the report are missing' },
    found: { zh: '“{unit}”还没有写：{texts}', en: '"{unit}" has not written: {textsEn}' },
    expected: { zh: '由单位自己写的各段文字', en: "each text, in the unit's own words" },
    action: {
      zh: '请在填报表“自评报告文字”页补写；没有的写“无”',
      en: 'write them on the sheet "自评报告文字" of the workbook; "无" where there is none',
    },
    why: {
      zh: '这些内容只有单位知道，报告里标明“待补充”，不会代写。',
      en: 'Only the unit knows them: the report marks them as to be added and invents nothing.',
    },
  },
  'budget-is-zero': {
    severity: 'review',
    title: { zh: '预算数为零', en: 'the budget is zero' },
    found: { zh: '“{name}”的预算数为 0，按方案{policy}', en: '"{name}" has a budget of 0; by the profile: {policyEn}' },
    expected: { zh: '大于 0 的预算数', en: 'a budget above 0' },
    action: { zh: '请核对预算数', en: 'check the budget' },
    why: {
      zh: '预算数为零时没有执行率，处理办法由方案规定。',
      en: "There is no execution rate; what happens then is the profile's policy.",
    },
  },
} as const satisfies Record<string, FindingKind>;
