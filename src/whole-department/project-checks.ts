import { inBoth } from '../findings/args.ts';
import { findingKind } from '../findings/finding-kind.ts';
import type { NumberEntry } from '../model/actuals/actuals.ts';
import { type DecimalText, decimal, plain, sum } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { DepartmentProject } from '../model/whole-department/department-run.ts';
import { figureLabel } from '../model/whole-department/figures.ts';

export const projectsDiffer = findingKind('department-projects-differ', {
  severity: 'review',
  title: { zh: '部门数与各项目之和不等', en: 'the department differs from the sum of its projects' },
  found: {
    zh: '{name}填{stated}万元，{count}个项目的{of}合计{sum}万元，相差{difference}万元',
    en: '{nameEn} is {stated}; {ofEn} of the {count} projects add up to {sum}, {difference} apart (万元)',
  },
  expected: { zh: '部门项目支出等于各项目之和', en: 'project expenditure that is the sum of the projects' },
  action: {
    zh: '请核对：漏报的项目、不纳入自评的项目，或其中一边填错；有差额的写明原因',
    en: 'check for projects that are missing or not assessed, or a wrong amount; explain what remains',
  },
  why: { zh: '同一笔钱在两张表上应当相同。', en: 'The same money stands in both tables.' },
});

export const projectsNotCompared = findingKind('department-projects-not-compared', {
  severity: 'note',
  title: { zh: '项目金额不全，没有与部门数核对', en: 'not compared with the projects, whose amounts are incomplete' },
  found: {
    zh: '{count}个项目没有{of}，{name}没有核对',
    en: '{count} projects have no {ofEn}, so {nameEn} was not compared',
  },
  expected: { zh: '每个项目都有金额', en: 'an amount for every project' },
  action: { zh: '请补填项目金额后再核对', en: 'fill in the amounts of the projects' },
  why: { zh: '缺一个项目，合计就比不出差错。', en: 'With one project missing the sums say nothing.' },
});

const pairs = [
  { name: 'projectsBudget', key: 'planned', of: { zh: '绩效目标表预算数', en: 'budgets in the goal tables' } },
  { name: 'projectsFinal', key: 'executed', of: { zh: '自评结果全年执行数', en: 'executed amounts in the results' } },
] as const;

/** What is known of the money of the projects: budgets of the goal tables, executed amounts of a result; null where no result was given. */
export interface ProjectMoney {
  readonly planned: readonly (DecimalText | null)[];
  readonly executed: readonly (DecimalText | null)[] | null;
}

/** What the results of projects say of their money. */
export const executedOf = (projects: readonly DepartmentProject[] | null) =>
  projects?.map(({ executed }) => executed) ?? null;

/** Holds project expenditure of the department against the sum of its projects, where both sides are known. */
export function projectFindings(figures: ReadonlyMap<string, NumberEntry>, money: ProjectMoney): Finding[] {
  return pairs.flatMap(({ name, key, of }) => {
    const stated = figures.get(name);
    const amounts = money[key];
    if (stated === undefined || amounts === null || amounts.length === 0) return [];
    const about = { place: stated.place };
    const known = amounts.flatMap((amount) => amount ?? []);
    const names = { ...inBoth('name', figureLabel(name)), ...inBoth('of', of) };
    const open = amounts.length - known.length;
    if (open > 0) return [projectsNotCompared.found({ ...names, count: String(open) }, about)];
    const total = sum(known.map(decimal));
    if (total.eq(stated.text)) return [];
    const difference = plain(decimal(stated.text).minus(total));
    const args = { ...names, count: String(known.length), stated: stated.text, sum: plain(total), difference };
    return [projectsDiffer.found(args, about)];
  });
}
