import { sha256 } from '#platform';
import { type Language, placeText } from '../../findings/finding.ts';
import { type Speak, speak, type Words } from '../../findings/speak.ts';
import { readFormLayout } from '../../form-layouts/form-layouts.ts';
import type { Finding, ReportedFinding, Severity } from '../../model/finding.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import { unitId } from '../../model/goals/project-ref.ts';
import { profileChoiceWords } from '../../model/result/profile-choice.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import type { ResultJson } from '../../model/result/result-json.ts';
import { loadProfile, profileList } from '../../profiles/load-profile.ts';
import { chaseList } from '../../reports/department/submission-text.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { diffRuns } from '../../reports/run/run-diff.ts';
import { submissionsOf } from '../../reports/run/submissions.ts';
import { submissionSets } from '../../reports/submission/submission-sets.ts';
import type { Definition } from '../../use-cases/definition.ts';
import { type GivenFile, type GivenFiles, givenFile, sourceOf } from '../../use-cases/given-file.ts';
import { checkGoalFiles } from '../../use-cases/goals/check-goal-files.ts';
import { type GoalsOfYear, goalsOfYear, readGoalFiles } from '../../use-cases/goals/read-goal-files.ts';
import { type LastYearGiven, lastYearGiven } from '../../use-cases/last-year/take-last-year.ts';
import { unitText } from '../../use-cases/outputs/file-name.ts';
import { makePolicy, type Policy } from '../../use-cases/policy.ts';
import { readResult } from '../../use-cases/read-result.ts';
import { scoreFiles } from '../../use-cases/score-files.ts';
import { type FilePurpose, sortFiles } from '../../use-cases/sort-files.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import type {
  Built,
  Change,
  DroppedFile,
  Overview,
  ShownFile,
  ShownFinding,
  ShownProfile,
  ShownUnit,
} from '../messages.ts';

const words = {
  reading: { zh: '正在读取 {file}（{number}/{of}）', en: 'reading {file} ({number}/{of})' },
  scoring: { zh: '正在计分', en: 'scoring' },
  goals: {
    zh: '{year}，{units} 个单位，{projects} 个项目，{indicators} 个指标',
    en: '{year}, {units} units, {projects} projects, {indicators} indicators',
  },
  noYear: { zh: '没有写年度', en: 'no year' },
  year: { zh: '{year} 年', en: '{year}' },
} as const satisfies Words;

interface Kept {
  readonly file: GivenFile;
  readonly purpose: FilePurpose;
  readonly assigned: boolean;
  /** Of a file that is nothing this program reads: why. */
  readonly findings: readonly Finding[];
}

const keyOf = (found: ReportedFinding): string =>
  JSON.stringify([found.code, found.place, found.project, found.indicator, found.found]);

/** The files that were dropped and everything made of them. Each change of the files looks at all of them again. */
export class Session {
  readonly #files = new Map<string, Kept>();
  readonly built: Built;
  /** What was given last to be checked. */
  checked: readonly GivenFile[] = [];
  readonly #rules: readonly Definition[];
  readonly #profiles: readonly Definition[];
  readonly #monitoring: readonly Definition[];
  language: Language;
  #year: number | null = null;
  #profile: string | null = null;
  #doing: (what: string) => void;
  #policy: Policy | null = null;
  #goals: GoalsOfYear | null = null;
  #run: ScoreRun | null = null;
  #shown: Overview | null = null;

  constructor(built: Built, language: Language, doing: (what: string) => void) {
    this.built = built;
    this.#doing = doing;
    this.language = language;
    const definitions = (of: Built['rules']) => of.map(({ file, text }) => ({ file, text, sha256: sha256(text) }));
    this.#rules = definitions(built.rules);
    this.#profiles = definitions(built.profiles);
    this.#monitoring = definitions(built.monitoring);
  }

  get say(): Speak {
    return speak(this.language);
  }

  get run(): ScoreRun | null {
    return this.#run;
  }

  get policy(): Policy | null {
    return this.#policy;
  }

  get goals(): GoalsOfYear | null {
    return this.#goals;
  }

