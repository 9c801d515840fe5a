import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DepartmentOrder } from '../../src/use-cases/whole-department/department-files.ts';
import { departmentFiles } from '../../src/use-cases/whole-department/department-files.ts';
import { proposeGoals } from '../../src/whole-department/propose-goals.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';
import { allYes, type Fill, goalsFrom, hunan2018, layout, orderOf } from './filled-department.ts';

describeWithShared('the department parts of two real goal documents', () => {
  const documents = [
    ['002_c8e19806478f7d27.txt', 2026, 25, '唐山市科学技术协会'],
    ['004_3f9f0a428989115b.txt', 2021, 7, '秦皇岛市北戴河区科学技术协会'],
  ] as const;
  const goalsOf = (name: string, year: number) =>
    goalsFrom(readFileSync(sharedFile(`seeds/${name}`)), year, `${year}.txt`);

  /** What a filled-in sheet of goals says where all was done; invented, as the base data are. */
  function allDone(order: Pick<DepartmentOrder, 'goals' | 'year'>): Fill[string] {
    const rows = proposeGoals(order.goals.documents, order.year).map(({ indicator, target }) => {
      const done =
        indicator.target.kind === 'qualitative'
          ? { 达成程度: '达成预期指标' }
          : { 实际完成值: target.replace(/^(?:不少于|不低于)|以上$/g, '') };
      return [String(indicator.ordinal), { ...done, 佐证材料: '台账' }] as const;
    });
    return Object.fromEntries(rows);
  }

  it.each(documents)('%s is scored from a filled-in template', async (name, year, count, department) => {
    const goals = goalsOf(name, year);
    const proposed = proposeGoals(goals.documents, year);
    expect(proposed).toHaveLength(count);
    expect(proposed.every(({ sentence, part }) => sentence !== '' && part !== '')).toBe(true);
    const prepared = await layout('hunan');
    const order = await orderOf({
      goals,
      prepared,
      fill: {
        基础数据: { ...hunan2018, 公用经费: { 本年预算数: 100, 本年决算数: 98 } },
        履职目标: allDone({ goals, year }),
        指标评定: {
          ...allYes(prepared),
          社会公众或服务对象满意度: { 不适用原因: '部门绩效目标没有满意度指标' },
        },
      },
    });
    const run = await departmentFiles(order);
    expect(run.department).toBe(department);
    expect(run.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    expect([run.state, run.total.score]).toEqual(['final', '84']);
  });
});
