import { Decimal, type DecimalText, plain } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Profile, ProfileFile, WeightStep, WhenMissing } from '../model/policy/profile.ts';
import type { Basis } from '../model/policy/rule.ts';

/** A value with where it comes from and which file stated it last. */
interface Stated<T> {
  readonly value: T;
  readonly basis: readonly Basis[];
  readonly file: string;
}

/** A category as far as it is stated; what is missing is found when the profile is complete. */
export interface CategoryDraft {
  readonly id: string;
  readonly file: string;
  readonly title: Bilingual | undefined;
  readonly level1: readonly string[] | undefined;
  readonly level2: readonly string[] | undefined;
  readonly weight: DecimalText | undefined;
  readonly whenMissing: WhenMissing | undefined;
  readonly basis: readonly Basis[];
}

type CategoryEntry = NonNullable<ProfileFile['categories']>[number];
type Tables = Profile['tables'];

/** A profile under construction: the extended one with each extending file laid over it. */
export interface ProfileDraft {
  readonly effective?: Profile['effective'];
  readonly basis?: readonly Basis[];
  readonly executionWeight?: Stated<DecimalText>;
  readonly categories: readonly CategoryDraft[];
  readonly weighting?: Stated<Profile['weighting']>;
  readonly form?: Stated<string>;
  readonly weightStep?: Stated<Profile['weightStep']>;
  readonly grades?: Stated<Profile['grades']>;
  readonly rounding?: Stated<Profile['rounding']>;
  readonly missingActual?: Stated<Profile['missingActual']>;
  readonly notApplicable?: Stated<Profile['notApplicable']>;
  readonly qualitativeBands?: Stated<Profile['qualitativeBands']>;
  readonly eitherOr?: NonNullable<Profile['eitherOr']>;
  readonly settings: Readonly<Record<string, Stated<string>>>;
  readonly tables: Readonly<Record<string, Stated<Tables[string]>>>;
}

export const emptyDraft: ProfileDraft = { categories: [], settings: {}, tables: {} };

/** A number of a profile file as decimal text. */
function amountText(amount: string | number): DecimalText {
  return plain(new Decimal(String(amount)));
}

/** Lays one file over what it extends. A part it doesn't state stays; categories are replaced field by field, by id. */
export function overlay(below: ProfileDraft, file: ProfileFile, path: string): ProfileDraft {
  const own: readonly Basis[] = [{ document: file.title.zh, documentEn: file.title.en, certainty: 'own' }];
  const state = <T>(value: T, basis: readonly Basis[] | undefined): Stated<T> => ({
    value,
    basis: basis ?? own,
    file: path,
  });
  const open = <T>(given: T | { readonly value: T; readonly basis: readonly Basis[] }): Stated<T> =>
    typeof given === 'object' && given !== null && 'value' in given
      ? state(given.value, given.basis)
      : state(given as T, undefined);
  const { execution, weights, grades, rounding, qualitativeBands } = file;
  return {
    ...below,
    ...(file.effective && { effective: file.effective }),
    ...(file.basis && { basis: file.basis }),
    ...(execution && { executionWeight: state(amountText(execution.weight), execution.basis) }),
    categories: (file.categories ?? []).reduce(
      (all, entry) => overlayCategory(all, entry, path, own),
      below.categories,
    ),
    ...(file.weighting && { weighting: open(file.weighting) }),
    ...(file.form && { form: open(file.form) }),
    ...(weights && { weightStep: state(`${weights.step}` satisfies WeightStep, weights.basis) }),
    ...(grades && {
      grades: state(
        grades.list.map(({ grade, atLeast }) => ({ grade, atLeast: amountText(atLeast) })),
        grades.basis,
      ),
    }),
    ...(rounding && { rounding: state({ mode: rounding.mode, digits: rounding.digits }, rounding.basis) }),
    ...(file.missingActual && { missingActual: open(file.missingActual) }),
    ...(file.notApplicable && { notApplicable: open(file.notApplicable) }),
    ...(qualitativeBands && {
      qualitativeBands: state(
        qualitativeBands.list.map(({ band, from, to, standard }) => ({
          band,
          from: amountText(from),
          to: amountText(to),
          standard: amountText(standard),
        })),
        qualitativeBands.basis,
      ),
    }),
    ...(file.eitherOr && { eitherOr: file.eitherOr }),
    settings: { ...below.settings, ...settingsOf(file, open) },
    tables: { ...below.tables, ...tablesOf(file, state) },
  };
}

type Open = <T>(given: T | { readonly value: T; readonly basis: readonly Basis[] }) => Stated<T>;

function settingsOf(file: ProfileFile, open: Open): Record<string, Stated<string>> {
  const settings: Record<string, Stated<string>> = {};
  for (const [name, given] of Object.entries(file.settings ?? {})) {
    if (given === undefined) continue;
    const stated = open(given as string | number);
    settings[name] = { ...stated, value: typeof stated.value === 'number' ? amountText(stated.value) : stated.value };
  }
  return settings;
}

function tablesOf(
  file: ProfileFile,
  state: <T>(value: T, basis: readonly Basis[] | undefined) => Stated<T>,
): Record<string, Stated<Tables[string]>> {
  const tables: Record<string, Stated<Tables[string]>> = {};
  const bound = (amount: string | number | null) => (amount === null ? null : amountText(amount));
  for (const [name, table] of Object.entries(file.tables ?? {})) {
    if (table === undefined) continue;
    const intervals = table.intervals.map(({ from, to, value }) => ({
      from: bound(from),
      to: bound(to),
      value: amountText(value),
      ...(table.includes === 'to' && { toIncluded: true as const }),
    }));
    tables[name] = state(intervals, table.basis);
  }
  return tables;
}

function overlayCategory(
  all: readonly CategoryDraft[],
  entry: CategoryEntry,
  file: string,
  own: readonly Basis[],
): readonly CategoryDraft[] {
  const below = all.find((one) => one.id === entry.id);
  // A slip of the pen in an id is reported where it stands and must not drag other faults behind it.
  if (below === undefined && all.length > 0 && entry.new !== true && entry.title === undefined) return all;
  if (entry.remove === true) return all.filter((one) => one !== below);
  const weight = entry.weight === undefined ? undefined : amountText(entry.weight);
  const category: CategoryDraft = {
    id: entry.id,
    file,
    title: entry.title ?? below?.title,
    level1: entry.level1 ?? below?.level1,
    level2: entry.level2 ?? below?.level2,
    weight: weight ?? below?.weight,
    whenMissing: entry.whenMissing ?? below?.whenMissing,
    basis: entry.basis ?? (weight === undefined && below !== undefined ? below.basis : own),
  };
  return below === undefined ? [...all, category] : all.map((one) => (one === below ? category : one));
}
