import { finding } from '../../../findings/finding.ts';
import { printedTarget } from '../../../model/actuals/actuals-keys.ts';
import type { Indicator } from '../../../model/goals/goals.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { namedMeasureUnit } from '../../../targets/measures/measure-units.ts';
import type { FindingLog } from '../../finding-log.ts';
import type { IndicatorColumn } from '../tables/actuals-table.ts';
import { quoted } from '../values/cell-text.ts';
import { plainNumber } from '../values/plain-number.ts';
import type { GoalProject } from './goal-index.ts';
import {
  type IndicatorMatch,
  type IndicatorNaming,
  indicatorName,
  isSimilar,
  keyedIndicator,
  matchIndicator,
} from './match-indicator.ts';
import { sayKeyDiffers } from './row-project.ts';
import type { TableRow } from './table-rows.ts';

type Row = TableRow<IndicatorColumn>;
/** The columns that say which indicator a row is about. */
type NamingColumn = 'key' | 'ordinal' | 'level2' | 'level3' | 'description' | 'target';

/** Finds the indicator of a row inside its project: by key, unless the texts that people see name another one; else by the texts. */
export function rowIndicator(row: TableRow<NamingColumn>, goal: GoalProject, log: FindingLog): IndicatorMatch {
  const { project } = goal;
  const key = row.text('key');
  const keyed = keyedIndicator(project, key);
  const naming = {
    ordinal: row.text('ordinal'),
    level2: row.text('level2'),
    level3: row.text('level3'),
    description: row.text('description'),
    target: row.text('target'),
  };
  if (keyed === undefined) return matchIndicator(project, naming);
  const said = naming.level3 ?? naming.description;
  if (said === null || comparable(said) === comparable(indicatorName(keyed)))
    return { type: 'found', indicator: keyed };
  const seen = matchIndicator(project, { ...naming, ordinal: null });
  if (seen.type !== 'found' && isOfAnother(naming, said, keyed)) return seen;
  if (seen.type !== 'found' || seen.indicator === keyed) return { type: 'found', indicator: keyed };
  sayKeyDiffers(row.place('level3'), indicatorName(keyed), indicatorName(seen.indicator), goal, log);
  return seen;
}

/** True when both name and target of a row are not those of its key: other columns were sorted or pasted beside the keys. */
function isOfAnother({ target }: IndicatorNaming, said: string, keyed: Indicator): boolean {
  return target !== null && !sameTarget(target, keyed) && !isSimilar(said, indicatorName(keyed));
}

/** The texts of an indicator that the template locks, and what the goal table has there. */
const locked = [
  ['level1', '一级指标', (one: Indicator) => one.level1],
  ['level2', '二级指标', (one: Indicator) => one.level2],
  ['level3', '三级指标', (one: Indicator) => one.level3],
  ['description', '绩效指标描述', (one: Indicator) => one.description],
] as const;

/** Finds what was changed in the cells that the template fills: targets, units and names. */
export function checkLockedCells(row: Row, indicator: Indicator, goal: GoalProject, log: FindingLog): void {
  const about = { project: goal.ref, indicator: indicator.ordinal };
  for (const [id, heading, of] of locked) {
    const found = row.text(id);
    const expected = of(indicator);
    if (found === null || expected === null || comparable(found) === comparable(expected)) continue;
    const args = { heading, found: quoted(found), expected: quoted(expected) };
    log.report(finding('locked-cell-edited', args, { place: row.place(id), ...about }));
  }
  const target = row.text('target');
  const printed = printedTarget(indicator.target);
  if (target !== null && !sameTarget(target, indicator)) {
    const args = { name: quoted(indicatorName(indicator)), found: quoted(target), expected: quoted(printed) };
    log.report(finding('target-edited', args, { place: row.place('target'), ...about }));
  }
  checkUnit(row, indicator, goal, log);
}

/** A target typed as the goal table has it, as the template prints it, or split from its comparator. */
function sameTarget(found: string, { target }: Indicator): boolean {
  const said = comparable(found);
  return said === comparable(printedTarget(target)) || said === comparable(target.text);
}

/** What the template prints beside targets that have no unit. */
const noUnits: ReadonlySet<string> = new Set(['-', '/', '日期', '是/否', 'date', 'yes/no']);

/** A bare number beside another unit than the target's has no certain meaning. */
function checkUnit(row: Row, indicator: Indicator, goal: GoalProject, log: FindingLog): void {
  const { target } = indicator;
  const found = row.text('unit');
  if (found === null || target.unit === null || noUnits.has(comparable(found))) return;
  const expected = `${target.multiplier ?? ''}${target.unit}`;
  const said = namedMeasureUnit(found);
  const means = said?.use.unit === target.unit && said.multiplier === target.multiplier && !said.bareMoney;
  if (means || comparable(found) === comparable(expected)) return;
  const actual = row.cell('actual');
  const bare = actual?.kind === 'number' || (actual?.kind === 'text' && plainNumber(actual.text)?.unit === '');
  if (!bare) return;
  const args = { found: quoted(found), expected, actual: quoted(actual.text) };
  log.report(
    finding('unit-cell-edited', args, { place: row.place('unit'), project: goal.ref, indicator: indicator.ordinal }),
  );
}
