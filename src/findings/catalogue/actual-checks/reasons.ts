import type { FindingKind } from '../../wording.ts';

/** Points lost or targets far exceeded without an explanation that explains anything. */
export const reasonFindings = {
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
      en: '{namesEn} have word for word the same reason: "{reason}"',
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
  'measure-missing': {
    severity: 'note',
    title: { zh: '没有写改进措施', en: 'no corrective measure' },
    found: { zh: '“{name}”写了偏差原因，没有写改进措施', en: '"{name}" gives a reason, but no corrective measure' },
    expected: { zh: '针对原因的改进措施', en: 'what will be done about it' },
    action: {
      zh: '请写明下一步怎么改进，或说明为什么不需要',
      en: 'say what will be improved, or why nothing needs to be',
    },
    why: {
      zh: '自评表的这一栏是“偏差原因分析及改进措施”，只写原因等于只填了一半。',
      en: 'The column of the official form asks for both the reason and the measure.',
    },
  },
} as const satisfies Record<string, FindingKind>;
