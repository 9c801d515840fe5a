import { sha256 } from '#platform';
import { largestFile } from '../../containers/zip/file-size.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { readWorkbookCells } from '../../verification/workbook/workbook-cells.ts';
import { departmentResultName, manifestName, resultName, roundName, signatureName } from '../outputs/output-formats.ts';
import { checkFormulas } from './check-formulas.ts';
import type { ResultFolder } from './given-folder.ts';
import { hasLines, otherLineEnds } from './line-ends.ts';
import { withRest } from './with-rest.ts';

type Output = Manifest['outputs'][number];

/** The result of 40,000 projects stays below it; it is hashed piece by piece. An Office file that is larger than any input would not be opened. */
const largestOutput = 2 * 1024 * 1024 * 1024;

/** All outputs of a department of 40,000 projects stay below it. */
const largestFolder = 8 * 1024 * 1024 * 1024;

/** More files than this that the manifest doesn't state are counted, not listed. */
const maxListed = 100;

/** What looking at the outputs came to. `differing` has the finding of each output whose bytes are not those of the manifest, by its name. */
export interface OutputCheck {
  readonly formulas: number;
  readonly differing: ReadonlyMap<string, Finding>;
  readonly findings: readonly Finding[];
}

class OutputChecking {
  readonly findings: Finding[] = [];
  readonly differing = new Map<string, Finding>();
  formulas = 0;
  readonly #folder: ResultFolder;
  #bytes = 0;

  constructor(folder: ResultFolder) {
    this.#folder = folder;
  }

  async look(output: Output): Promise<void> {
    const { file: name, sha256: stated } = output;
    const shown = shownName(this.#folder, name);
    const isWorkbook = name.endsWith('.xlsx');
    if (this.#bytes > largestFolder) {
      this.findings.push(finding('output-not-checked', { file: shown }, { place: { file: shown } }));
      return;
    }
    const found = isWorkbook ? await this.#workbook(name, shown) : await this.#folder.hash(name, largestOutput);
    if ('finding' in found) {
      if (found.absent) this.#differs(name, shown, { zh: '不在文件夹里', en: 'is not in the folder' }, stated);
      else this.findings.push(found.finding);
      return;
    }
    this.#bytes += found.size;
    if (found.sha256 !== stated && (await hasOtherLineEnds(this.#folder, name, stated))) {
      this.findings.push(finding('output-line-ends', { file: shown }, { place: { file: shown } }));
    } else if (found.sha256 !== stated) this.#differs(name, shown, hashIs(found.sha256), stated);
    else if (found.size !== output.bytes) {
      const size = {
        zh: `有 ${found.size} 字节，清单说是 ${output.bytes} 字节`,
        en: `has ${found.size} bytes, not the ${output.bytes} that are stated`,
      };
      this.#differs(name, shown, size, stated);
    }
  }

  #differs(name: string, file: string, how: Bilingual, expected: string): void {
    const args = { file, ...inBoth('how', how), sha256: expected };
    this.differing.set(name, finding('output-differs', args, { place: { file } }));
  }

  /** A workbook is read once: hashed, and each of its formulas computed. */
  async #workbook(name: string, shown: string) {
    const read = await this.#folder.read(name, largestFile);
    if (!('bytes' in read)) return read;
    const cells = readWorkbookCells(read.bytes, shown);
    append(this.findings, cells.findings);
    if (cells.value !== null) {
      const { formulas, findings } = checkFormulas(cells.value, shown);
      this.formulas += formulas;
      append(this.findings, findings);
    }
    return { sha256: sha256(read.bytes), size: read.bytes.length };
  }
}

/** True when a text has the hash that is stated once its line ends are those of another system. */
async function hasOtherLineEnds(folder: ResultFolder, name: string, stated: string): Promise<boolean> {
  const read = hasLines(name) ? await folder.read(name, largestFile) : null;
  return read !== null && 'bytes' in read && otherLineEnds(read.bytes).some((bytes) => sha256(bytes) === stated);
}

/** No file system takes a longer name. */
const maxNameLength = 255;

const shownName = (folder: ResultFolder, name: string): string => folder.shownName(name).slice(0, maxNameLength);

/** The SHA-256 that a file has instead of the one stated, as a message says it. */
export const hashIs = (hash: string): Bilingual => ({ zh: `的 SHA-256 是 ${hash}`, en: `has the SHA-256 ${hash}` });

/** The file that holds all of it as data: of a round, of a department as a whole, or of a year. */
function resultNameOf(options: Manifest['options']): string {
  if (options['monitoring'] !== undefined) return roundName;
  return options['department'] === undefined ? resultName : departmentResultName;
}

/** Looks at every output that a manifest states, its hash and its formulas, and for files that it does not state. */
export async function checkOutputs(folder: ResultFolder, { outputs, options }: Manifest): Promise<OutputCheck> {
  const checking = new OutputChecking(folder);
  const stated = new Set<string>([manifestName, signatureName]);
  for (const output of outputs) {
    const shown = shownName(folder, output.file);
    if (stated.has(output.file)) {
      checking.findings.push(finding('output-stated-twice', { file: shown }, { place: { file: shown } }));
      continue;
    }
    stated.add(output.file);
    await checking.look(output);
  }
  const name = resultNameOf(options);
  if (!stated.has(name)) {
    const file = folder.shownName(manifestName);
    checking.findings.push(finding('result-not-stated', { file, name }, { place: { file } }));
  }
  const foreign = (await folder.names()).filter((name) => !stated.has(name));
  const listed = foreign.slice(0, maxListed).map((name) => {
    const file = folder.shownName(name);
    return finding('output-not-stated', { file }, { place: { file } });
  });
  append(checking.findings, withRest(listed, foreign.length, folder.shown));
  return checking;
}