  /** A file at hand, or one of those that were given to be checked. */
  file(name: string): GivenFile | null {
    return this.#files.get(name)?.file ?? this.checked.find(({ file }) => file === name) ?? null;
  }

  given(purpose: FilePurpose): readonly GivenFile[] {
    return [...this.#files.values()].filter((one) => one.purpose === purpose).map(({ file }) => file);
  }

  add(dropped: readonly DroppedFile[]): void {
    for (const [at, { name, bytes }] of dropped.entries()) {
      this.#doing(this.say(words.reading, { file: name, number: at + 1, of: dropped.length }));
      const file = givenFile(name, bytes);
      const before = this.#files.get(name);
      if (before?.file.sha256 === file.sha256) continue;
      const { files, findings } = sortFiles([file]);
      this.#files.set(name, { file, purpose: files[0]?.purpose ?? 'unknown', assigned: false, findings });
    }
  }

  remove(names: readonly string[]): void {
    for (const name of names) this.#files.delete(name);
  }

  assign(name: string, purpose: FilePurpose): void {
    const kept = this.#files.get(name);
    if (kept !== undefined) this.#files.set(name, { ...kept, purpose, assigned: true, findings: [] });
  }

  choose({ year, profile, language }: { year?: number; profile?: string; language?: Language }): void {
    if (year !== undefined) this.#year = year;
    if (profile !== undefined) this.#profile = profile;
    if (language !== undefined) this.language = language;
  }

  definitions(): Readonly<Record<'rules' | 'profiles' | 'forms' | 'monitoring', readonly Definition[]>> {
    const own = (purpose: 'rules' | 'profile' | 'form') =>
      this.given(purpose).map(({ file, bytes, sha256: hash }) => ({
        file,
        text: new TextDecoder().decode(bytes),
        sha256: hash,
      }));
    return {
      rules: [...this.#rules, ...own('rules')],
      profiles: [...this.#profiles, ...own('profile')],
      forms: own('form'),
      monitoring: this.#monitoring,
    };
  }

  /** Scores the files at hand by a profile (null: that which the goal tables ask for); without actuals the goal tables are checked alone. */
  async score(profile: string | null): Promise<{ run: ScoreRun | null; policy: Policy; findings: readonly Finding[] }> {
    const { rules, profiles, forms } = this.definitions();
    // Of one layout that was dropped or baked in it is meant that forms look like it; of several the profile names one.
    const [only, ...others] = forms;
    const named = only !== undefined && others.length === 0 ? readFormLayout(only).id : null;
    const actuals: GivenFiles = { files: this.given('actuals'), findings: [] };
    const read = readGoalFiles(
      { files: this.given('goals'), findings: [] },
      { year: this.#year, otherYears: 'accept' },
    );
    const goals = goalsOfYear(read, this.#year);
    this.#goals = goals;
    const policy = await makePolicy(profile, profiles, rules, goals.documents);
    if (actuals.files.length === 0) {
      const checked = checkGoalFiles({ ...read, value: goals.documents, findings: goals.findings });
      const findings = goals.documents.length === 0 ? [] : [...policy.findings, ...policy.unplaced];
      return { run: null, policy, findings: [...findings, ...checked.findings] };
    }
    this.#doing(this.say(words.scoring));
    return scoreFiles({
      goals,
      policy,
      actuals,
      lastYear: this.lastYear(goals),
      departmentInCharge: null,
      forms: { named, own: forms, findings: [] },
      tool: { name: 'perf-score', version: this.built.version },
      onFile: (file, number, of) => this.#doing(this.say(words.reading, { file, number, of })),
    });
  }

  /** The result of the year before, where it was dropped too. */
  lastYear({ year, documents }: GoalsOfYear): LastYearGiven | null {
    const [file] = this.given('result');
    if (file === undefined || year === null) return null;
    const { value, findings } = readResult(file);
    if (value === null) return { values: null, source: null, findings };
    return lastYearGiven(value, sourceOf(file), { year, projects: documents.flatMap(({ projects }) => projects) });
  }

  /** Looks at everything again and says what there is, and what changed. */
  async overview(): Promise<Overview> {
    const { run, policy, findings } = await this.score(this.#profile);
    this.#run = run;
    this.#policy = policy;
    const unread = [...this.#files.values()].flatMap((kept) => kept.findings);
    const shown = this.shown([...findings, ...unread]);
    const result = run === null ? null : resultDocument(run, this.language);
    const goals = this.#goals;
    const overview: Overview = {
      files: this.#shownFiles(shown),
      year: goals?.year ?? null,
      years: goals?.years ?? [],
      units: this.#units(),
      profile: policy.profile?.id ?? this.#profile ?? '',
      profileWhy: policy.profile === null ? '' : this.say(profileChoiceWords[policy.profileChoice]),
      profiles: this.#titles(),
      findings: shown,
      result,
      submissions: (run === null ? [] : submissionSets(run)).map(({ unit, heldBack }) => ({
        unit: unitText(unit),
        heldBack: heldBack === null ? null : this.say(heldBack),
      })),
      chase: run === null ? [] : chaseList(submissionsOf(run), this.say),
      change: this.#change(shown, result),
    };
    this.#shown = overview;
    return overview;
  }

  shown(findings: readonly Finding[]): ShownFinding[] {
    return findings.map((found) => ({
      ...reportFinding(found, this.language),
      where: placeText(found.place, this.language),
    }));
  }

  #titles(): ShownProfile[] {
    const { profiles } = this.definitions();
    return profileList(profiles).map(({ id, file }) => {
      const title = loadProfile(id, profiles).value?.title ?? { zh: id, en: id };
      return { id, title, file };
    });
  }

  #shownFiles(findings: readonly ShownFinding[]): ShownFile[] {
    return [...this.#files.values()].map(({ file, purpose, assigned }) => {
      const count = (severity: Severity) =>
        findings.filter((found) => found.severity === severity && found.place?.file === file.file).length;
      return {
        name: file.file,
        size: file.bytes.length,
        sha256: file.sha256,
        purpose,
        assigned,
        holds: purpose === 'goals' ? this.#holds(file.file) : '',
        findings: { block: count('block'), review: count('review'), note: count('note') },
      };
    });
  }

  #holds(file: string): string {
    const documents = (this.#goals?.documents ?? []).filter((one) => this.#goals?.fileOf.get(one) === file);
    const projects = documents.flatMap((one) => one.projects);
    const year = documents.find((one) => one.year !== null)?.year ?? null;
    return this.say(words.goals, {
      year: year === null ? this.say(words.noYear) : this.say(words.year, { year }),
      units: budgetUnitGroups(projects).length,
      projects: projects.length,
      indicators: projects.reduce((sum, project) => sum + project.indicators.length, 0),
    });
  }

  #units(): ShownUnit[] {
    const projects = (this.#goals?.documents ?? []).flatMap((one) => one.projects);
    const scored = this.#run?.projects ?? [];
    return budgetUnitGroups(projects).map(({ unit, members }) => {
      const files = new Set<string>();
      for (const one of scored)
        if (unitId(one.unit) === unitId(unit))
          for (const file of one.files) if (this.#files.get(file)?.purpose === 'actuals') files.add(file);
      return {
        code: unit.code,
        name: unit.name,
        projects: members.length,
        indicators: members.reduce((sum, project) => sum + project.indicators.length, 0),
        actuals: [...files],
      };
    });
  }

  #change(findings: readonly ShownFinding[], result: ResultJson | null): Change | null {
    const before = this.#shown;
    if (before === null || before.result === null || result === null) return null;
    const now = new Set(findings.map(keyOf));
    const was = new Set(before.findings.map(keyOf));
    const solved = before.findings.filter((found) => !now.has(keyOf(found)));
    const fresh = findings.filter((found) => !was.has(keyOf(found))).length;
    const diff = diffRuns(before.result, result);
    return solved.length === 0 && fresh === 0 && diff.projects.length === 0 ? before.change : { solved, fresh, diff };
  }
}
