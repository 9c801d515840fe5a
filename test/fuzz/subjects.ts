import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8 } from 'fflate';
import { verifyFolder } from '../../src/app/verify/verify-folder.ts';
import { decimal } from '../../src/model/decimal.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makePolicy, type Policy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { soundResults } from '../hostile-results/result-folder.ts';
import { biffBook } from '../support/biff-file.ts';
import { profileTexts, ruleTexts } from '../support/definitions.ts';
import { gridWorkbook } from '../support/grid-sheet.ts';
import { oleFile } from '../support/ole.ts';
import { smallActuals, smallGoals } from '../support/small-year.ts';
import { row, table, wordFile } from '../support/word-file.ts';
import {
  blankSector,
  cutOff,
  type Mutation,
  movedPiece,
  otherBytes,
  otherLine,
  otherMarkup,
  otherPart,
  otherValue,
} from './mutations.ts';

/** A file to damage and what is done with it: the findings, and what is wrong with the outcome itself. */
export interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mutations: readonly Mutation[];
  readonly run: (bytes: Uint8Array) => Promise<Outcome>;
}

/** `nonsense` are results that can't be, in words: a score above its weight. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly nonsense: readonly string[];
}

const raw = [otherBytes, cutOff, movedPiece];
const inZip = [otherPart, otherPart, otherPart, ...raw];
const inJson = [otherValue, otherValue, otherValue, ...raw];
const inOle = [blankSector, ...raw];
const inText = [otherLine, otherLine, ...raw];

const grid = smallGoals
  .trim()
  .split('\n')
  .map((line) => line.split(','));

const year = 2026;
const withHash = (texts: readonly { readonly file: string; readonly text: string }[]) =>
  texts.map(({ file, text }) => ({ file, text, sha256: '' }));

/** A row without a value and without a finding, or two rows of one number, is nonsense however damaged the file was. */
function goalNonsense(documents: readonly GoalDocument[]): string[] {
  return documents.flatMap(({ projects }) =>
    projects.flatMap(({ name, indicators }) => {
      const ordinals = new Set(indicators.map(({ ordinal }) => ordinal));
      return ordinals.size === indicators.length ? [] : [`ordinals of ${name} are not unique`];
    }),
  );
}

const goalReading = async (bytes: Uint8Array): Promise<Outcome> => {
  const { value, findings } = readGoals(bytes, 'x', { year });
  const lost = value.length === 0 && findings.length === 0 ? ['nothing was read and nothing was said'] : [];
  return { findings, nonsense: [...goalNonsense(value), ...lost] };
};

const within = (points: string, weight: string) => decimal(points).gte(0) && decimal(points).lte(decimal(weight));

async function scored(policy: Policy, actuals: Uint8Array): Promise<Outcome> {
  const goals = goalsOfYear(readGoalFiles({ files: [givenFile('g.csv', strToU8(smallGoals))], findings: [] }), year);
  const { run, findings } = await scoreFiles({
    goals,
    policy,
    actuals: { files: [givenFile('a.json', actuals)], findings: [] },
    lastYear: null,
    departmentInCharge: null,
    tool: { name: 'perf-score', version: '0' },
  });
  if (run === null && findings.length === 0) return { findings, nonsense: ['no score and no finding'] };
  const nonsense = (run?.projects ?? []).flatMap(({ project, execution, indicators, total }) => [
    ...[execution, ...indicators].flatMap(({ outcome, weight }) =>
      outcome.type === 'scored' && !within(outcome.score, weight)
        ? [`${project.name}: ${outcome.score} of ${weight}`]
        : [],
    ),
    ...(within(total.score, '100') ? [] : [`${project.name}: ${total.score} of 100`]),
  ]);
  return { findings, nonsense };
}

/** The policy with one rule or profile file in place of the one of its name. */
async function policyWith(kind: 'rules' | 'profiles', file: string, bytes: Uint8Array): Promise<Policy> {
  const text = new TextDecoder().decode(bytes);
  const swap = (texts: typeof ruleTexts) => withHash(texts.map((one) => (one.file === file ? { file, text } : one)));
  const [profiles, rules] = [profileTexts, ruleTexts];
  return makePolicy(
    'mof-2020',
    kind === 'profiles' ? swap(profiles) : withHash(profiles),
    kind === 'rules' ? swap(rules) : withHash(rules),
  );
}

function definitionSubject(kind: 'rules' | 'profiles', file: string): Subject {
  const texts = kind === 'rules' ? ruleTexts : profileTexts;
  const text = texts.find((one) => one.file === file)?.text ?? '';
  return {
    name: file,
    bytes: strToU8(text),
    mutations: inJson,
    run: async (bytes) => {
      const policy = await policyWith(kind, file, bytes);
      const outcome = await scored(policy, strToU8(smallActuals));
      return { ...outcome, findings: [...policy.findings, ...outcome.findings] };
    },
  };
}

