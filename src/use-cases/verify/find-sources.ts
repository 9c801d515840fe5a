import { sha256 } from '#platform';
import { largestFile, megabytes, oversized } from '../../containers/zip/file-size.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/place.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { largestResult, largestResultLines, manifestName } from '../outputs/output-formats.ts';
import { hashIs } from './check-outputs.ts';
import type { FoundSources } from './found-sources.ts';
import type { BytesRead, GivenSources, Program } from './given-folder.ts';
import { otherLineEnds } from './line-ends.ts';
import { isOtherVersion } from './other-version.ts';

/** All inputs of a run are held at once; those of a large department have a tenth of it. */
const largestInputs = 400 * 1024 * 1024;

/** Files under other names are looked at up to this many bytes in all. */
const largestSearch = 1024 * 1024 * 1024;

/** A source with the bytes that were hashed; a file that has them but for its line ends counts. */
interface Met {
  readonly bytes: Uint8Array;
  readonly lineEnds: boolean;
}

/** The bytes of a file in the form that has the hash; null when neither it nor its other line ends have it. */
function fitting(bytes: Uint8Array, hash: string): Met | null {
  if (sha256(bytes) === hash) return { bytes, lineEnds: false };
  const other = otherLineEnds(bytes).find((version) => sha256(version) === hash);
  return other === undefined ? null : { bytes: other, lineEnds: true };
}

// rules/late-step.json, scoring-profiles/hebei.json: the manifest names those of the program so.
const isBuiltInName = (file: string): boolean =>
  /^(?:rules|scoring-profiles|monitoring-profiles|department-profiles)\//.test(file);

/** The name of the manifest in the folder of a result: scorecards/2025/manifest.json. */
export const besideIt = (file: string): string => `${file.slice(0, file.lastIndexOf('/') + 1)}${manifestName}`;

