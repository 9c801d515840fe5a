import type { FindingKind } from '../../wording.ts';

/** Findings about cells that the template printed and nobody should have changed. */
export const printedCellFindings = {
  'target-edited': {
    severity: 'review',
    title: { zh: '指标值被改动', en: 'an edited target' },
    found: { zh: '“{name}”的指标值写成“{found}”', en: 'the target of "{name}" reads "{found}"' },
    expected: { zh: '绩效目标表中是“{expected}”', en: 'the goal table has "{expected}"' },
    action: {
      zh: '请改回原指标值；若目标经批准调整，请更新绩效目标表，或在“核定指标值”“核定依据”中填写',
      en: 'put the target back; if a change was approved, update the goal table, or enter it as settled target with its source',
    },
    why: {
      zh: '降低目标会抬高得分。计分一律以绩效目标表为准。',
      en: 'A lower target makes a higher score. The score always follows the goal table.',
    },
  },
  'unit-cell-edited': {
    severity: 'block',
    title: { zh: '计量单位被改动', en: 'an edited unit' },
    found: {
      zh: '单位写成“{found}”，实际完成值是 {actual}',
      en: 'the unit reads "{found}" beside the actual {actual}',
    },
    expected: { zh: '绩效目标表的单位“{expected}”', en: 'the unit of the goal table, "{expected}"' },
    action: {
      zh: '请把单位改回“{expected}”并按它填数，或把单位直接写在数后面（如“{actual}{found}”）',
      en: 'put the unit back to "{expected}" and enter the number in it, or write the unit after the number ("{actual}{found}")',
    },
    why: {
      zh: '不能确定这个数是按哪个单位填的，差别可能是一万倍。',
      en: 'Nobody can say in which unit the number stands; it may be off by a factor of ten thousand.',
    },
  },
  'locked-cell-edited': {
    severity: 'note',
    title: { zh: '锁定的文字被改动', en: 'an edited locked text' },
    found: { zh: '“{heading}”写成“{found}”', en: '"{heading}" reads "{found}"' },
    expected: { zh: '绩效目标表中是“{expected}”', en: 'the goal table has "{expected}"' },
    action: { zh: '请改回原文，或更正绩效目标表', en: 'put the text back, or correct the goal table' },
    why: {
      zh: '已按标识或其余文字对上，但改动后的名称可能指别的内容，请核对。',
      en: 'The row was matched by its key or its other texts, but the new name may mean something else.',
    },
  },
  'key-differs-from-text': {
    severity: 'review',
    title: { zh: '隐藏标识与文字不一致', en: 'a hidden key that differs from the text' },
    found: {
      zh: '隐藏的标识指“{key}”，行中文字是“{text}”；已按文字对应',
      en: 'the hidden key means "{key}", the row says "{text}"; the text was followed',
    },
    expected: { zh: '标识与文字指同一项', en: 'key and text of one thing' },
    action: {
      zh: '请核对该行的完成值是否填在正确的指标上，或重新按整行排序',
      en: 'check that the values of the row belong to that indicator, or sort whole rows again',
    },
    why: {
      zh: '只对部分列排序会让数值与指标错位。',
      en: 'Sorting only some of the columns puts values beside the wrong indicators.',
    },
  },
} as const satisfies Record<string, FindingKind>;
