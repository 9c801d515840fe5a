import type {
  ActualExecution,
  ActualIndicator,
  ActualProject,
  ActualsDocument,
  Amounts,
} from '../model/actuals/actuals.ts';
import type { Reading } from '../model/finding.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import { namedKey } from '../model/goals/same-named.ts';
import { type FindingLog, findingLog } from './actuals/values/finding-log.ts';
import { mergeAmounts, mergeEntry, mergeIndicators, mergeText, type Twice } from './actuals/values/merge-values.ts';

/** The same project in two files has the same unit and the same code, or name where no code is printed. */
const keyOf = ({ unit, code, name }: ActualProject): string =>
  JSON.stringify([namedKey(unit), namedKey({ code, name })]);

/**
 * Joins what several files report, so that no project stands in more than one document: a project that comes again is joined to
 * where it came first and left out where it came later. The same value twice is no matter; two different values for the same
 * thing are a finding that names both places, and the first is kept. Documents keep their order and sources.
 */
export function mergeActuals(documents: readonly ActualsDocument[]): Reading<readonly ActualsDocument[]> {
  const log = findingLog({ file: documents.map(({ source }) => source.file).join('、') });
  const first = new Map<string, { document: number; project: ActualProject }>();
  documents.forEach((document, at) => {
    for (const project of document.projects) {
      const key = keyOf(project);
      const before = first.get(key);
      if (before === undefined) first.set(key, { document: at, project });
      else first.set(key, { document: before.document, project: mergeProjects(before.project, project, log) });
    }
  });
  const kept = [...first.values()];
  const value = documents.map((document, at) => ({
    ...document,
    projects: kept.filter((one) => one.document === at).map(({ project }) => project),
  }));
  return { value, findings: log.findings() };
}

function mergeProjects(first: ActualProject, second: ActualProject, log: FindingLog): ActualProject {
  const project = projectRef(first);
  const twice: Twice = { log, project, indicator: null, name: first.name, first: first.place, second: second.place };
  const execution = mergeExecution(first.execution, second.execution, twice);
  const completed = mergeText('completed', first.completed, second.completed, twice);
  const indicators = new Map<number, ActualIndicator>(first.indicators.map((one) => [one.ordinal, one]));
  for (const again of second.indicators) {
    const { ordinal } = again;
    const before = indicators.get(ordinal);
    const context = { log, project, indicator: ordinal, name: `${first.name} · ${ordinal}` };
    indicators.set(ordinal, before === undefined ? again : mergeIndicators(before, again, context));
  }
  return {
    ...first,
    execution,
    completed,
    indicators: [...indicators.values()].sort((a, b) => a.ordinal - b.ordinal),
  };
}

function mergeExecution(first: ActualExecution, second: ActualExecution, twice: Twice): ActualExecution {
  const bySource = new Map<string, ActualExecution['bySource'][number]>(first.bySource.map((row) => [row.source, row]));
  for (const row of second.bySource) {
    const before: Amounts | undefined = bySource.get(row.source);
    bySource.set(row.source, before === undefined ? row : { ...row, ...mergeAmounts(before, row, twice) });
  }
  return {
    ...mergeAmounts(first, second, twice),
    bySource: [...bySource.values()],
    reason: mergeEntry('reason', first.reason, second.reason, twice),
    measure: mergeEntry('measure', first.measure, second.measure, twice),
  };
}
