import { openZip } from '../../containers/zip/zip.ts';
import type { Words } from '../../findings/speak.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import { utf8Bytes } from '../../platform/bytes.ts';
import { type GivenFile, givenFile } from '../../use-cases/given-file.ts';
import { monitorAgain } from '../../use-cases/monitoring/monitor-again.ts';
import { manifestName } from '../../use-cases/outputs/output-formats.ts';
import { readManifest } from '../../use-cases/read-result.ts';
import { folderOfFiles, type Program, sourcesOfFiles } from '../../use-cases/verify/given-folder.ts';
import { verdictText } from '../../use-cases/verify/verdict-text.ts';
import { verifyResults } from '../../use-cases/verify/verify-results.ts';
import type { Built, DroppedFile, Verdict } from '../messages.ts';
import { review } from './review.ts';
import type { Session } from './session.ts';

const words = {
  reviewed: {
    zh: '复核了 {forms} 张自评表：{agrees} 项一致，{differs} 项不一致，{unknown} 项要由人核对。',
    en: '{forms} forms reviewed: {agrees} figures agree, {differs} differ, {unknown} are for a person to check.',
  },
} as const satisfies Words;

// scorecards/2025/manifest.json, or the file alone.
const isManifest = (name: string): boolean => /(?:^|\/)manifest\.json$/.test(name);

/** The files of an archive in place of the archive; what holds no manifest is a document or an input, and stays as it is. */
function unpacked(files: readonly GivenFile[]): Reading<readonly GivenFile[]> {
  const findings: Finding[] = [];
  const all = files.flatMap((file) => {
    if (file.bytes[0] !== zipMark[0] || file.bytes[1] !== zipMark[1]) return [file];
    const { value: archive } = openZip(file.bytes, file.file);
    if (archive?.names.some(isManifest) !== true) return [file];
    return archive.names.flatMap((name) => {
      if (name.endsWith('/')) return [];
      const entry = archive.read(name);
      append(findings, entry.findings);
      return entry.value === null ? [] : [givenFile(name, entry.value)];
    });
  });
  return { value: all, findings };
}

/** Every archive begins with PK. */
const zipMark = [0x50, 0x4b];

/** The files of the results under their names in the folder, and all others: inputs, rules and profiles. */
interface Divided {
  readonly shown: string;
  readonly inside: readonly GivenFile[];
  readonly beside: readonly GivenFile[];
}

/**
 * Files that were chosen one by one have lost their folders. Of those the results are the ones that the manifest states; where an input has
 * the name of an output (405001-某单位.xlsx is both), or two units hand in a file of one name, the hash tells which is which.
 */
function chosenOneByOne(files: readonly GivenFile[], manifest: GivenFile): Divided {
  const outputs = readManifest(manifest).value?.outputs ?? [];
  const stated = new Set(outputs.map(({ sha256 }) => sha256));
  const inside = new Map([[manifest, manifest.file]]);
  for (const { file, sha256 } of outputs) {
    // 报送/405001-某单位/项目支出绩效自评表.xlsx
    const bare = file.replace(/^.*\//, '');
    const named = files.filter((one) => one.file === bare && !inside.has(one));
    const found = named.find((one) => one.sha256 === sha256) ?? named.find((one) => !stated.has(one.sha256));
    if (found !== undefined) inside.set(found, file);
  }
  return {
    shown: '.',
    inside: [...inside].map(([one, file]) => ({ ...one, file })),
    beside: files.filter((one) => !inside.has(one)),
  };
}

function divided(files: readonly GivenFile[]): Divided {
  const manifest = files.find(({ file }) => isManifest(file));
  if (manifest === undefined) return { shown: '.', inside: [], beside: files };
  const folder = manifest.file.slice(0, -manifestName.length);
  if (folder === '') return chosenOneByOne(files, manifest);
  const within = files.filter(({ file }) => file.startsWith(folder));
  const inside = within.map((one) => ({ ...one, file: one.file.slice(folder.length) }));
  return { shown: folder.slice(0, -1), inside, beside: files.filter((one) => !within.includes(one)) };
}

function programOf({ version, rules, profiles, monitoring }: Built): Program {
  const files = (texts: Built['rules']) => texts.map(({ file, text }) => givenFile(file, utf8Bytes(text)));
  const built = {
    rules: files(rules),
    'scoring-profiles': files(profiles),
    'monitoring-profiles': files(monitoring),
    'department-profiles': [],
  };
  const { read } = sourcesOfFiles(Object.values(built).flat());
  return { version, read, definitions: async (folder) => built[folder], round: monitorAgain };
}

/** What a review comes to in a sentence. */
function reviewVerdict({ forms, findings }: Awaited<ReturnType<typeof review>>, session: Session): Verdict {
  const sum = (verdict: keyof (typeof forms)[number]['counts']) =>
    forms.reduce((all, { counts }) => all + counts[verdict], 0);
  const [agrees, differs, unknown] = [sum('agrees'), sum('differs'), sum('unknown')];
  const sentence = session.say(words.reviewed, { forms: forms.length, agrees, differs, unknown });
  return { forms, holds: differs === 0, sentence, findings: session.shown(findings) };
}

/** Checks results that somebody handed over: without the files they were made from, hashes and formulas alone. Forms that somebody filled in are reviewed. */
export async function verify(session: Session, dropped: readonly DroppedFile[]): Promise<Verdict> {
  const given = unpacked(dropped.map(({ name, bytes }) => givenFile(name, bytes)));
  const { shown, inside, beside } = divided(given.value);
  session.checked = given.value;
  const reviewed = inside.length === 0 ? await review(session, beside) : { forms: [], findings: [] };
  if (reviewed.forms.length > 0) return reviewVerdict(reviewed, session);
  const folder = folderOfFiles(inside, shown);
  // Files that were dropped before, for scoring, may be the inputs too.
  const atHand = (['goals', 'actuals', 'result', 'monitoring', 'round'] as const).flatMap((of) => session.given(of));
  const sources = [...beside, ...atHand];
  const hasInputs = sources.length > 0;
  const verified = await verifyResults({
    folder,
    sources: hasInputs ? () => sourcesOfFiles(sources) : null,
    program: programOf(session.built),
  });
  const findings = [...given.findings, ...verified.findings];
  const holds = !findings.some(({ severity }) => severity === 'block');
  return {
    forms: [],
    holds,
    sentence: verdictText({ ...verified, findings }, hasInputs, session.say),
    findings: session.shown(findings),
  };
}
