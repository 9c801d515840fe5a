import type { FindingKind } from '../../wording.ts';

/** Findings a rule may report by name; all are filled from the same args of a row: name, target, actual, weight, score, rule, titleZh, titleEn, and empty with emptyEn (what stands for a reason and is none). */
export const rowFindings = {
  'deducted-without-reason': {
    severity: 'block',
    title: { zh: '扣了分没有说明原因', en: 'points were lost and no reason is given' },
    found: {
      zh: '“{name}”分值 {weight}，得 {score}，没有填写偏差原因{empty}',
      en: '"{name}" is worth {weight} and scored {score}; no reason is given{emptyEn}',
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
      zh: '“{name}”指标值 {target}，实际 {actual}，没有说明原因{empty}',
      en: '"{name}": target {target}, actual {actual}, no explanation{emptyEn}',
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
    found: { zh: '预算执行率 {actual}，没有填写原因{empty}', en: 'execution rate {actual}, no reason given{emptyEn}' },
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
    found: { zh: '“{name}”：{titleZh}，没有填写原因{empty}', en: '"{name}": {titleEn}, no reason given{emptyEn}' },
    expected: { zh: '偏差原因', en: 'a reason' },
    action: { zh: '请填写偏差原因', en: 'give the reason' },
    why: { zh: '方案所用的规则要求说明原因。', en: 'A rule in use requires a reason.' },
  },
} as const satisfies Record<string, FindingKind>;
