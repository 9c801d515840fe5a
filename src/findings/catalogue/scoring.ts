import type { FindingKind } from '../wording.ts';

/** Findings a rule may report by name; all are filled from the same args of a row: name, target, actual, weight, score, rule, titleZh, titleEn. */
export const rowFindings = {
  'deducted-without-reason': {
    severity: 'block',
    title: { zh: '扣了分没有说明原因', en: 'points were lost and no reason is given' },
    found: {
      zh: '“{name}”分值 {weight}，得 {score}，没有填写偏差原因',
      en: '"{name}" is worth {weight} and scored {score}; no reason is given',
    },
    expected: {
      zh: '每个扣分的指标都有偏差原因和改进措施',
      en: 'a reason and a corrective measure for every indicator that lost points',
    },
    action: {
      zh: '请填写偏差原因分析及改进措施，或核对实际完成值',
      en: 'give the reason and the measure, or check the actual',
    },
    why: {
      zh: '扣分不说明原因的自评表会被退回。',
      en: 'Reviewers send back a self-evaluation that loses points without saying why.',
    },
  },
  'far-above-target': {
    severity: 'note',
    title: { zh: '明显超过指标值', en: 'far above the target' },
    found: { zh: '“{name}”指标值 {target}，实际 {actual}', en: '"{name}": target {target}, actual {actual}' },
    expected: { zh: '与实际能力相称的指标值', en: 'a target in keeping with what can be done' },
    action: { zh: '请核对指标值是否定得过低', en: 'check whether the target was set too low' },
    why: { zh: '明显超额往往说明指标值定得过低。', en: 'A target that is far exceeded was often set too low.' },
  },
  'far-above-without-reason': {
    severity: 'block',
    title: { zh: '明显超过指标值而没有说明', en: 'far above the target without an explanation' },
    found: {
      zh: '“{name}”指标值 {target}，实际 {actual}，没有说明原因',
      en: '"{name}": target {target}, actual {actual}, no explanation',
    },
    expected: { zh: '说明为什么明显超额的一句话', en: 'a sentence saying why' },
    action: {
      zh: '请在偏差原因栏说明超额的原因，或核对实际完成值和单位',
      en: 'explain it in the reason column, or check the actual and its unit',
    },
    why: {
      zh: '明显超额而不说明，评审会认为指标值定得过低或实际值填错。',
      en: 'Reviewers take an unexplained excess for a target set too low or a wrong actual.',
    },
  },
  'needs-manual-judgement': {
    severity: 'review',
    title: { zh: '需要人工评判', en: 'a person must judge' },
    found: {
      zh: '“{name}”按规则“{rule}”自动得 {score}，需要人工评判',
      en: '"{name}" scored {score} by the rule "{rule}" and needs a judgement',
    },
    expected: {
      zh: '人工评分、评分人和理由，或确认自动得分',
      en: 'an entered score with who and why, or confirmation of the automatic one',
    },
    action: {
      zh: '请填写人工评分、评分人和评分理由，或说明维持自动得分',
      en: 'enter score, who and why, or say that the automatic score stands',
    },
    why: {
      zh: '这种情形的得分有疑义，自动得分只作参考并予保留。',
      en: 'Scores of this kind are doubtful; the automatic one is kept for comparison.',
    },
  },
  'qualitative-without-note': {
    severity: 'review',
    title: { zh: '定性指标没有评判说明', en: 'a qualitative judgement without a note' },
    found: {
      zh: '“{name}”得 {score}，没有说明依据什么评判',
      en: '"{name}" scored {score}; nothing says what the judgement rests on',
    },
    expected: { zh: '一句评判说明或佐证材料', en: 'a note or evidence' },
    action: { zh: '请填写佐证材料或说明', en: 'give evidence or a note' },
    why: {
      zh: '定性指标的得分只有评判说明可以复核。',
      en: 'Only the note lets somebody else check a qualitative score.',
    },
  },
  'satisfaction-without-survey': {
    severity: 'review',
    title: { zh: '满意度没有调查依据', en: 'satisfaction without a survey' },
    found: {
      zh: '“{name}”实际 {actual}，没有样本数，也没有佐证材料',
      en: '"{name}": actual {actual}, neither a sample size nor evidence',
    },
    expected: { zh: '调查样本数或问卷佐证', en: 'the size of the survey, or evidence of it' },
    action: { zh: '请填写调查样本数和佐证材料', en: 'give the sample size and the evidence' },
    why: { zh: '没有调查的满意度，评审按 0 分处理。', en: 'Reviewers give 0 to satisfaction that nobody surveyed.' },
  },
  'standard-share-used': {
    severity: 'note',
    title: { zh: '评定比例取该档默认值', en: 'the share is the default of its band' },
    found: {
      zh: '“{name}”只选了达成程度，按默认比例得 {score}',
      en: '"{name}" has only a band and scored {score} by its default share',
    },
    expected: { zh: '档内的评定比例', en: 'a share inside the band' },
    action: { zh: '请填写评定比例，或确认默认比例', en: 'enter the share, or accept the default' },
    why: {
      zh: '档内给多少分由评判人决定，默认比例只是方案的约定。',
      en: "Inside a band the judge decides; the default is only the profile's convention.",
    },
  },
  'strict-target-only-equalled': {
    severity: 'note',
    title: { zh: '恰好等于不含本数的指标值', en: 'exactly a target that excludes its own value' },
    found: {
      zh: '“{name}”指标值 {target}，实际 {actual}，按比例计 {score}',
      en: '"{name}": target {target}, actual {actual}, scored {score} in proportion',
    },
    expected: { zh: '大于（小于）指标值的实际值', en: 'an actual beyond the target' },
    action: { zh: '请核对指标值是否应为“≥”或“≤”', en: 'check whether the target should be ≥ or ≤' },
    why: {
      zh: '严格的“>”“<”未达到，但按比例算出的完成率是 100%。',
      en: 'The strict target is not met although the completion in proportion is 100 %.',
    },
  },
  'trend-not-changed': {
    severity: 'note',
    title: { zh: '与上年持平', en: 'no change against last year' },
    found: {
      zh: '“{name}”实际 {actual}，与上年相同，按达到计 {score}',
      en: '"{name}": actual {actual}, the same as last year, counted as met: {score}',
    },
    expected: { zh: '比上年有变化的实际值', en: 'a value that moved' },
    action: { zh: '请核对上年值和实际值', en: 'check both values' },
    why: {
      zh: '“逐年上升”遇到持平，方案约定按达到计。',
      en: "By the profile's convention a flat value counts as met.",
    },
  },
  'execution-without-reason': {
    severity: 'block',
    title: { zh: '预算执行率偏低没有说明原因', en: 'low execution without a reason' },
    found: { zh: '预算执行率 {actual}，没有填写原因', en: 'execution rate {actual}, no reason given' },
    expected: { zh: '执行率偏低的原因', en: 'the reason for low execution' },
    action: { zh: '请在资金表填写偏差原因和改进措施', en: 'give the reason and the measure on the money sheet' },
    why: { zh: '执行率偏低必须说明原因。', en: 'Low execution must be explained.' },
  },
  'rule-note': {
    severity: 'note',
    title: { zh: '规则提示', en: 'a note by a rule' },
    found: { zh: '“{name}”：{titleZh}', en: '"{name}": {titleEn}' },
    expected: { zh: '{titleZh}', en: '{titleEn}' },
    action: { zh: '请按规则“{rule}”核对', en: 'check by the rule "{rule}"' },
    why: { zh: '方案所用的规则要求提示这一情形。', en: 'A rule in use asks for this to be noted.' },
  },
  'rule-reason-required': {
    severity: 'block',
    title: { zh: '规则要求说明原因', en: 'a rule requires a reason' },
    found: { zh: '“{name}”：{titleZh}，没有填写原因', en: '"{name}": {titleEn}, no reason given' },
    expected: { zh: '偏差原因', en: 'a reason' },
    action: { zh: '请填写偏差原因', en: 'give the reason' },
    why: { zh: '方案所用的规则要求说明原因。', en: 'A rule in use requires a reason.' },
  },
} as const satisfies Record<string, FindingKind>;

