import type { FindingKind } from '../wording.ts';

/** Findings about the files that define profiles and rules, and about profiles as such. */
export const profileFindings = {
  'profile-undecided': {
    severity: 'review',
    title: { zh: '看不出该用哪个方案', en: 'the goal tables do not tell the profile' },
    found: {
      zh: '没有指定计分方案，各项目的一级指标不是同一套（适合的方案：{tables}），暂用默认方案 {profile}',
      en: 'no profile was asked for, and the projects differ in their level 1 (what fits: {tablesEn}); the default {profile} is used for now',
    },
    expected: { zh: '一次计分的目标表用同一套一级指标', en: 'goal tables of one run with the same level 1 names' },
    action: {
      zh: '请把适合不同方案的目标表分开计分，或用 --profile 指定方案',
      en: 'score the tables of each profile by themselves, or choose with --profile',
    },
    why: {
      zh: '成本指标在有的表里是一级指标，在有的表里属于产出指标；用错方案，分值就分到别处。',
      en: '"成本指标" is a level 1 in some tables and part of the outputs in others; the wrong profile puts points elsewhere.',
    },
  },
  'profile-other-has-level1': {
    severity: 'review',
    title: { zh: '方案里没有这个一级指标，另一方案有', en: 'the profile lacks a level 1 that another has' },
    found: {
      zh: '{count} 条指标的一级指标是“{level1}”，方案 {profile} 没有这一类',
      en: '{count} indicators have level 1 "{level1}", which the profile {profile} lacks',
    },
    expected: { zh: '有这一类的方案，如 {other}', en: 'a profile that has it, such as {other}' },
    action: {
      zh: '请改用 --profile {other}，或在方案的类别里加上这个名称',
      en: 'use --profile {other}, or add the name to a category of the profile',
    },
    why: {
      zh: '不属于任何类别的指标没有分值，填报以后也不能定分；发放填报表之前改最省事。',
      en: 'A row without a category has no points, and its project can not be final; it is cheapest to correct before forms go out.',
    },
  },
  'profile-without-level1': {
    severity: 'review',
    title: { zh: '没有方案认得这个一级指标', en: 'a level 1 that no profile knows' },
    found: {
      zh: '{count} 条指标的一级指标是“{level1}”，方案 {profile} 和其他内置方案都没有这一类',
      en: '{count} indicators have level 1 "{level1}", which neither {profile} nor another built-in profile has',
    },
    expected: {
      zh: '产出指标、效益指标、满意度指标或成本指标',
      en: '"产出指标", "效益指标", "满意度指标" or "成本指标"',
    },
    action: {
      zh: '请改正一级指标；表格确实这样规定的，请自定方案，在类别里加上这个名称',
      en: 'correct level 1; where the form is like that, make a profile of your own with this name in a category',
    },
    why: {
      zh: '不属于任何类别的指标没有分值，填报以后也不能定分；发放填报表之前改最省事。',
      en: 'A row without a category has no points, and its project can not be final; it is cheapest to correct before forms go out.',
    },
  },
  'profile-weight-not-in-steps': {
    severity: 'note',
    title: { zh: '类别分值不是分值单位的整数倍', en: 'points of a category are no multiple of the step' },
    found: {
      zh: '{category} {weight} 分，不是 {step} 分的整数倍',
      en: '{categoryEn}: {weight} points are no multiple of {step}',
    },
    expected: { zh: '{step} 分的整数倍', en: 'a multiple of {step}' },
    action: {
      zh: '请调整类别分值，或把 weights.step 改小；不改的，这一类按下一级更小的单位分配',
      en: 'change the points or take a smaller weights.step; otherwise this category is shared out in the next smaller step',
    },
    why: {
      zh: '分不成整数的分值硬凑成整数，合计就不对了。',
      en: 'Points that are no whole steps can not be shared out in whole steps and still add up.',
    },
  },
  'template-of-another-profile': {
    severity: 'review',
    title: { zh: '填报表是按另一个方案做的', en: 'the workbook was made for another profile' },
    found: {
      zh: '填报表按方案 {found} 制作，计分用的是 {used}：{why}',
      en: 'the workbook was made for the profile {found} and is scored by {used}: {whyEn}',
    },
    expected: { zh: '制表和计分用同一个方案', en: 'one profile for the workbook and its score' },
    action: {
      zh: '请用 --profile {found} 计分，或按 {used} 重新生成填报表；只是试算的，可以不改',
      en: 'score with --profile {found}, or make the workbooks again for {used}; as a trial it may stay',
    },
    why: {
      zh: '填报表里的提示和颜色按方案判断何时要写原因，方案不同，提示与得分就对不上。',
      en: 'The workbook tells by its profile where a reason is due; by another one its hints and the score disagree.',
    },
  },
  'definition-not-json': {
    severity: 'block',
    title: { zh: '定义文件不是有效的 JSON', en: 'a definition file is not valid JSON' },
    found: {
      zh: '第 {line} 行第 {column} 列起读不下去：{found}',
      en: 'line {line}, column {column} cannot be read: {foundEn}',
    },
    expected: { zh: '一个 JSON 对象', en: 'one JSON object' },
    action: { zh: '请按提示的位置改正括号、引号或逗号', en: 'correct the bracket, quote or comma at that place' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'definition-key-unknown': {
    severity: 'block',
    title: { zh: '定义文件里有不认识的键', en: 'unknown key in a definition file' },
    found: { zh: '“{path}”：不认识的键“{key}”{suggestion}', en: '"{path}": unknown key "{key}"{suggestion}' },
    expected: { zh: '可用的键：{allowed}', en: 'one of: {allowed}' },
    action: { zh: '请改正键名，或删去这一项', en: 'correct the key, or delete the entry' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'definition-key-missing': {
    severity: 'block',
    title: { zh: '定义文件缺少一项', en: 'an entry is missing in a definition file' },
    found: { zh: '缺少“{path}”', en: '"{path}" is missing' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请补上这一项', en: 'add the entry' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'definition-value-not-allowed': {
    severity: 'block',
    title: { zh: '定义文件里的取值不对', en: 'a value in a definition file is not allowed' },
    found: { zh: '“{path}”是 {value}{suggestion}', en: '"{path}" is {value}{suggestion}' },
    expected: { zh: '{allowed}', en: '{allowed}' },
    action: { zh: '请改成允许的取值', en: 'use an allowed value' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'definition-id-twice': {
    severity: 'block',
    title: { zh: '同一个标识定义了两次', en: 'one id is defined twice' },
    found: { zh: '“{id}”已在 {first} 定义', en: '"{id}" is already defined in {first}' },
    expected: { zh: '每个标识只定义一次', en: 'each id defined once' },
    action: { zh: '请改名，或删去其中一个', en: 'rename one of them, or delete one' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'profile-not-found': {
    severity: 'block',
    title: { zh: '没有这个评分方案', en: 'there is no such scoring profile' },
    found: { zh: '找不到方案“{id}”{suggestion}', en: 'there is no profile "{id}"{suggestionEn}' },
    expected: { zh: '已有的方案：{allowed}', en: 'the profiles there are: {allowedEn}' },
    action: {
      zh: '请改正方案名，或写出方案文件的路径，或用 --profiles 指明自己的方案在哪个文件夹',
      en: 'correct the name, give the path of a profile file, or name the folder of your own profiles with --profiles',
    },
    why: {
      zh: '没有方案就不知道各类指标占多少分、按什么办法计分。',
      en: 'Without the profile nobody knows what each category is worth and how it is scored.',
    },
  },
  'profile-extends-itself': {
    severity: 'block',
    title: { zh: '方案的继承关系成了环', en: 'profiles extend one another in a circle' },
    found: { zh: '{chain}', en: '{chain}' },
    expected: { zh: '继承关系有尽头', en: 'a chain that ends' },
    action: { zh: '请去掉其中一处 extends', en: 'remove one of the extends' },
    why: {
      zh: '规则和方案决定每一分，写错的地方如果被忽略，分数就会悄悄按别的办法计算。',
      en: 'Rules and profiles decide every point; a slip that is ignored would change scores in silence.',
    },
  },
  'profile-category-unknown': {
    severity: 'block',
    title: { zh: '要修改的类别不存在', en: 'the category to change does not exist' },
    found: {
      zh: '“{path}”：上级方案没有类别“{id}”{suggestion}',
      en: '"{path}": the extended profile has no category "{id}"{suggestion}',
    },
    expected: {
      zh: '上级方案的类别：{allowed}；新增类别须写 "new": true',
      en: 'categories of the extended profile: {allowed}; a new one says "new": true',
    },
    action: { zh: '请改正类别标识，或写明 "new": true', en: 'correct the id, or say "new": true' },
    why: {
      zh: '新增类别会改变全部分值，不能因为写错一个字母就悄悄发生。',
      en: 'A new category changes every weight; that must not happen through a slip of one letter.',
    },
  },
  'profile-weights-not-100': {
    severity: 'block',
    title: { zh: '方案的分值合计不是 100', en: 'the weights of the profile do not add up to 100' },
    found: { zh: '{parts} ＝ {total}', en: '{parts} = {total}' },
    expected: { zh: '执行率与各类别分值合计 100', en: 'execution and categories adding up to 100' },
    action: { zh: '请调整分值', en: 'adjust the weights' },
    why: {
      zh: '评价总分按 100 分计，合计不对则等级也不对。',
      en: 'Totals and grades are out of 100; weights that add up to something else make both wrong.',
    },
  },
  'profile-intervals-wrong': {
    severity: 'block',
    title: { zh: '分档有缺口、重叠或颠倒', en: 'intervals with a gap, an overlap or the wrong order' },
    found: { zh: '“{path}”：{from} 与 {to}', en: '"{path}": {from} and {to}' },
    expected: { zh: '各档首尾相接，每档下限小于上限', en: 'intervals that join, each rising' },
    action: { zh: '请改正上下限，使各档首尾相接', en: 'correct the bounds so that the intervals join' },
    why: {
      zh: '落在缺口里的数没有得分办法，落在重叠处的数有两个。',
      en: 'A number in a gap has no score and one in an overlap has two.',
    },
  },
  'profile-table-missing': {
    severity: 'block',
    title: { zh: '方案缺少所需的分档表', en: 'the profile lacks an interval table' },
    found: {
      zh: '“{setting}”取“{word}”，但没有分档表 {table}',
      en: '"{setting}" is "{word}" but there is no table {table}',
    },
    expected: { zh: 'tables.{table}', en: 'tables.{table}' },
    action: { zh: '请补上分档表，或改用别的计分方式', en: 'add the table, or choose another way of scoring' },
    why: { zh: '按分档计分而没有分档，就无法计分。', en: 'Scoring by bands without bands is impossible.' },
  },
  'profile-name-in-two-categories': {
    severity: 'block',
    title: { zh: '同一名称属于两个类别', en: 'one name belongs to two categories' },
    found: { zh: '“{name}”同时属于 {first} 和 {second}', en: '"{name}" belongs to both {first} and {second}' },
    expected: { zh: '一个一级指标名称只属于一个类别', en: 'each name in one category' },
    action: { zh: '请从其中一个类别去掉该名称', en: 'remove the name from one of them' },
    why: { zh: '指标归入哪一类决定它值多少分。', en: 'The category of an indicator decides what it is worth.' },
  },
  'profile-not-effective': {
    severity: 'review',
    title: { zh: '方案不适用于该年度', en: 'the profile is not in effect for that year' },
    found: { zh: '方案“{id}”的适用年度为 {from}—{to}', en: 'the profile "{id}" is in effect for {from}-{to}' },
    expected: { zh: '适用于 {year} 年的方案', en: 'a profile in effect in {year}' },
    action: { zh: '请核对年度，或改用该年度适用的方案', en: 'check the year, or use the profile of that year' },
    why: {
      zh: '按已失效或尚未生效的办法计分，结论可能不被认可。',
      en: 'Scores by rules not in force may not be recognised.',
    },
  },
} as const satisfies Record<string, FindingKind>;
