import type { FindingKind } from '../../wording.ts';

/** What was reported without anything to show for it, or too smoothly. */
export const evidenceFindings = {
  'survey-size-missing': {
    severity: 'note',
    title: { zh: '没有写调查样本数', en: 'size of the survey not stated' },
    found: {
      zh: '“{name}”填了{actual}，有佐证材料，没有调查样本数',
      en: '"{name}" reports {actual} with evidence, but without the size of the survey',
    },
    expected: { zh: '收回的有效问卷份数', en: 'the number of valid answers' },
    action: {
      zh: '请填“调查样本数”，或写明用什么方式得出满意度',
      en: 'state the survey size, or say how satisfaction was measured',
    },
    why: {
      zh: '几份问卷和几百份问卷得出的满意度分量不同，复核时会问。',
      en: 'A handful of answers weighs less than hundreds; reviewers ask.',
    },
  },
  'evidence-missing': {
    severity: 'note',
    title: { zh: '没有写佐证材料', en: 'no evidence named' },
    found: { zh: '“{name}”完成{actual}，没有写佐证材料', en: '"{name}" reports {actual} without naming evidence' },
    expected: { zh: '能证明完成值的材料名称', en: 'the name of what proves the actual' },
    action: {
      zh: '请写明材料名称（如验收单、签到表、支付凭证），或补做并归档',
      en: 'name it (acceptance, attendance list, voucher), or make and file it',
    },
    why: {
      zh: '完成值要经得起核对；没有材料的得分在抽查时会被核减。',
      en: 'An actual must stand up to a check; points without evidence are taken back on audit.',
    },
  },
  'all-full-marks': {
    severity: 'note',
    title: { zh: '全部满分', en: 'full marks everywhere' },
    found: {
      zh: '{count}个指标和预算执行全部满分',
      en: 'all {count} indicators and the execution score full',
    },
    expected: { zh: '能说明目标有挑战、完成有依据', en: 'targets that were demanding and actuals with evidence' },
    action: {
      zh: '请逐条核对完成值和佐证材料，或说明目标为什么都能达到',
      en: 'check each actual against its evidence, or say why every target could be met',
    },
    why: {
      zh: '项项满分往往是目标定低或照着目标填的，抽查时优先选中。',
      en: 'Full marks throughout often mean low targets or copied figures; such projects are picked first for audit.',
    },
  },
  'same-actual-every-row': {
    severity: 'review',
    title: { zh: '各行完成值都一样', en: 'the same actual in every row' },
    found: {
      zh: '{count}个目标各不相同的指标，完成值都是“{actual}”',
      en: '{count} indicators with different targets all report "{actual}"',
    },
    expected: { zh: '按各自的目标和单位填写实际完成的数', en: 'an actual of its own for each, in its own unit' },
    action: {
      zh: '请逐条改填真实的完成值，或核对是否误用了向下填充',
      en: 'enter the real actual of each, or undo a fill-down',
    },
    why: {
      zh: '多半是一格填好后向下拖，或把“完成率”当作完成值填了。',
      en: 'Usually one cell dragged down, or a completion rate entered as the actual.',
    },
  },
} as const satisfies Record<string, FindingKind>;
