import type { FindingKind } from '../../wording.ts';

/** Tables with parts missing, twice, or at odds with each other. */
export const structureFindings = {
  'no-output-or-benefit': {
    severity: 'review',
    title: { zh: '缺少一级指标', en: 'level 1 missing' },
    found: { zh: '项目没有“{category}”', en: 'the project has no "{category}"' },
    expected: { zh: '至少一个“{category}”', en: 'at least one "{category}"' },
    action: {
      zh: '请补设“{category}”，或说明该类指标不适用的理由',
      en: 'add a "{category}", or say why it does not apply',
    },
    why: {
      zh: '产出和效益各占固定分值，缺一类就有整块分值无处落实。',
      en: 'Outputs and benefits carry fixed points; without one of them its points have nowhere to go.',
    },
  },
  'output-kind-missing': {
    severity: 'note',
    title: { zh: '产出指标缺少二级指标', en: 'a second-level kind of output is missing' },
    found: { zh: '项目没有{kinds}', en: 'the project has no {kindsEn}' },
    expected: {
      zh: '产出从数量、质量、时效、成本几方面设置',
      en: 'outputs seen as quantity, quality, timeliness and cost',
    },
    action: { zh: '请补设{kinds}，或说明不适用的理由', en: 'add {kindsEn}, or say why it does not apply' },
    why: {
      zh: '少一个方面，产出的分值就压在其余几行上，一处未完成扣分更多；审核时也会要求补齐。',
      en: 'With an aspect missing its points fall on the other rows, and reviewers ask for it.',
    },
  },
  'satisfaction-missing': {
    severity: 'review',
    title: { zh: '没有满意度指标', en: 'no satisfaction indicator' },
    found: { zh: '项目没有满意度指标', en: 'the project has no satisfaction indicator' },
    expected: { zh: '至少一个服务对象满意度指标', en: 'at least one indicator of satisfaction' },
    action: {
      zh: '请补设服务对象满意度指标，或说明项目没有直接服务对象',
      en: 'add an indicator of satisfaction, or say that the project serves nobody directly',
    },
    why: {
      zh: '满意度占10分；没有这类指标，这10分要并入效益或按比例分摊，得分口径与其他项目不同。',
      en: 'Satisfaction carries 10 points; without it they go elsewhere and the score is not comparable with others.',
    },
  },
  'satisfaction-not-named': {
    severity: 'review',
    title: { zh: '满意度指标名称不是满意度', en: 'satisfaction indicator not named so' },
    found: { zh: '满意度指标的名称是“{name}”', en: 'the satisfaction indicator is called "{name}"' },
    expected: { zh: '“……满意度”', en: 'a name that says whose satisfaction' },
    action: {
      zh: '请把名称改为“{suggestion}”，或把该指标移到它所属的类别',
      en: 'rename it "{suggestion}", or move it to the level where it belongs',
    },
    why: {
      zh: '名称不是满意度，年终容易用其他数据代替调查结果，复核时没有问卷依据会被扣分。',
      en: 'Under another name other figures tend to replace the survey, and reviewers deduct where no survey is shown.',
    },
  },
  'satisfaction-at-100': {
    severity: 'note',
    title: { zh: '满意度定为100%', en: 'satisfaction set at 100%' },
    found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
    expected: { zh: '留有余地的满意度，通常为90%至95%', en: 'a rate that leaves room, usually 90 to 95%' },
    action: {
      zh: '请按往年调查结果确定，或保留并准备全部问卷',
      en: 'set it after earlier surveys, or keep it and have every answer at hand',
    },
    why: {
      zh: '只要有一份问卷不满意就会扣分；填报满分又没有问卷支撑，复核时也难以认可。',
      en: 'A single unhappy answer costs points, and a perfect figure without a survey is hard to accept.',
    },
  },
  'indicator-name-missing': {
    severity: 'review',
    title: { zh: '没有三级指标名称', en: 'indicator without a name' },
    found: {
      zh: '第{ordinal}行没有三级指标名称，指标值为“{target}”',
      en: 'row {ordinal} has no level 3 name; its target is "{target}"',
    },
    expected: { zh: '能看出衡量什么的名称', en: 'a name that says what is measured' },
    action: { zh: '请补填三级指标名称，或删去这一行', en: 'fill in the name, or remove the row' },
    why: {
      zh: '不知道衡量什么，完成值无法核实。',
      en: 'If nobody knows what is measured, the actual cannot be verified.',
    },
  },
  'duplicate-project': {
    severity: 'review',
    title: { zh: '项目重复', en: 'project twice' },
    found: {
      zh: '“{name}”与第{other}个项目的{what}相同',
      en: '"{name}" has the same {whatEn} as project number {other}',
    },
    expected: { zh: '同一单位的每个项目只出现一次', en: 'each project of a unit once' },
    action: { zh: '请删去重复的一张表，或改正名称、编码', en: 'remove one of the tables, or correct name or code' },
    why: {
      zh: '重复的项目会被计分两次，填报的完成值也无法对应到其中一张表。',
      en: 'A project that stands there twice is scored twice, and its actuals cannot be matched to one table.',
    },
  },
  'duplicate-indicator': {
    severity: 'review',
    title: { zh: '指标重复', en: 'indicator twice' },
    found: {
      zh: '“{name}”（{target}）与第{other}行完全相同',
      en: '"{name}" ({target}) is the same as row {other}',
    },
    expected: { zh: '每个指标只出现一次', en: 'each indicator once' },
    action: {
      zh: '请删去重复的一行，或写明两行各衡量什么',
      en: 'remove one row, or say what each of the two measures',
    },
    why: {
      zh: '同一件事占了两份分值，一处未完成会扣两次。',
      en: 'One thing takes two shares of the points and is deducted twice.',
    },
  },
  'indicator-with-two-targets': {
    severity: 'review',
    title: { zh: '同一指标有两个指标值', en: 'one indicator, two targets' },
    found: {
      zh: '“{name}”在本行为“{target}”，在第{other}行为“{otherTarget}”',
      en: '"{name}" is "{target}" here and "{otherTarget}" in row {other}',
    },
    expected: {
      zh: '同一指标一个指标值，或名称能区分',
      en: 'one target for one indicator, or names that tell them apart',
    },
    action: {
      zh: '请在名称或描述中写明两行各指什么，或合并成一行',
      en: 'say in name or description what each row is about, or merge them',
    },
    why: {
      zh: '年终填一个完成值时分不清该与哪个指标值比较，两行的得分可能相互矛盾。',
      en: 'At year end nobody can tell which target an actual belongs to, and the two rows may contradict each other.',
    },
  },
  'indicators-copied': {
    severity: 'note',
    title: { zh: '指标照搬另一个项目', en: 'indicators copied from another project' },
    found: {
      zh: '{rows}个指标中有{same}个与“{other}”的名称和指标值相同',
      en: '{same} of {rows} indicators have the name and the target of "{other}"',
    },
    expected: { zh: '反映本项目内容和规模的指标', en: 'indicators that show what this project does and how much' },
    action: {
      zh: '请按本项目的资金用途重新设置，或说明两个项目如何分别统计',
      en: 'set them after the purpose of this project, or say how the two projects are counted apart',
    },
    why: {
      zh: '两个项目用同一套数，要么成果重复计算，要么指标与项目无关，审核时都会被退回。',
      en: 'With one set of figures for two projects either the results are counted twice or they say nothing about the project.',
    },
  },
  'printed-weights-off': {
    severity: 'review',
    title: { zh: '分值合计不对', en: 'weights do not add up' },
    found: { zh: '各指标分值合计为{sum}分', en: "the indicators' weights add up to {sum}" },
    expected: {
      zh: '合计90分（预算执行率另占10分）、80分（执行率占20分）或100分',
      en: '90 (with 10 for budget execution), 80 (with 20) or 100',
    },
    action: { zh: '请核对各行分值，或补填漏掉的分值', en: 'check the weights, or fill in the missing ones' },
    why: {
      zh: '分值合计不对，总分就不是百分制，无法与其他项目比较和评级。',
      en: 'If the weights do not add up, the total is not out of 100 and cannot be graded.',
    },
  },
} as const satisfies Record<string, FindingKind>;