class SourceSearch {
  readonly findings: Finding[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly builtIn = new Map<string, Uint8Array>();
  readonly #sources: GivenSources;
  readonly #program: Program;
  readonly #names: readonly string[];
  readonly #tool: Manifest['tool'];
  #others: Map<string, string> | null = null;
  #room = largestInputs;

  constructor(sources: GivenSources, program: Program, names: readonly string[], tool: Manifest['tool']) {
    this.#sources = sources;
    this.#program = program;
    this.#tool = tool;
    this.#names = names;
  }

  /** Takes a source by the name and place the manifest gives it, else wherever its bytes are; otherwise says what is in its place. */
  async take(source: Source, limit: number, instead: string | null = null): Promise<void> {
    const { file, sha256: hash } = source;
    const known = this.files.get(file);
    if (known !== undefined) {
      // One file may be named for two purposes, but with one hash.
      if (sha256(known) !== hash) this.#differs(source, sha256(known));
      return;
    }
    const read = await this.#sources.read(file, limit);
    if (this.#isRefused(read)) return;
    const met = 'bytes' in read ? fitting(read.bytes, hash) : null;
    if (met !== null) return this.#keep(file, met);
    const other = (await this.#elsewhere()).get(hash);
    if (other !== undefined) return this.#takeOther(source, other, limit);
    if (!('bytes' in read) && !read.absent) this.findings.push(read.finding);
    else this.#differs(source, 'bytes' in read ? sha256(read.bytes) : instead);
  }

  /** Takes a rule or profile file: what is the same in the package and among the inputs counts as built in. */
  async takeDefinition(source: Source): Promise<'own' | 'built-in'> {
    const { file, sha256: hash } = source;
    const read = await this.#program.read(file, largestFile);
    if (this.#isRefused(read)) return 'built-in';
    const met = 'bytes' in read && isBuiltInName(file) ? fitting(read.bytes, hash) : null;
    if (met === null && this.#isOfOtherVersion(file)) return this.#asItIsNow(source);
    if (met === null) {
      await this.take(source, largestFile, 'bytes' in read ? sha256(read.bytes) : null);
      return 'own';
    }
    if (met.lineEnds) {
      this.builtIn.set(file, met.bytes);
      this.#sayLineEnds(file);
    }
    return 'built-in';
  }

  #isOfOtherVersion(file: string): boolean {
    return isOtherVersion(this.#tool, this.#program.version) && isBuiltInName(file);
  }

  /** A rule or profile of another version: one's own of that name counts, else what comes with this version stands in for it. */
  async #asItIsNow(source: Source): Promise<'own' | 'built-in'> {
    const { file, sha256: hash } = source;
    const read = await this.#sources.read(file, largestFile);
    if (this.#isRefused(read)) return 'built-in';
    const met = 'bytes' in read ? fitting(read.bytes, hash) : null;
    if (met !== null) {
      this.#keep(file, met);
      return 'own';
    }
    this.findings.push(
      finding('definition-of-other-version', { file, version: this.#tool.version }, { place: { file } }),
    );
    return 'built-in';
  }

  /** A result of last year is read together with the manifest beside it. */
  async takeManifestBeside(file: string): Promise<void> {
    const name = besideIt(file);
    const read = await this.#sources.read(name, largestFile);
    if ('bytes' in read) this.files.set(name, read.bytes);
    else this.#isRefused(read);
  }

  /** True, and said, where the system did not hand over what is there (no more handles, no right): it is not missing. */
  #isRefused(read: BytesRead): boolean {
    if ('bytes' in read || read.finding.code !== 'file-not-readable') return false;
    this.findings.push(read.finding);
    return true;
  }

  #keep(file: string, { bytes, lineEnds }: Met): void {
    this.#room -= bytes.length;
    if (this.#room < 0) {
      this.findings.push(oversized(file, `> ${megabytes(largestInputs)}`, largestInputs));
      return;
    }
    this.files.set(file, bytes);
    if (lineEnds) this.#sayLineEnds(file);
  }

  #sayLineEnds(file: string): void {
    this.findings.push(finding('source-line-ends', { file }, { place: { file } }));
  }

  async #takeOther({ file, sha256: hash }: Source, other: string, limit: number): Promise<void> {
    const read = await this.#sources.readOther(other, limit);
    const met = 'bytes' in read ? fitting(read.bytes, hash) : null;
    if (met === null) {
      // It was there a moment ago: another program took it away, or the system does not hand it over again.
      if ('bytes' in read) this.#differs({ file, sha256: hash }, sha256(read.bytes));
      else this.findings.push(read.finding);
      return;
    }
    this.findings.push(finding('source-renamed', { file, now: other }, { place: { file } }));
    this.#keep(file, met);
  }

  /** Every hash that a file under another name has, with its line ends or the other ones. */
  async #elsewhere(): Promise<Map<string, string>> {
    if (this.#others !== null) return this.#others;
    const others = new Map<string, string>();
    let room = largestSearch;
    const { value: names, findings } = await this.#sources.others(this.#names);
    append(this.findings, findings);
    for (const name of names) {
      const read = await this.#sources.readOther(name, largestFile);
      if (this.#isRefused(read) || !('bytes' in read)) continue;
      room -= read.bytes.length;
      if (room < 0) break;
      for (const version of [read.bytes, ...otherLineEnds(read.bytes)]) others.set(sha256(version), name);
    }
    this.#others = others;
    return others;
  }

  #differs({ file, sha256: expected }: Source, met: string | null): void {
    const how = inBoth('how', met === null ? { zh: '找不到', en: 'cannot be found' } : hashIs(met));
    this.findings.push(finding('input-differs', { file, ...how, sha256: expected }, { place: { file } }));
  }
}

/** Finds the inputs, rules and profiles that a manifest names, by name and by hash, among the sources given or in the program. */
export async function findSources(
  { inputs, rules, profile, forms = [], tool }: Manifest,
  sources: GivenSources,
  program: Program,
): Promise<FoundSources> {
  const search = new SourceSearch(
    sources,
    program,
    [...inputs, ...rules, ...profile.files, ...forms].map(({ file }) => file),
    tool,
  );
  for (const { role, file, sha256: hash } of inputs) {
    const isResult = role === 'last-year' || role === 'earlier-round' || role === 'project-results';
    const limit = file.endsWith('.ndjson') ? largestResultLines : largestResult;
    await search.take({ file, sha256: hash }, isResult ? limit : largestFile);
    if (role === 'last-year') await search.takeManifestBeside(file);
  }
  // Layouts that come with the program are part of it and have no file of their own in a manifest.
  for (const form of forms) await search.take(form, largestFile);
  const own = async (sources: readonly Source[]) => {
    const files: string[] = [];
    for (const source of sources) if ((await search.takeDefinition(source)) === 'own') files.push(source.file);
    return files;
  };
  return {
    ownRules: await own(rules),
    ownProfiles: await own(profile.files),
    ownForms: forms.map(({ file }) => file),
    count: inputs.length + rules.length + profile.files.length + forms.length,
    given: search,
    findings: search.findings,
  };
}