/** One file of a folder of results is damaged; an auditor's run ends in a verdict, and a changed file never passes. */
function resultSubject(results: string, name: string): Subject {
  const bytes = new Uint8Array(readFileSync(join(results, name)));
  const mutations = name.endsWith('.json') ? inJson : name.endsWith('.html') ? [otherMarkup, ...raw] : inZip;
  return {
    name: `verify ${name.replace(/^.*-/, '')}`,
    bytes,
    mutations,
    run: async (changed) => {
      writeFileSync(join(results, name), changed);
      const { findings } = await verifyFolder(results, { inputs: null, publicKey: null, rescore: false });
      writeFileSync(join(results, name), bytes);
      const same =
        name === 'manifest.json' ||
        (changed.length === bytes.length && changed.every((byte, at) => byte === bytes[at]));
      return { findings, nonsense: same || findings.length > 0 ? [] : [`${name} was changed and verifies`] };
    },
  };
}

/** Every kind of file the program reads; `close` removes what was made on disk. */
export async function subjects(): Promise<{ readonly all: readonly Subject[]; readonly close: () => void }> {
  const policy = await makePolicy('mof-2020', withHash(profileTexts), withHash(ruleTexts));
  const goals = readGoals(readFileSync(join('sample-goals', firstOf('sample-goals', '.docx'))), 'goals.docx', { year });
  const book = readFileSync(join('sample-actuals/2026', firstOf('sample-actuals/2026', '.xlsx')));
  const home = await soundResults();
  const results = join(home, 'results');
  const goalForms: readonly (readonly [string, Uint8Array, readonly Mutation[]])[] = [
    ['goals .docx', wordFile(table(grid.map((cells) => row(cells)))), inZip],
    ['goals .xlsx', gridWorkbook(grid), inZip],
    ['goals .csv', strToU8(smallGoals), inText],
    ['goals .html', strToU8(htmlOf(grid)), [otherMarkup, otherMarkup, ...raw]],
    ['goals .mht', strToU8(mhtOf(grid)), [otherMarkup, ...raw]],
    ['goals .txt', strToU8(grid.map((cells) => `\t${cells.join('\n\t')}`).join('\n\n')), inText],
    ['goals .json', strToU8(JSON.stringify({ schemaVersion: '1.0', documents: goals.value })), inJson],
    ['goals OLE', oleFile('WordDocument', 'Workbook'), raw],
    ['goals .doc', oldFile('goals.doc'), inOle],
    ['goals .odt', oldFile('goals.odt'), inZip],
    ['goals .xls', oldFile('goals.xls'), inOle],
    ['goals .xls of version 5', biffBook(5, [{ name: '目标', rows: grid }]), inOle],
  ];
  const books: readonly (readonly [string, Uint8Array, readonly Mutation[]])[] = [
    ['actuals .xlsx', new Uint8Array(book), inZip],
    ['actuals .xls', oldFile('actuals.xls'), inOle],
    ['actuals .ods', oldFile('actuals.ods'), inZip],
  ];
  const all: Subject[] = [
    ...goalForms.map(([name, bytes, mutations]) => ({ name, bytes, mutations, run: goalReading })),
    ...books.map(([name, bytes, mutations]) => ({
      name,
      bytes,
      mutations,
      run: async (changed: Uint8Array) => {
        const { value, findings } = readActuals(changed, 'a.xlsx', goals.value, { year });
        return { findings, nonsense: value === null && findings.length === 0 ? ['nothing read, nothing said'] : [] };
      },
    })),
    { name: 'actuals .json', bytes: strToU8(smallActuals), mutations: inJson, run: (bytes) => scored(policy, bytes) },
    definitionSubject('rules', 'rules/quantity.json'),
    definitionSubject('rules', 'rules/execution.json'),
    definitionSubject('profiles', 'scoring-profiles/mof-2020.json'),
    // A manifest that nobody signed can't vouch for itself, so a changed one may well verify.
    ...readdirSync(results, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(results, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .map((name) => resultSubject(results, name)),
  ];
  return { all, close: () => rmSync(home, { recursive: true }) };
}

const oldFile = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/readers/fixtures/old-files/${name}`));

const firstOf = (folder: string, ending: string): string =>
  readdirSync(folder).filter((name) => name.endsWith(ending))[0] ?? '';

const htmlOf = (rows: readonly (readonly string[])[]): string =>
  `<html><body><table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`;

/** A page as a browser saves it, with all it needs in one file. */
const mhtOf = (rows: readonly (readonly string[])[]): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="----B"\r\n\r\n------B\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${htmlOf(rows)}\r\n------B--\r\n`;
