import { bySeverity } from '../../findings/severity.ts';
import { certain } from '../../model/certain.ts';
import type { Finding } from '../../model/finding.ts';
import { grouped } from '../../model/grouped.ts';
import { remember } from '../../model/remember.ts';
import { comparable, comparableWords } from '../../model/text/same-text.ts';
import { concernsOthers } from '../run/own-inputs.ts';
import type { ReportContext } from './report-context.ts';

/** The findings that belong to the report, by severity: of its projects, and those about no project (files, profile, matching). */
export function findingsOf(context: ReportContext): Finding[] {
  const { run, projects, groups } = context;
  const all = run.findings;
  if (projects.length === run.projects.length) return bySeverity(all);
  const { places, ofNone, ofUnit } = findingPlaces(all);
  const mine = new Set(ofNone);
  for (const found of projects.flatMap(everyFinding)) for (const at of places.get(found) ?? []) mine.add(at);
  for (const group of groups)
    for (const word of wordsOfUnit(group)) for (const at of ofUnit.get(word) ?? []) mine.add(at);
  const ofOthers = concernsOthers(context);
  const found = [...mine].sort((a, b) => a - b).map((at) => certain(all[at], 'finding of the run'));
  return bySeverity(found.filter((one) => !ofOthers(one)));
}

/** How many findings about files of other units a report leaves to theirs; only in a run of many files. */
export function findingsOfOthers(context: ReportContext): number {
  return context.run.findings.filter(concernsOthers(context)).length;
}

/** Where findings stand among all, by themselves, about no project, and by what unit they name: looked up once for each of many units. */
const findingPlaces = remember((all: readonly Finding[]) => {
  const entries = all.map((found, at) => ({ found, at, unit: found.project?.unit ?? '' }));
  const at = (group: readonly { readonly at: number }[]) => group.map((one) => one.at);
  const byCode = grouped(entries, ({ unit }) => (comparable(unit) === '' ? null : codeWord(unit)));
  const byName = grouped(entries, ({ unit }) => (comparable(unit) === '' ? null : nameWord(unit)));
  return {
    places: new Map([...grouped(entries, ({ found }) => found)].map(([found, group]) => [found, at(group)])),
    ofNone: at(entries.filter(({ found }) => found.project === null)),
    ofUnit: new Map([...byCode, ...byName].map(([word, group]) => [word, at(group)])),
  };
});

const codeWord = (text: string | null): string => `code ${comparable(text)}`;
const nameWord = (text: string): string => `name ${comparableWords(text)}`;

/** What a finding may call the unit: as {@link namesUnit} has it. */
const wordsOfUnit = ({ unit, printed }: ReportContext['groups'][number]): ReadonlySet<string> =>
  new Set([codeWord(unit.code), ...printed.map(({ name }) => nameWord(name))]);

function everyFinding(project: ReportContext['projects'][number]): readonly Finding[] {
  return [...project.findings, ...project.execution.findings, ...project.indicators.flatMap((row) => row.findings)];
}
