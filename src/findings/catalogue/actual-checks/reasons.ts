import type { FindingKind } from '../../wording.ts';

/** Points lost or targets far exceeded without an explanation that explains anything. */
export const reasonFindings = {
  'deduction-without-reason': {
    severity: 'review',
    title: { zh: '扣了分却没有原因', en: 'points lost without a reason' },
    found: {
      zh: '“{name}”目标{target}，完成{actual}，得{score}分（满分{weight}分），没有写偏差原因',
      en: '"{name}": target {target}, actual {actual}, {score} of {weight} points, and no reason',
    },
    expected: { zh: '得分低于分值的指标都写明偏差原因', en: 'a reason wherever the score is below the weight' },
    action: {
      zh: '请在“偏差原因”写清为什么没有达到目标，或更正填错的完成值',
      en: 'say why the target was missed, or correct a wrong actual',
    },
    why: {
      zh: '许多财政系统不接受没有原因的扣分；复核时只能按管理问题处理。',
      en: 'Many bureau systems refuse a deduction without a reason; a reviewer has to treat it as poor management.',
    },
  },
  'reason-vague': {
    severity: 'review',
    title: { zh: '原因太笼统', en: 'reason too vague' },
    found: {
      zh: '“{name}”的偏差原因是“{reason}”（{count}个字）',
      en: 'the reason for "{name}" is "{reason}" ({count} characters)',
    },
    expected: {
      zh: '不少于{least}个字，说清是什么事、什么时候、影响了多少',
      en: 'at least {least} characters that say what happened, when, and how much it mattered',
    },
    action: {
      zh: '请写出具体的事情和它影响的数量，或写明正在办理的调整手续',
      en: 'name the event and what it cost, or the adjustment that is under way',
    },
    why: {
      zh: '“客观原因”“工作需要”一类的话说明不了任何问题，复核人会退回要求重写。',
      en: 'Phrases such as "objective reasons" explain nothing; reviewers send them back.',
    },
  },
  'reasons-copied': {
    severity: 'note',
    title: { zh: '几个指标用了同一段原因', en: 'one reason for several indicators' },
    found: {
      zh: '{names}的偏差原因一字不差：“{reason}”',
      en: '{names} have word for word the same reason: "{reason}"',
    },
    expected: { zh: '每个指标写自己的原因', en: 'a reason of its own for each indicator' },
    action: {
      zh: '请分别写明各指标差在哪里，或说明它们确实是同一件事造成的',
      en: 'say for each what was short, or that one event caused them all',
    },
    why: {
      zh: '照抄的原因多半没有分析；同一件事造成几个指标落空时，也应写明各自影响了多少。',
      en: 'Copied reasons are rarely an analysis; even one cause affects each indicator by its own amount.',
    },
  },
  'far-above-without-reason': {
    severity: 'review',
    title: { zh: '远超目标没有说明', en: 'far above the target, unexplained' },
    found: {
      zh: '“{name}”目标{target}，完成{actual}，是目标的{percent}%，没有写原因',
      en: '"{name}": target {target}, actual {actual}, {percent}% of the target, and no reason',
    },
    expected: {
      zh: '超过目标{trigger}%的指标说明为什么超出这么多',
      en: 'an explanation wherever the actual is above {trigger}% of the target',
    },
    action: {
      zh: '请写明超额的原因（如临时增加任务、年初目标定低），或更正填错的完成值',
      en: 'explain it (added tasks, a target set too low), or correct a wrong actual',
    },
    why: {
      zh: '远超目标往往是目标定得过低，复核时可能按比例扣分；也可能只是多打了一个零。',
      en: 'A target far exceeded was often set too low and may be reduced on review; or a digit was typed twice.',
    },
  },
} as const satisfies Record<string, FindingKind>;
