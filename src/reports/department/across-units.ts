import { inBoth, listed } from '../../findings/args.ts';
import type { Language } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { decimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { grouped } from '../../model/grouped.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { comparable, comparableWords } from '../../model/text/same-text.ts';

/** A column of equal actuals is chance below this many rows. */
const minSameRows = 4;
/** A shared reason of fewer characters is a common word, and below this many projects it is chance. */
const minReasonLength = 8;
const minSharedReason = 3;

/** What is compared: the projects of a run, or the forms of a review. */
type ScoredProjects = Pick<ScoreRun, 'projects'>;

/** Groups of two and more that share a key, in the order of their first member; null keys are left out. */
function groupsBy(
  projects: readonly ProjectScore[],
  keyOf: (project: ProjectScore) => string | null,
): ProjectScore[][] {
  return [...grouped(projects, keyOf).values()].filter((group) => group.length > 1);
}

function named(projects: readonly ProjectScore[]) {
  const each = (language: Language) =>
    projects.map(({ unit, project }) => `${unit.name}${marks[language].space}${marks[language].quoted(project.name)}`);
  return inBoth('names', { zh: each('zh').join(marks.zh.and), en: each('en').join(marks.en.and) });
}

function differentUnits(projects: readonly ProjectScore[]): boolean {
  return budgetUnitGroups(projects).length > 1;
}

function place(projects: readonly ProjectScore[]) {
  const [first] = projects;
  return first === undefined ? {} : { place: first.project.source, project: projectRef(first.project) };
}

function sameNames(run: ScoredProjects): Finding[] {
  return groupsBy(run.projects, ({ project }) => comparableWords(project.name))
    .filter(differentUnits)
    .map((group) =>
      finding(
        'same-project-in-units',
        {
          name: group[0]?.project.name ?? '',
          ...listed(
            'units',
            budgetUnitGroups(group).map(({ unit }) => unit.name),
          ),
        },
        place(group),
      ),
    );
}

function sameCodes(run: ScoredProjects): Finding[] {
  return groupsBy(run.projects, ({ project }) => comparable(project.code) || null).map((group) =>
    finding('project-code-twice', { code: group[0]?.project.code ?? '', ...named(group) }, place(group)),
  );
}

/** The actuals of a project as one text; null where there are too few, or they are all one value. */
function actualsKey(project: ProjectScore): string | null {
  const texts = project.indicators.map(({ reading }) => comparable(reading?.text ?? ''));
  const filled = texts.filter((text) => text !== '');
  return filled.length >= minSameRows && new Set(filled).size > 1 ? JSON.stringify(texts) : null;
}

function sameActuals(run: ScoredProjects): Finding[] {
  return groupsBy(run.projects, actualsKey).map((group) =>
    finding(
      'same-actuals-in-projects',
      { count: String(group[0]?.indicators.length ?? 0), ...named(group) },
      place(group),
    ),
  );
}

function allFull(run: ScoredProjects): Finding[] {
  return budgetUnitGroups(run.projects).flatMap(({ unit, members: projects }) => {
    const full = projects.every(
      ({ state, ledger }) =>
        state === 'final' && decimal(ledger.full).gt(0) && decimal(ledger.score).eq(decimal(ledger.full)),
    );
    if (!full) return [];
    return [finding('unit-all-full', { unit: unit.name, count: String(projects.length) }, place(projects))];
  });
}

function reasonsOf({ actual, indicators }: ProjectScore): ReadonlyMap<string, string> {
  const entries = [actual?.execution.reason, ...indicators.map((row) => row.actual?.reason)];
  return new Map(entries.flatMap((entry) => (entry ? [[comparable(entry.text), entry.text.trim()]] : [])));
}

function sharedReasons(run: ScoredProjects): Finding[] {
  const givenIn = new Map<string, { readonly text: string; readonly projects: ProjectScore[] }>();
  for (const project of run.projects) {
    for (const [key, text] of reasonsOf(project)) {
      const known = givenIn.get(key);
      if (known === undefined) givenIn.set(key, { text, projects: [project] });
      else known.projects.push(project);
    }
  }
  return [...givenIn]
    .filter(([key, { projects }]) => [...key].length >= minReasonLength && projects.length >= minSharedReason)
    .map(([, { text, projects }]) => finding('same-reason-in-projects', { text, ...named(projects) }, place(projects)));
}

/** A shared text of fewer characters may be chance: 已全部完成年度目标任务。 */
const minTextLength = 20;
/** So much of a text is quoted. */
const quotedLength = 60;

/** What a unit wrote of a project in its own words, by what is compared. */
function textsOf({ actual }: ProjectScore): ReadonlyMap<string, string> {
  const texts = [actual?.completed, actual?.texts?.problems?.text, actual?.texts?.measures?.text];
  return new Map(texts.flatMap((text) => (text == null ? [] : [[comparableWords(text), text.trim()] as const])));
}

function sharedTexts(run: ScoredProjects): Finding[] {
  const givenIn = new Map<string, { readonly text: string; readonly projects: ProjectScore[] }>();
  for (const project of run.projects) {
    for (const [key, text] of textsOf(project)) {
      const known = givenIn.get(key);
      if (known === undefined) givenIn.set(key, { text, projects: [project] });
      else known.projects.push(project);
    }
  }
  return (
    [...givenIn]
      .filter(([key, { projects }]) => [...key].length >= minTextLength && differentUnits(projects))
      // Projects of one name (其他交通费) have been told, and may well have one text.
      .filter(([, { projects }]) => new Set(projects.map(({ project }) => comparableWords(project.name))).size > 1)
      .map(([, { text, projects }]) => {
        const quoted = text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
        return finding('same-text-in-units', { text: quoted, ...named(projects) }, place(projects));
      })
  );
}

/** The checks that need several projects or units at once. */
export function acrossUnits(run: ScoredProjects): Finding[] {
  return [
    ...sameNames(run),
    ...sameCodes(run),
    ...sameActuals(run),
    ...allFull(run),
    ...sharedReasons(run),
    ...sharedTexts(run),
  ];
}
