import { remember } from '../remember.ts';
import { comparable, comparableWords } from '../text/same-text.ts';
import type { BudgetUnit } from './goals.ts';
import { groupNamed, sameNamed } from './same-named.ts';

/** A budget unit with what belongs to it. */
export interface BudgetUnitGroup<T> {
  /** Its code where any table prints one, and its commonest name. */
  readonly unit: BudgetUnit;
  /** The unit in every way it is printed, each once. */
  readonly printed: readonly BudgetUnit[];
  readonly members: readonly T[];
}

interface OfUnit {
  readonly unit: BudgetUnit;
}

/** What stands most often in a list, the first of those that stand equally often. */
function commonest(texts: readonly string[], keyOf: (text: string) => string): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  const most = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  return texts.find((text) => keyOf(text) === most[0]) ?? '';
}

/** The commonest name; one that is spelled in several ways counts as one, and its commonest spelling is taken. */
function commonestName(units: readonly BudgetUnit[]): string {
  const names = units.map(({ name }) => name).filter((name) => name !== '');
  const words = comparableWords(commonest(names, comparableWords));
  return commonest(
    names.filter((name) => comparableWords(name) === words),
    (name) => name,
  );
}

const grouped = remember((members: readonly OfUnit[]): readonly BudgetUnitGroup<OfUnit>[] =>
  groupNamed(members, ({ unit }) => unit).map((own) => {
    const units = own.map(({ unit }) => unit);
    const code = units.find((unit) => comparable(unit.code) !== '')?.code ?? null;
    const printed = [...new Map(units.map((unit) => [JSON.stringify([unit.code, unit.name]), unit])).values()];
    return { unit: { code, name: commonestName(units) }, printed, members: own };
  }),
);

/** The budget units that some things (projects, scores) belong to, in the order in which they are first met. */
export function budgetUnitGroups<T extends OfUnit>(members: readonly T[]): readonly BudgetUnitGroup<T>[] {
  return grouped(members) as readonly BudgetUnitGroup<T>[];
}

/** True when a unit is that of the group, however it is printed. */
export const isOfUnit = (group: BudgetUnitGroup<unknown>, unit: BudgetUnit): boolean =>
  group.unit === unit || group.printed.some((printed) => sameNamed(printed, unit));

/** True when words are the code or a name of the unit. */
export const namesUnit = ({ unit, printed }: BudgetUnitGroup<unknown>, words: string): boolean =>
  comparable(words) !== '' &&
  (comparable(unit.code) === comparable(words) ||
    printed.some(({ name }) => comparableWords(name) === comparableWords(words)));
