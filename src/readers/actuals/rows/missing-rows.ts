import { sheetPlace } from '../../../containers/spreadsheet/sheet.ts';
import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { FindingLog } from '../../finding-log.ts';
import type { ActualsTable, IndicatorColumn } from '../tables/actuals-table.ts';
import { quoted } from '../values/cell-text.ts';
import type { Collection } from '../values/collection.ts';
import { indicatorName } from './match-indicator.ts';

/** Finds the indicators of reported projects that no row stands for: deleted rows, or names nobody could match. */
export function missingRows(
  collection: Collection,
  tables: readonly ActualsTable<IndicatorColumn>[],
  log: FindingLog,
): void {
  const [table] = tables;
  if (table === undefined) return;
  const place = sheetPlace(table.sheet, null, null);
  for (const goal of collection.goals()) {
    const there = collection.ordinals(goal);
    const missing = goal.project.indicators.filter(({ ordinal }) => !there.has(ordinal));
    if (missing.length === 0) continue;
    const names = missing.map((one) => `${one.ordinal} ${quoted(indicatorName(one))}`);
    const indicators = listed('indicators', [...names.slice(0, 10), ...(names.length > 10 ? ['…'] : [])]);
    const args = { project: goal.project.name, count: `${missing.length}`, ...indicators };
    const [only] = missing;
    const indicator = missing.length === 1 && only !== undefined ? only.ordinal : null;
    log.report(finding('indicator-rows-missing', args, { place, project: goal.ref, indicator }));
  }
}
