import { finding } from '../../../findings/finding.ts';
import type { IndicatorCheck } from '../../check.ts';

/** Finds rows under satisfaction whose name does not speak of it. */
export const satisfactionNotNamed: IndicatorCheck = {
  code: 'satisfaction-not-named',
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
    if (/满意|认可|好评|评价|投诉|口碑/u.test(row.name)) return [];
    const described = row.description.includes('满意') ? (row.indicator.description ?? '') : '';
    const suggestion = described === '' ? '服务对象满意度' : described.trim();
    return [finding('satisfaction-not-named', { name: row.quoted, suggestion }, row.where)];
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
