import { findingKind } from '../../../findings/finding-kind.ts';
import { confirmation } from '../../../model/actuals/scale-limits.ts';
import type { ProjectCheck } from '../../check.ts';

const kind = findingKind('value-confirmed', {
  severity: 'note',
  title: { zh: '不寻常的数值已确认', en: 'an unusual value was confirmed' },
  found: { zh: '“{name}”：{text}', en: '"{name}": {text}' },
  expected: { zh: '确认的理由能用佐证材料证明', en: 'evidence for what is stated' },
  action: {
    zh: '请核对佐证材料，或清空“确认无误”按提示改正',
    en: 'check the evidence, or clear "确认无误" and correct the value',
  },
  why: {
    zh: '确认以后不再按数额大小拦住，复核时要看是谁、凭什么确认的。',
    en: 'What is confirmed is no longer stopped for its size; a reviewer has to see on what ground.',
  },
});

/** Tells what somebody confirmed, so that a reader sees who let an unusual value pass. */
export const valueConfirmed: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '“确认无误”一栏写了“是”和说明的资金和指标。',
    en: 'Funds and indicators with a yes and a sentence in the column 确认无误.',
  },
  silentOn: { zh: '空着的，以及只写“是”、没有说明的。', en: 'Blank cells, and a bare yes, which confirms nothing.' },
  run: (project) => {
    const told = (name: string, entry: Parameters<typeof confirmation>[0], at: typeof project.at) => {
      const text = confirmation(entry);
      return text === null ? [] : [kind.found({ name, text }, at(entry ?? null))];
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
