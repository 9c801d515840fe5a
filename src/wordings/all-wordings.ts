import { actualChecks } from '../actual-checks/actual-checks.ts';
import { catalogue } from '../findings/catalogue.ts';
import type { FindingKind } from '../findings/wording.ts';
import { goalChecks } from '../goal-checks/goal-checks.ts';
import { monitoringKinds } from '../monitoring/monitoring-kinds.ts';
import { departmentKinds } from '../whole-department/department-kinds.ts';

/** Every kind of finding there is, by its stable code. */
export const allWordings: Readonly<Record<string, FindingKind>> = {
  ...catalogue,
  ...Object.fromEntries([...goalChecks, ...actualChecks].map(({ kind: { code, wording } }) => [code, wording])),
  ...Object.fromEntries([...monitoringKinds, ...departmentKinds].map(({ code, wording }) => [code, wording])),
};

/** The wording of a kind; null for a code that this version doesn't have. */
export const wordingOf = (code: string): FindingKind | null =>
  Object.hasOwn(allWordings, code) ? (allWordings[code] ?? null) : null;

/** True when the word is the code of a kind of finding. */
export const isFindingCode = (word: string): boolean => wordingOf(word) !== null;
