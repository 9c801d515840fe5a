import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actualChecks } from '../../src/actual-checks/actual-checks.ts';
import { goalChecks } from '../../src/goal-checks/goal-checks.ts';
import { monitoringKinds } from '../../src/monitoring/monitoring-kinds.ts';
import { departmentKinds } from '../../src/whole-department/department-kinds.ts';
import { allWordings } from '../../src/wordings/all-wordings.ts';

const folder = new URL('../../src/findings/catalogue/', import.meta.url);

it('words every code in one place only: the later of two would silently win', async () => {
  const wordings = new Map<string, Set<unknown>>();
  for (const kind of [
    ...[...goalChecks, ...actualChecks].map((check) => check.kind),
    ...monitoringKinds,
    ...departmentKinds,
  ]) {
    wordings.set(kind.code, (wordings.get(kind.code) ?? new Set()).add(kind.wording));
  }
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    if (!file.endsWith('.ts')) continue;
    const part: Record<string, unknown> = await import(new URL(file.replaceAll('\\', '/'), folder).href);
    for (const table of Object.values(part)) {
      if (typeof table !== 'object' || table === null) continue;
      for (const [code, kind] of Object.entries(table)) {
        if (typeof kind === 'object' && kind !== null && 'severity' in kind) {
          wordings.set(code, (wordings.get(code) ?? new Set()).add(kind));
        }
      }
    }
  }
  expect([...wordings].filter(([, kinds]) => kinds.size > 1).map(([code]) => code)).toEqual([]);
  expect([...wordings.keys()].sort()).toEqual(Object.keys(allWordings).sort());
});
