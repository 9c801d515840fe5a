import type { FindingKind } from '../wording.ts';

/** Findings that only show when the projects of several units lie side by side. */
export const acrossUnitsFindings = {
  'same-project-in-units': {
    severity: 'review',
    title: { zh: '两个单位有同名项目', en: 'two units have a project of the same name' },
    found: { zh: '“{name}”同时在这些单位：{units}', en: '"{name}" is with these units: {unitsEn}' },
    expected: { zh: '同一项目只由一个单位自评，或名称能区分', en: 'one unit per project, or names that differ' },
    action: {
      zh: '请核对是否重复填报，或在项目名称中写明各单位承担的部分',
      en: 'check for double reporting, or say in the names which part each unit carries',
    },
    why: {
      zh: '同一笔钱由两个单位各报一次，部门汇总的预算和执行会重复计算。',
      en: "Money that two units report would be counted twice in the department's figures.",
    },
  },
  'project-code-twice': {
    severity: 'review',
    title: { zh: '两个项目用了同一个项目编码', en: 'two projects share a code' },
    found: { zh: '编码 {code} 用于：{names}', en: 'code {code} is used by: {namesEn}' },
    expected: { zh: '每个项目编码只用于一个项目', en: 'one project per code' },
    action: {
      zh: '请在绩效目标表中改正编码，或合并重复的项目',
      en: 'correct the code in the goal table, or merge the projects',
    },
    why: {
      zh: '按编码对账时两个项目会混在一起。',
      en: 'When accounts are matched by code the two projects would be mixed up.',
    },
  },
  'same-actuals-in-projects': {
    severity: 'review',
    title: { zh: '两个项目填报的实际值完全相同', en: 'two projects report exactly the same actuals' },
    found: { zh: '{count}个指标的实际完成值逐行相同：{names}', en: '{count} actuals agree row by row: {namesEn}' },
    expected: { zh: '各项目据实填报', en: 'each project reports its own' },
    action: {
      zh: '请对照佐证材料逐行核对，或说明为何相同',
      en: 'check each row against its evidence, or explain why they agree',
    },
    why: {
      zh: '整列相同往往是复制粘贴，不是各项目的真实完成情况。',
      en: 'A column that agrees throughout is usually a copy, not what was achieved.',
    },
  },
  'unit-all-full': {
    severity: 'review',
    title: { zh: '单位的项目全部得满分', en: 'every project of a unit has full points' },
    found: { zh: '{unit}的{count}个项目都是满分', en: 'all {count} project(s) of {unit} have full points' },
    expected: { zh: '得分与佐证材料一致', en: 'scores that the evidence bears out' },
    action: {
      zh: '请抽查目标是否定得过低，或实际值是否有依据',
      en: 'check whether targets were set too low, or actuals lack evidence',
    },
    why: {
      zh: '全部满分常见于目标过低或自评走过场，是复核抽查的首选对象。',
      en: 'Full points everywhere often mean low targets or a formality; reviewers look there first.',
    },
  },
  'same-text-in-units': {
    severity: 'review',
    title: { zh: '几个单位写了同样的文字', en: 'units that wrote the same text' },
    found: { zh: '“{text}”出现在：{names}', en: '"{text}" is given by: {namesEn}' },
    expected: { zh: '各单位写自己的情况', en: 'what each unit itself did' },
    action: {
      zh: '请各单位按本单位情况改写，或说明确为同一项工作',
      en: 'have each unit write its own, or say that it is one piece of work',
    },
    why: {
      zh: '照抄别的单位的文字，项目数、对象往往也跟着错，复核最容易看出来。',
      en: 'Copied texts bring the counts and names of others along; reviewers see it first.',
    },
  },
  'same-reason-in-projects': {
    severity: 'note',
    title: { zh: '多个项目写了同一条偏差原因', en: 'several projects give the same reason' },
    found: { zh: '“{text}”出现在：{names}', en: '"{text}" is given in: {namesEn}' },
    expected: { zh: '针对各指标的具体原因', en: 'a reason particular to the indicator' },
    action: {
      zh: '请各项目写明自己的原因，或说明确为同一原因',
      en: 'give each project its own reason, or say that the cause is shared',
    },
    why: {
      zh: '套用的原因说明不了偏差，复核时视同未说明。',
      en: 'A stock phrase explains nothing; reviewers treat it as no reason.',
    },
  },
} as const satisfies Record<string, FindingKind>;
