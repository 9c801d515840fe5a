import type { ActualIndicator, ActualProject, ActualsDocument } from '../model/actuals/actuals.ts';
import { notCarriedOutWords } from '../model/actuals/not-carried-out.ts';
import type { Reading } from '../model/finding.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import { grouped } from '../model/grouped.ts';
import { joinTexts } from './actuals/values/join-texts.ts';
import { Agreement, type Joining, joinAbsence, mergeAmounts, mergeIndicators } from './actuals/values/merge-values.ts';
import { type FindingLog, findingLog } from './finding-log.ts';

/**
 * Joins what several files report, so that no project stands in more than one document: it stays in the one whose file name comes
 * first. The same value twice is no matter; where two differ neither counts, and a finding names both places. The order of the
 * documents is kept and changes nothing.
 */
export function mergeActuals(documents: readonly ActualsDocument[]): Reading<readonly ActualsDocument[]> {
  const log = findingLog({ file: documents.map(({ source }) => source.file).join('、') });
  const told = new Map<string, [ActualProject, ...ActualProject[]]>();
  const home = new Map<string, ActualsDocument>();
  for (const document of [...documents].sort(byFile)) {
    for (const project of document.projects) {
      const { key } = project;
      const before = told.get(key);
      if (before !== undefined) before.push(project);
      else {
        told.set(key, [project]);
        home.set(key, document);
      }
    }
  }
  const joined = [...told].map(([key, projects]) => [key, mergeProjects(projects, log)] as const);
  const atHome = grouped(joined, ([key]) => home.get(key) ?? null);
  const value = documents.map((document) => ({
    ...document,
    projects: (atHome.get(document) ?? []).map(([, project]) => project),
  }));
  return { value, findings: log.findings() };
}

/** By file name and not by the order files were given in. */
function byFile(a: ActualsDocument, b: ActualsDocument): number {
  return a.source.file < b.source.file ? -1 : a.source.file > b.source.file ? 1 : 0;
}

function mergeProjects(projects: readonly [ActualProject, ...ActualProject[]], log: FindingLog): ActualProject {
  const [first, ...others] = projects;
  if (others.length === 0) return first;
  const joining: Joining = { log, project: projectRef(first), indicator: null, name: first.name };
  const { completed, notCarriedOut, ...execution } = mergeExecution(projects, joining);
  const rows = new Map<number, [ActualIndicator, ...ActualIndicator[]]>();
  for (const indicator of projects.flatMap((one) => one.indicators)) {
    const before = rows.get(indicator.ordinal);
    if (before === undefined) rows.set(indicator.ordinal, [indicator]);
    else before.push(indicator);
  }
  return {
    ...first,
    execution,
    completed,
    notCarriedOut,
    ...joinedHead(projects),
    ...joinTexts(
      projects.flatMap(({ texts }) => texts ?? []),
      joining,
    ),
    indicators: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([ordinal, own]) =>
        mergeIndicators(own, { ...joining, indicator: ordinal, name: `${first.name} · ${ordinal}` }),
      ),
    alsoIn: others.map(({ place }) => place),
  };
}

/** The head of the first file that has one, and the unit's texts of all: they are the unit's, whoever filled in the rows. */
function joinedHead(projects: readonly ActualProject[]): Pick<ActualProject, 'formHead' | 'unitTexts'> {
  const [formHead] = projects.flatMap((one) => one.formHead ?? []);
  const unitTexts = projects.flatMap((one) => one.unitTexts ?? []);
  return { ...(formHead === undefined ? {} : { formHead }), ...(unitTexts.length === 0 ? {} : { unitTexts }) };
}

function mergeExecution(projects: readonly ActualProject[], joining: Joining) {
  const executions = projects.map(({ execution }) => execution);
  const amounts = mergeAmounts(executions, joining);
  const agreement = new Agreement(joining, amounts.contested ?? []);
  const funds = executions.flatMap(({ bySource }) => bySource);
  const completed = projects.flatMap(({ completed: text, place }) =>
    text === null ? [] : [{ value: text, text, place }],
  );
  const reason = agreement.ofEntries(
    'reason',
    executions.map((one) => one.reason),
  );
  const absences = projects.flatMap(({ notCarriedOut }) => notCarriedOut ?? []);
  const told = absences.map(({ kind, reason, document, place }) => ({
    kind: kind === null ? null : { kind: 'text' as const, text: notCarriedOutWords[kind].zh, place },
    reason,
    document,
  }));
  return {
    ...amounts,
    notCarriedOut: joinAbsence(told, agreement) ?? absences[0] ?? null,
    bySource: [...new Set(funds.map(({ source }) => source))].map((source) => ({
      source,
      ...mergeAmounts(
        funds.filter((row) => row.source === source),
        joining,
      ),
    })),
    reason,
    emptyReason: reason === null ? (executions.find((one) => one.emptyReason != null)?.emptyReason ?? null) : null,
    measure: agreement.ofEntries(
      'measure',
      executions.map(({ measure }) => measure),
    ),
    confirmed: agreement.ofEntries(
      'confirmed',
      executions.map(({ confirmed }) => confirmed ?? null),
    ),
    completed: agreement.of('completed', completed),
    ...agreement.contested(),
  };
}
