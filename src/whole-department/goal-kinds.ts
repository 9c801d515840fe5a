import { findingKind } from '../findings/finding-kind.ts';

export const goalDropped = findingKind('department-goal-dropped', {
  severity: 'review',
  title: { zh: '部门绩效目标中的承诺没有进入指标表', en: 'a promise of the department is not in the table' },
  found: { zh: '“{name}”（{target}）没有采用，也没有说明', en: '"{name}" ({target}) was left out without a word' },
  expected: { zh: '每项承诺都采用，或说明不采用的原因', en: 'every promise in, or a reason why it is out' },
  action: { zh: '请改为采用，或在“不适用原因”写明', en: 'take it in, or say why under "不适用原因"' },
  why: { zh: '目标写在批复里，年底不评，要有理由。', en: 'It was approved as a goal; leaving it out needs a reason.' },
});

export const goalChanged = findingKind('department-goal-changed', {
  severity: 'review',
  title: { zh: '指标值与部门绩效目标原文不同', en: 'the target differs from the sentence of the goal' },
  found: { zh: '“{name}”原文是“{target}”，表中是“{now}”', en: '"{name}" says "{target}" and the table "{now}"' },
  expected: { zh: '指标值照原文', en: 'the target of the sentence' },
  action: { zh: '请改回，或附调整的批复', en: 'change it back, or attach the approved change' },
  why: { zh: '年底改指标值，等于先射箭后画靶。', en: 'A target that is changed at year end proves nothing.' },
});

export const goalAdded = findingKind('department-goal-added', {
  severity: 'note',
  title: { zh: '指标不在部门绩效目标原文里', en: 'an indicator that is no promise of the department' },
  found: { zh: '“{name}”是填表时加的', en: '"{name}" was added when the table was filled in' },
  expected: { zh: '指标来自部门绩效目标', en: 'indicators that come from the goals' },
  action: { zh: '请确认；其余指标的分值因此变小', en: 'confirm it: the others weigh less for it' },
  why: { zh: '加进容易完成的指标，会抬高总分。', en: 'An easy one more raises the total.' },
});

export const goalsAbsent = findingKind('department-goals-absent', {
  severity: 'note',
  title: { zh: '目标文件里没有部门整体绩效目标', en: 'there are no goals of the department' },
  found: { zh: '绩效目标文件没有“部门整体绩效目标”部分', en: 'no goal document has a part "部门整体绩效目标"' },
  expected: { zh: '总体绩效目标和分项绩效目标', en: 'overall goals and their parts' },
  action: {
    zh: '请在“履职目标”工作表里填写，或给出有这一部分的文件（--goals）',
    en: 'enter the goals on the sheet "履职目标", or give the document that has them (--goals)',
  },
  why: { zh: '履职指标要有批复的目标作依据。', en: 'Goals that are scored have to have been set.' },
});