/** Findings of scoring itself: what could not be scored and why, weights, matching. */
export const scoringFindings = {
  'actual-missing': {
    severity: 'block',
    title: { zh: '没有填写实际完成值', en: 'no actual was reported' },
    found: { zh: '“{name}”没有实际完成值', en: '"{name}" has no actual' },
    expected: { zh: '一个实际完成值，或不适用的原因', en: 'an actual, or why it is not applicable' },
    action: { zh: '请填写实际完成值，或填写不适用原因', en: 'enter the actual, or say why it is not applicable' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'target-not-scorable': {
    severity: 'block',
    title: { zh: '指标值无法计分', en: 'the target can not be scored' },
    found: { zh: '“{name}”指标值“{target}”', en: '"{name}": target "{target}"' },
    expected: { zh: '可以和实际值比较的指标值', en: 'a target an actual can be compared with' },
    action: { zh: '请核定指标值并填入核定指标值栏', en: 'settle the target and enter it in the settled-target column' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'settled-target-missing': {
    severity: 'block',
    title: { zh: '缺少核定指标值', en: 'the settled target is missing' },
    found: { zh: '“{name}”指标值“{target}”须另行核定', en: '"{name}": the target "{target}" is settled elsewhere' },
    expected: { zh: '核定后的指标值和核定依据', en: 'the settled target with its source' },
    action: { zh: '请填写核定指标值和核定依据', en: 'enter the settled target and its source' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'settled-target-without-source': {
    severity: 'review',
    title: { zh: '核定指标值没有依据', en: 'a settled target without a source' },
    found: { zh: '“{name}”核定为“{target}”，没有核定依据', en: '"{name}" was settled as "{target}" without a source' },
    expected: { zh: '批复文件名称或文号', en: 'the name or number of the document' },
    action: { zh: '请填写核定依据', en: 'name the document' },
    why: { zh: '事后核定的指标值必须能查到出处。', en: 'A target settled afterwards must be traceable.' },
  },
  'actual-not-scorable': {
    severity: 'block',
    title: { zh: '实际完成值不能和指标值比较', en: 'the actual can not be held against the target' },
    found: { zh: '“{name}”指标值“{target}”，实际“{actual}”', en: '"{name}": target "{target}", actual "{actual}"' },
    expected: {
      zh: '已经实现的一个确切的值：{expected}',
      en: 'one exact value that was reached: {expectedEn}',
    },
    action: {
      zh: '请填写实际完成的确切数或日期，或在“不适用原因”里写明为什么不适用',
      en: 'enter the exact number or day that was reached, or say in the column 不适用原因 why it does not apply',
    },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'unit-mismatch': {
    severity: 'block',
    title: { zh: '实际完成值与指标值的单位不同', en: 'actual and target are in different units' },
    found: { zh: '“{name}”指标值“{target}”，实际“{actual}”', en: '"{name}": target "{target}", actual "{actual}"' },
    expected: { zh: '可以换算到同一单位的两个值', en: 'two values that convert into one unit' },
    action: { zh: '请改用指标值的单位填写实际完成值', en: 'enter the actual in the unit of the target' },
    why: {
      zh: '单位不同的数不能相比，程序不猜换算关系。',
      en: 'Numbers in different units can not be compared, and no conversion is guessed.',
    },
  },
  'last-year-missing': {
    severity: 'block',
    title: { zh: '缺少上年实际值', en: "last year's value is missing" },
    found: {
      zh: '“{name}”要求“{target}”，没有上年实际值',
      en: '"{name}" is to "{target}" and last year\'s value is missing',
    },
    expected: { zh: '上年实际值', en: "last year's value" },
    action: { zh: '请填写上年实际值', en: "enter last year's value" },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'judgement-missing': {
    severity: 'block',
    title: { zh: '定性指标没有达成程度', en: 'a qualitative indicator without a judgement' },
    found: { zh: '“{name}”实际“{actual}”，没有选择达成程度', en: '"{name}": actual "{actual}", no band was chosen' },
    expected: { zh: '达成、部分达成或未达成', en: 'met, partly met or not met' },
    action: { zh: '请在达成程度栏选择一档，并写明依据', en: 'choose a band and say what it rests on' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'share-outside-band': {
    severity: 'block',
    title: { zh: '评定比例不在所选的档内', en: 'the share is outside its band' },
    found: {
      zh: '“{name}”评定比例填的是“{share}”，达成程度选的是“{band}”',
      en: '"{name}": the share is "{share}", the chosen band "{bandEn}"',
    },
    expected: { zh: '{from}% 到 {to}% 之间的比例', en: 'a share between {from}% and {to}%' },
    action: { zh: '请改正评定比例，或改选达成程度', en: 'correct the share, or choose another band' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'budget-comparison-missing': {
    severity: 'block',
    title: { zh: '没有可与预算比较的支出', en: 'nothing to hold against the budget' },
    found: {
      zh: '“{name}”要求“{target}”，没有可比较的支出或预算',
      en: '"{name}" is to be "{target}" but spending or budget is missing',
    },
    expected: { zh: '实际支出和预算数', en: 'spending and budget' },
    action: { zh: '请填写实际支出，或补全资金表', en: 'enter the spending, or complete the money sheet' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'manual-score-incomplete': {
    severity: 'block',
    title: { zh: '人工评分没有评分人或理由', en: 'an entered score without who or why' },
    found: {
      zh: '“{name}”人工评分 {score}，缺少评分人或理由',
      en: '"{name}": entered score {score} without who or why',
    },
    expected: { zh: '评分人和评分理由', en: 'who decided and why' },
    action: { zh: '请补上评分人和评分理由，或删去人工评分', en: 'add who and why, or remove the entered score' },
    why: {
      zh: '没有署名和理由的人工评分不采用，保留自动得分。',
      en: 'An entered score without who and why is not used; the automatic one stands.',
    },
  },
  'manual-score-not-allowed': {
    severity: 'block',
    title: { zh: '人工评分超出分值范围', en: 'an entered score outside the weight' },
    found: { zh: '“{name}”人工评分 {score}，分值 {weight}', en: '"{name}": entered score {score}, weight {weight}' },
    expected: { zh: '0 到 {weight} 之间的分数', en: 'points between 0 and {weight}' },
    action: { zh: '请改正人工评分', en: 'correct the entered score' },
    why: { zh: '得分不能超过分值，也不能是负数。', en: 'A score is never above its weight nor below zero.' },
  },
  'no-rule-for-indicator': {
    severity: 'block',
    title: { zh: '没有适用的计分规则', en: 'no rule applies' },
    found: {
      zh: '“{name}”（指标值类型：{kind}）没有适用的规则',
      en: 'no rule applies to "{name}" (kind of target: {kindEn})',
    },
    expected: { zh: '一条适用的计分规则', en: 'a rule that applies' },
    action: { zh: '请检查规则文件，或请人工评分', en: 'check the rule files, or enter a score' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'rules-tie': {
    severity: 'review',
    title: { zh: '两条规则同样适用', en: 'two rules apply equally' },
    found: { zh: '“{name}”：{rules}', en: '"{name}": {rules}' },
    expected: { zh: '优先级不同的规则', en: 'rules of different priority' },
    action: { zh: '请给其中一条规则更高的优先级', en: 'give one of them a higher priority' },
    why: { zh: '优先级相同时按规则标识的顺序取第一条。', en: 'With equal priority the first by id is used.' },
  },
  'rules-failed': {
    severity: 'block',
    title: { zh: '规则无法运行', en: 'the rules could not be run' },
    found: { zh: '“{name}”：{problem}', en: '"{name}": {problem}' },
    expected: { zh: '可以运行的规则', en: 'rules that run' },
    action: { zh: '请运行 perf-score rules check 检查规则文件', en: 'run perf-score rules check' },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'formula-without-value': {
    severity: 'block',
    title: { zh: '公式算不出数', en: 'a formula has no value' },
    found: {
      zh: '“{name}”用规则“{rule}”的公式 {formula} 算不出数：{problem}',
      en: '"{name}": the formula {formula} of the rule "{rule}" has no value: {problemEn}',
    },
    expected: { zh: '能算出数的公式', en: 'a formula with a value' },
    action: {
      zh: '请检查指标值和实际值是否为零，或修改规则',
      en: 'check for a zero target or actual, or mend the rule',
    },
    why: {
      zh: '没有得分的指标使自评停留在草稿，分值暂按未得计。',
      en: 'An indicator without a score keeps the self-evaluation a draft, and its points count as not earned.',
    },
  },
  'category-unknown': {
    severity: 'block',
    title: { zh: '一级指标不属于任何类别', en: 'level 1 belongs to no category' },
    found: { zh: '“{name}”的一级指标是“{level1}”', en: '"{name}" has level 1 "{level1}"' },
    expected: { zh: '方案中的类别：{allowed}{suggestion}', en: 'a category of the profile: {allowedEn}{suggestionEn}' },
    action: {
      zh: '请改正一级指标，或在方案的类别里加上这个名称',
      en: 'correct level 1, or add the name to a category of the profile',
    },
    why: {
      zh: '不知道属于哪一类，就不知道值多少分。',
      en: 'Without a category nobody knows what the indicator is worth.',
    },
  },
  'category-missing': {
    severity: 'note',
    title: { zh: '缺少一类指标', en: 'a category has no rows' },
    found: { zh: '没有{category}，其 {weight} 分转给{to}', en: 'no {categoryEn}; its {weight} points go to {toEn}' },
    expected: { zh: '每一类都有指标', en: 'rows in every category' },
    action: { zh: '请核对绩效目标表是否漏列，或认可这一分值安排', en: 'check the goal table, or accept this' },
    why: {
      zh: '缺项的分值如何处理由方案规定，并写在评分表上。',
      en: "What happens to the points of a missing category is the profile's policy, stated on the scorecard.",
    },
  },
  'weights-not-complete': {
    severity: 'review',
    title: { zh: '只有部分指标填了分值', en: 'only some indicators have points' },
    found: {
      zh: '{category}中 {given} 个指标填了分值，{blank} 个没有填',
      en: '{categoryEn}: {given} rows have points, {blank} have none',
    },
    expected: { zh: '全部填写，或全部不填', en: 'points in all rows or in none' },
    action: { zh: '请补全分值，或清空分值由方案分配', en: 'complete the points, or clear them all' },
    why: {
      zh: '没填的指标分得该类剩下的分值；没有剩余时该类分值改由方案分配。',
      en: 'Rows without points share what is left; when nothing is left the profile shares out the category.',
    },
  },
  'weights-do-not-add-up': {
    severity: 'review',
    title: { zh: '指标分值之和不等于类别分值', en: 'points do not add up to their category' },
    found: {
      zh: '{category}各指标的分值合计 {given} 分，类别分值是 {weight} 分',
      en: '{categoryEn}: the rows add up to {given} points, the category has {weight}',
    },
    expected: { zh: '合计等于类别分值', en: 'points that add up to the category' },
    action: {
      zh: '请调整指标分值，或认可方案的处理（{policy}）',
      en: 'adjust the points, or accept what the profile does ({policyEn})',
    },
    why: { zh: '分值之和不等于类别分值，满分就不是 100。', en: 'Otherwise full marks are not 100.' },
  },
  'weight-not-usable': {
    severity: 'review',
    title: { zh: '分值不是可用的数', en: 'points that are no usable number' },
    found: { zh: '“{name}”分值“{weight}”', en: '"{name}": points "{weight}"' },
    expected: { zh: '不小于 0 的数', en: 'a number not below 0' },
    action: { zh: '请改正分值', en: 'correct the points' },
    why: { zh: '读不出来的分值按没有填写处理。', en: 'Points that can not be read count as not given.' },
  },
  'total-weight-not-100': {
    severity: 'review',
    title: { zh: '项目的分值合计不是 100', en: 'the weights of a project do not add up to 100' },
    found: { zh: '合计 {total}', en: 'they add up to {total}' },
    expected: { zh: '100', en: '100' },
    action: { zh: '请核对各指标分值', en: 'check the points' },
    why: { zh: '合计不是 100 时，等级按得分率折算。', en: 'The grade is then found by the ratio of score to weight.' },
  },
  'indicators-missing': {
    severity: 'block',
    title: { zh: '项目没有绩效指标', en: 'a project without indicators' },
    found: { zh: '“{name}”没有任何指标', en: '"{name}" has no indicators' },
    expected: { zh: '至少一个绩效指标', en: 'at least one indicator' },
    action: { zh: '请核对绩效目标表', en: 'check the goal table' },
    why: { zh: '只有预算执行率不能作出绩效结论。', en: 'Execution alone says nothing about performance.' },
  },
  'nothing-applicable': {
    severity: 'block',
    title: { zh: '所有指标都不适用', en: 'nothing is applicable' },
    found: { zh: '“{name}”没有适用的计分项', en: 'nothing in "{name}" can be scored' },
    expected: { zh: '至少一个适用的指标', en: 'at least one applicable row' },
    action: { zh: '请核对不适用原因', en: 'check why rows are not applicable' },
    why: { zh: '全部不适用就没有可以计分的内容。', en: 'With nothing applicable there is nothing to score.' },
  },
  'project-without-actuals': {
    severity: 'block',
    title: { zh: '项目没有自评数据', en: 'a project without actuals' },
    found: { zh: '“{name}”没有对应的自评填报', en: 'nothing was reported for "{name}"' },
    expected: { zh: '该项目的实际完成值', en: 'the actuals of the project' },
    action: { zh: '请填报该项目，或核对单位和项目编码', en: 'report the project, or check unit and project code' },
    why: { zh: '没有填报的项目只能是草稿。', en: 'An unreported project stays a draft.' },
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
    title: { zh: '预算执行数据不是数', en: 'an execution figure is no number' },
    found: { zh: '“{name}”的{what}是“{value}”', en: '"{name}": {whatEn} is "{value}"' },
    expected: { zh: '以万元为单位、不小于 0 的数', en: 'a number in 万元, not below 0' },
    action: { zh: '请改正该数', en: 'correct the figure' },
    why: { zh: '读不出的金额不能用于计算执行率。', en: 'An amount that can not be read gives no execution rate.' },
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
