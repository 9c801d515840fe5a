import { finding } from '../../../findings/finding.ts';
import { confirmation } from '../../../model/actuals/scale-limits.ts';
import type { ProjectCheck } from '../../check.ts';

/** Tells what somebody confirmed, so that a reader sees who let an unusual value pass. */
export const valueConfirmed: ProjectCheck = {
  code: 'value-confirmed',
  scope: 'project',
  looksAt: {
    zh: '“确认无误”一栏写了“是”和说明的资金和指标。',
    en: 'Funds and indicators with a yes and a sentence in the column 确认无误.',
  },
  silentOn: { zh: '空着的，以及只写“是”、没有说明的。', en: 'Blank cells, and a bare yes, which confirms nothing.' },
  run: (project) => {
    const told = (name: string, entry: Parameters<typeof confirmation>[0], at: typeof project.at) => {
      const text = confirmation(entry);
      return text === null ? [] : [finding('value-confirmed', { name, text }, at(entry ?? null))];
    };
    return [
      ...told('项目资金', project.actual.execution.confirmed, project.at),
      ...project.rows.flatMap((row) => told(row.name, row.actual.confirmed, row.at)),
    ];
  },
  accept: [{ projects: [{ confirmed: '是' }, { rows: [{ name: '次数', target: '≥5次', actual: '5次' }] }] }],
  reject: [
    { projects: [{ confirmed: '是，年中并入全市改造资金' }], finds: ['“项目资金”：是，年中并入全市改造资金'] },
    {
      projects: [{ rows: [{ name: '点击', target: '≥5次', actual: '9000次', confirmed: '是，直播被中央台转播' }] }],
      finds: ['“点击”：是，直播被中央台转播'],
    },
  ],
};
