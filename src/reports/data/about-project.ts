import type { Finding } from '../../model/finding.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import { grouped } from '../../model/grouped.ts';
import { comparable, comparableWords } from '../../model/text/same-text.ts';
import type { OfProject } from './project-columns.ts';

/** What a finding is about: a project of the run, or a unit of it; null where it names none, or one that several are called. */
export interface About {
  readonly project: OfProject | null;
  readonly unit: BudgetUnit | null;
}

const unitKeys = ({ code, name }: BudgetUnit) => [comparable(code), comparableWords(name)].filter(Boolean);

/** Finds what the findings of a run are about; a finding calls a unit by its code or by its name. */
export function aboutFinder(projects: readonly OfProject[]): (found: Finding) => About {
  const entries = projects.flatMap((of) =>
    unitKeys(of.project.unit).flatMap((unit) => {
      const { code, name } = of.project.project;
      const own = code === null ? [] : [`${unit}|code ${comparable(code)}`];
      return [...own, `${unit}|name ${comparable(name)}`].map((key) => ({ key, unit, of }));
    }),
  );
  const named = grouped(entries, ({ key }) => key);
  const ofUnit = grouped(entries, ({ unit }) => unit);
  return ({ project }) => {
    if (project === null) return { project: null, unit: null };
    const units = [comparable(project.unit), comparableWords(project.unit)].filter(Boolean);
    const own = project.code === null ? `name ${comparable(project.name)}` : `code ${comparable(project.code)}`;
    const [entry, another] = units.flatMap((unit) => named.get(`${unit}|${own}`) ?? []).slice(0, 2);
    const isOne = entry !== undefined && (another === undefined || another.of === entry.of);
    const unit = units.flatMap((key) => ofUnit.get(key)?.[0] ?? [])[0]?.of.project.unit ?? null;
    return { project: isOne ? entry.of : null, unit };
  };
}
