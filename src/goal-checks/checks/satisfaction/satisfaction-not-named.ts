import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';

const kind = findingKind('satisfaction-not-named', {
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
});

/** Finds rows under satisfaction whose name does not speak of it. */
export const satisfactionNotNamed: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '放在满意度指标下，名称里没有“满意”的行。',
    en: 'Rows under satisfaction whose name does not say so.',
  },
  silentOn: {
    zh: '名称含满意、认可、好评、评价、投诉的。',
    en: 'Names with satisfied, approval, praise, rating or complaints.',
  },
  run: (row) => {
    if (row.category !== 'satisfaction' || row.name === '') return [];
    // 群众认可度, 好评率, 投诉率 ask people too; 培训对象 alone doesn't say what is asked.
    if (/满意|认可|好评|评价|投诉|口碑/u.test(row.name)) return [];
    const described = row.description.includes('满意') ? (row.indicator.description ?? '') : '';
    const suggestion = described === '' ? '服务对象满意度' : described.trim();
    return [kind.found({ name: row.quoted, suggestion }, row.where)];
  },
  accept: [
    {
      projects: [
        { rows: ['满意度指标|服务对象满意度指标|项目实施满意度|≥90%', '满意度指标|服务对象满意度指标|投诉次数|≤2次'] },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['满意度指标|服务对象满意度指标|完成服务对象需求|服务对象满意度|≥95%'] }],
      finds: ['完成服务对象需求'],
    },
  ],
};
