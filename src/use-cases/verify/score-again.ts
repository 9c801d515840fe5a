import { textOf } from '../../containers/text/text-encoding.ts';
import type { Language } from '../../findings/finding.ts';
import type { Input } from '../../model/place.ts';
import { dataFormatsOf, exportFormats } from '../../model/policy/export-format.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { withReviewer } from '../as-reviewer.ts';
import type { Definition } from '../definition.ts';
import { type GivenFile, givenFile, type OutputFile } from '../given-file.ts';
import { type GoalsOfYear, goalsOfYear, readGoalFiles } from '../goals/read-goal-files.ts';
import { lastYearFromFiles } from '../last-year/last-year-files.ts';
import type { LastYearGiven } from '../last-year/take-last-year.ts';
import { makeManifest, makeOutputs, manifestOptions } from '../outputs/make-outputs.ts';
import { dataFolder } from '../outputs/output-formats.ts';
import { styleFromFile } from '../outputs/style-from-file.ts';
import type { EarlierSets } from '../outputs/submissions/earlier-sets.ts';
import { makePolicy } from '../policy.ts';
import { type ScoreOrder, scoreFiles } from '../score-files.ts';
import { besideIt } from './find-sources.ts';
import type { FoundSources, ScoredAgain } from './found-sources.ts';
import type { Program } from './given-folder.ts';

const definition = ({ file, bytes, sha256 }: GivenFile): Definition => ({ file, text: textOf(bytes), sha256 });

/** The files of these names that were found, in their order. */
export const namedFiles = ({ files }: FoundSources['given'], names: readonly string[]): GivenFile[] =>
  names.flatMap((name) => {
    const bytes = files.get(name);
    return bytes === undefined ? [] : [givenFile(name, bytes)];
  });

/** The definitions that come with the program, some with the line ends that the run had, and the run's own behind them. */
export function definitionsOf(
  known: readonly GivenFile[],
  own: readonly string[],
  { given }: FoundSources,
): Definition[] {
  const builtIn = known.map((one) => {
    const other = given.builtIn.get(one.file);
    return other === undefined ? one : givenFile(one.file, other);
  });
  return [...builtIn, ...namedFiles(given, own)].map(definition);
}

function lastYearOf(
  { given }: FoundSources,
  name: string | undefined,
  goals: GoalsOfYear,
  year: number,
): LastYearGiven | null {
  const [result] = name === undefined ? [] : namedFiles(given, [name]);
  if (name === undefined || result === undefined) return null;
  const [manifest = null] = namedFiles(given, [besideIt(name)]);
  const projects = goals.documents.flatMap((document) => document.projects);
  return lastYearFromFiles(result, manifest, { year, projects });
}

/** Chosen anew where it was chosen: what the tables or the workbooks ask for is verified too. */
const choosesAnew = ({ options }: Manifest): boolean =>
  options['profileChosenBy'] !== undefined && options['profileChosenBy'] !== 'named';

/** The PDF files and tables of data that a manifest states and that were not made, each with its place among all. */
function outputsNotMade({ outputs }: Manifest, made: readonly OutputFile[]) {
  const names = new Set(made.map(({ name }) => name));
  const isStated = (file: string) => file.endsWith('.pdf') || file.startsWith(`${dataFolder}/`);
  return outputs.flatMap((output, at) =>
    isStated(output.file) && !names.has(output.file) ? [[at, output] as const] : [],
  );
}

/** The style of reports that a run was given; none where it was given none. */
function styleOf({ given }: FoundSources, file: string | undefined) {
  const bytes = file === undefined ? undefined : given.files.get(file);
  if (file === undefined || bytes === undefined) return { style: {}, findings: [] };
  const { value, findings } = styleFromFile(givenFile(file, bytes));
  return { style: value === null ? null : { style: value }, findings };
}

/** Does the run of a manifest again, from the bytes it was made of. */
export async function scoreAgain(
  manifest: Manifest,
  sources: FoundSources,
  program: Program,
  unread: NonNullable<ScoreOrder['unread']> = [],
  earlier: EarlierSets | null = null,
): Promise<ScoredAgain> {
  const { year, options, profile } = manifest;
  const ofRole = (role: Input['role']) =>
    manifest.inputs.filter((input) => input.role === role).map(({ file }) => file);
  const files = { files: namedFiles(sources.given, ofRole('goals')), findings: [] };
  const goals = goalsOfYear(readGoalFiles(files, { year, otherYears: 'accept' }), year);
  const policy = await makePolicy(
    choosesAnew(manifest) ? null : profile.id,
    definitionsOf(await program.definitions('scoring-profiles'), sources.ownProfiles, sources),
    definitionsOf(await program.definitions('rules'), sources.ownRules, sources),
    goals.documents,
  );
  const { departmentInCharge, form } = options;
  const scored = await scoreFiles({
    goals,
    policy,
    forms: {
      named: typeof form === 'string' ? form : null,
      own: namedFiles(sources.given, sources.ownForms).map(definition),
      findings: [],
    },
    actuals: { files: namedFiles(sources.given, ofRole('actuals')), findings: [] },
    lastYear: lastYearOf(sources, ofRole('last-year')[0], goals, year),
    departmentInCharge: typeof departmentInCharge === 'string' ? departmentInCharge : null,
    tool: { name: 'perf-score', version: program.version },
    unread,
  });
  const { findings } = scored;
  if (scored.run === null) return { outputs: null, findings };
  const run = options['asReviewer'] === true ? withReviewer(scored.run, scored.policy) : scored.run;
  const language: Language = options['language'] === 'en' ? 'en' : 'zh';
  const asked = options['pdf'] === true;
  const pdf = asked ? ((await program.pdf?.()) ?? null) : null;
  const { style, findings: styleFindings } = styleOf(sources, ofRole('report-style')[0]);
  if (style === null) return { outputs: null, findings: styleFindings };
  const reportPer = options['reportPer'] === 'project' ? 'project' : 'unit';
  const handedOn = String(options['export'] ?? '').split(',');
  const exports = exportFormats.filter((one) => handedOn.includes(one));
  const dataAsked = dataFormatsOf(exports).length > 0;
  const data = dataAsked ? ((await program.data?.()) ?? null) : null;
  const given = { ...style, reportPer, pdf, pdfAsked: asked, exports, data, earlier } as const;
  const outputs = await makeOutputs(run, language, given);
  const stated = { ...options, ...manifestOptions(run, language, given) };
  const isPart = (asked && pdf === null) || (dataAsked && data === null);
  const notMade = isPart ? outputsNotMade(manifest, outputs) : [];
  const made = makeManifest(run, outputs, scored.policy.profileFiles, stated, given, notMade);
  return { outputs: [...outputs, made], findings: [] };
}
