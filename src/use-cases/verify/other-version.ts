import { textOf } from '../../containers/text/text-encoding.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { parseJson } from '../../model/json/json-text.ts';
import type { Manifest } from '../../model/result/manifest.ts';
import { compareJson } from '../../verification/differences/compare-json.ts';
import type { OutputFile } from '../given-file.ts';
import { resultName } from '../outputs/output-formats.ts';
import type { ResultFolder } from './given-folder.ts';
import { withRest } from './with-rest.ts';

/** True for results of another version of the program: their files can't be made again byte for byte. */
export const isOtherVersion = ({ version }: Manifest['tool'], own: string): boolean => version !== own;

/** The keys of a result that are a score; everything else may be worded or ordered another way by another version. */
const scoreKeys = new Set(['score', 'grade']);

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The scores of a result where another has some too: what only one version writes is no difference. */
function scoresOf(value: unknown, other: unknown): unknown {
  if (!isTree(value) || !isTree(other)) return undefined;
  const pairs = Object.entries(value).flatMap(([key, inside]): [string, unknown][] => {
    if (!(key in other)) return [];
    if (scoreKeys.has(key) && !isTree(inside)) return [[key, inside]];
    const scores = scoresOf(inside, other[key]);
    return scores === undefined ? [] : [[key, scores]];
  });
  if (pairs.length === 0) return undefined;
  const scores = Object.fromEntries(pairs);
  return Array.isArray(value) ? Object.assign([], scores) : scores;
}

type Projects = readonly unknown[];

const projectsOf = (value: unknown): Projects => {
  const projects = isTree(value) ? value['projects'] : undefined;
  return Array.isArray(projects) ? projects : [];
};

/** What a project is known by in any version. */
function projectKey(project: unknown): string {
  if (!isTree(project)) return '';
  const unit = isTree(project['unit']) ? project['unit']['code'] : null;
  return JSON.stringify([unit, project['code'], project['name']]);
}

/** The projects in the order of others: what is missing is a project of no score. */
function inOrderOf(others: Projects, projects: Projects): Projects {
  const known = new Map(projects.map((project) => [projectKey(project), project]));
  return others.map((other) => known.get(projectKey(other)) ?? null);
}

/** The scores of both versions of a result, project by project as the first has them. */
function scoresOfBoth(found: Projects, expected: Projects): readonly [unknown, unknown] {
  const should = inOrderOf(found, expected);
  const pairs = found.map((project, at) => {
    const other = should[at];
    // Without its counterpart a project is one difference, told by its name.
    if (other === null) return [projectKey(project), null];
    return [scoresOf(project, other), scoresOf(other, project)];
  });
  return [{ projects: pairs.map(([own]) => own) }, { projects: pairs.map(([, other]) => other) }];
}

/** A result's scores beside those that this version gives, by JSON path; a difference is looked at and is no proof of tampering. */
export async function compareVersions(
  folder: ResultFolder,
  manifest: Manifest,
  outputs: readonly OutputFile[],
  version: string,
): Promise<Finding[]> {
  const file = folder.shownName(resultName);
  const expected = outputs.find(({ name }) => name === resultName)?.bytes ?? new Uint8Array();
  const read = await folder.read(resultName, 4 * expected.length + 1024 * 1024);
  if (!('bytes' in read)) return [read.finding];
  const [found, should] = [read.bytes, expected].map((bytes) => {
    const parsed = parseJson(textOf(bytes));
    return projectsOf('value' in parsed ? parsed.value : undefined);
  });
  const [before, now] = scoresOfBoth(found ?? [], should ?? []);
  const { first, count } = compareJson(before, now);
  const listed = first.map(({ path, found: was, expected: due }) =>
    finding('score-of-other-version', { found: was, expected: due }, { place: { file, path }, severity: 'review' }),
  );
  const scores =
    count === 0
      ? {
          zh: '得分与本版本由同样输入算出的相同',
          en: 'its scores are those that this version gives for the same inputs',
        }
      : {
          zh: `有 ${count} 处得分与本版本算出的不同`,
          en: `${count} of its scores are not those that this version gives`,
        };
  return [otherVersion(folder.shown, manifest, version, scores), ...withRest(listed, count, file)];
}

/** What is said of results of another version: they can't be made again, and what was looked at instead. */
export function otherVersion(
  file: string,
  { tool }: Manifest,
  own: string,
  scores: { readonly zh: string; readonly en: string },
): Finding {
  const args = { version: tool.version, own, ...inBoth('scores', scores) };
  return finding('result-of-other-version', args, { place: { file } });
}
