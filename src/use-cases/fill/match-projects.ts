import { didYouMean } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/goals/goals.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { sameNamed } from '../../model/goals/same-named.ts';
import { grouped } from '../../model/grouped.ts';
import { nearest, newPatience } from '../../model/nearest.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { comparable, comparableWords } from '../../model/text/same-text.ts';
import { isSimilar } from '../../readers/actuals/rows/match-indicator.ts';
import type { FormProject } from '../../readers/form-cells/form-cells.ts';

/** A project of the form with its result. */
export interface MatchedProject {
  readonly form: FormProject;
  readonly result: ProjectResult;
}

/** What belongs together, and everything that doesn't. */
export interface MatchedProjects {
  readonly matched: readonly MatchedProject[];
  readonly findings: readonly Finding[];
}

const isNamed = ({ unit }: Project): boolean => comparable(unit.code) !== '' || comparableWords(unit.name) !== '';

/** True where the unit of the form is that of the result, or the form names none. */
const ofSameUnit = (project: Project, { unit }: ProjectResult): boolean =>
  !isNamed(project) || sameNamed(project.unit, unit);

/** Looks up the results that a project of the form may mean: by code where both have one, by name where one of them has none. */
function candidatesIn(results: readonly ProjectResult[]): (project: Project) => readonly ProjectResult[] {
  const byCode = grouped(results, ({ code }) => comparable(code) || null);
  const byName = grouped(results, ({ name }) => comparableWords(name) || null);
  return (project) => {
    const code = comparable(project.code);
    const coded = byCode.get(code)?.filter((one) => isSimilar(one.name, project.name)) ?? [];
    // A code says more than the unit, which may be spelled in any way; of two with one code the unit decides.
    if (coded.length === 1) return coded;
    const named = byName.get(comparableWords(project.name)) ?? [];
    const open = coded.length > 1 ? coded : named.filter((one) => code === '' || comparable(one.code) === '');
    return open.filter((one) => ofSameUnit(project, one));
  };
}

const hasFields = ({ rows, money }: FormProject): boolean =>
  money.length > 0 || rows.some(({ fields }) => fields.length > 0);

/** Final, as the result says it; results of before there were states have the status alone. */
const stateOf = ({ state, status }: ProjectResult) => state ?? (status === 'final' ? 'final' : 'draft');

class ProjectMatching {
  readonly findings: Finding[] = [];
  readonly #results: readonly ProjectResult[];
  readonly #patience = newPatience();

  constructor(results: readonly ProjectResult[]) {
    this.#results = results;
  }

  match(forms: readonly FormProject[]): readonly MatchedProject[] {
    const candidates = candidatesIn(this.#results);
    const fitting = forms.filter((form) => this.#isForm(form)).map((form) => ({ form, of: candidates(form.project) }));
    const claims = grouped(fitting, ({ of: [result, ...others] }) =>
      result === undefined || others.length > 0 ? null : String(this.#results.indexOf(result)),
    );
    const twice = new Set([...claims.values()].filter((list) => list.length > 1).flat());
    const matched = fitting.flatMap((one): MatchedProject[] => {
      const [result, ...others] = one.of;
      const { project } = one.form;
      const about = { place: project.source, project: projectRef(project) };
      if (result === undefined) this.#unknown(project);
      else if (others.length > 0 || twice.has(one)) {
        const again = claims.get(String(this.#results.indexOf(result)))?.length ?? 0;
        const count = String(Math.max(one.of.length, again));
        this.findings.push(finding('fill-project-ambiguous', { name: project.name, count }, about));
      } else return [{ form: one.form, result }];
      return [];
    });
    this.#absent(forms, new Set(fitting.flatMap(({ of }) => of)));
    return matched.filter((one) => this.#isFinal(one));
  }

  #isForm(form: FormProject): boolean {
    if (hasFields(form)) return true;
    const { project } = form;
    const about = { place: project.source, project: projectRef(project) };
    this.findings.push(finding('fill-no-columns', { name: project.name }, about));
    return false;
  }

  #unknown(project: Project): void {
    const near = nearest(
      project.name,
      this.#results.map(({ name }) => name),
      this.#patience,
    );
    const about = { place: project.source, project: projectRef(project) };
    this.findings.push(finding('fill-project-unknown', { name: project.name, ...didYouMean(near) }, about));
  }

  #isFinal({ form: { project }, result }: MatchedProject): boolean {
    const state = stateOf(result);
    if (state === 'final') return true;
    const { zh, en } = projectStateWords[state];
    const about = { place: project.source, project: projectRef(project) };
    this.findings.push(finding('fill-project-not-final', { name: project.name, state: zh, stateEn: en }, about));
    return false;
  }

  /** Final projects of the form's own units that it lacks; those of other units are counted. */
  #absent(forms: readonly FormProject[], met: ReadonlySet<ProjectResult>): void {
    const units = forms.map(({ project }) => project).filter(isNamed);
    const known = new Map<string, boolean>();
    const isOwn = ({ unit }: ProjectResult): boolean => {
      const key = JSON.stringify([unit.code, unit.name]);
      const own = known.get(key) ?? (units.length === 0 || units.some((one) => sameNamed(one.unit, unit)));
      known.set(key, own);
      return own;
    };
    const absent = this.#results.filter((one) => !met.has(one) && stateOf(one) === 'final');
    const place = forms[0]?.project.source ?? null;
    const file = place === null ? null : { file: place.file };
    for (const one of absent.filter(isOwn)) {
      this.findings.push(finding('fill-project-absent', { name: one.name }, { place: file, project: projectRef(one) }));
    }
    const others = absent.filter((one) => !isOwn(one)).length;
    if (others > 0) this.findings.push(finding('fill-other-units', { count: String(others) }, { place: file }));
  }
}

/** Puts the projects of a form beside their results, by unit, code and name; those that are not final are named and left out. */
export function matchProjects(forms: readonly FormProject[], results: readonly ProjectResult[]): MatchedProjects {
  const matching = new ProjectMatching(results);
  return { matched: matching.match(forms), findings: matching.findings };
}
