import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { goalsJson } from '../../src/use-cases/goals/goals-json.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { readManifest } from '../../src/use-cases/read-result.ts';
import { profileTexts, ruleTexts } from '../support/definitions.ts';
import { gridWorkbook } from '../support/grid-sheet.ts';
import { some } from '../support/long.ts';
import { smallActuals, smallGoals } from '../support/small-year.ts';
import { numberingPart, row, table, wordFile } from '../support/word-file.ts';

// Damage at a place that is known. Where lost-cells.test.ts takes cells away, here something stands that can't be read: whatever the
// format, some finding names the place, or what is left would pass for the whole.

const grid = smallGoals
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const year = 2026;
const goalFindings = (bytes: Uint8Array): readonly Finding[] => readGoals(bytes, 'x', { year }).findings;

const word = wordFile(table(grid.map((cells) => row(cells))), {
  'word/numbering.xml': numberingPart([['decimal', '%1.']]),
  'word/styles.xml': '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
});
const book = gridWorkbook(grid);

/** The parts of an archive that are read. */
const partsOf = (bytes: Uint8Array): readonly string[] =>
  Object.keys(unzipSync(bytes)).filter((name) => /\.(?:xml|rels)$/.test(name) && name !== '[Content_Types].xml');

/** Some finding has the part in what it says, or is about the sheet that stands in it. */
const namesPart = (findings: readonly Finding[], part: string): boolean =>
  findings.some(({ args, place }) => Object.values(args).includes(part) || place?.sheet !== undefined);

describe.each([
  ['Word', word],
  ['a workbook', book],
])('a damaged part of %s', (_, bytes) => {
  const parts = partsOf(bytes);

  it('is none in the sound file', () => {
    expect(goalFindings(bytes)).toEqual([]);
    expect(parts.length).toBeGreaterThan(4);
  });

  it.each(parts)('%s that ends in the middle is named', (part) => {
    const all = unzipSync(bytes);
    const xml = strFromU8(all[part] ?? new Uint8Array());
    const cut = zipSync({ ...all, [part]: strToU8(xml.slice(0, xml.lastIndexOf('<'))) }, { level: 1 });
    expect(namesPart(goalFindings(cut), part)).toBe(true);
  });

  it.each(parts)('%s whose checksum does not fit is named', (part) => {
    const packed = zipSync(unzipSync(bytes), { level: 0 });
    const text = unzipSync(bytes)[part] ?? new Uint8Array();
    const at = indexOfBytes(packed, text) + Math.floor(text.length / 2);
    packed[at] = (packed[at] ?? 0) ^ 1;
    expect(namesPart(goalFindings(packed), part)).toBe(true);
  });
});

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  return strFromU8(bytes, true).indexOf(strFromU8(wanted, true));
}

type Keys = readonly (string | number)[];

/** Every place of a JSON value, by its keys. */
function placesOf(value: unknown, above: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, one]) => [[...above, key], ...placesOf(one, [...above, key])]);
}

const pathOf = (keys: Keys): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
    '',
  );

/** The JSON text with something at a place that no schema allows. */
function spoiled(text: string, keys: Keys): string {
  const value = JSON.parse(text) as unknown;
  let holder = value as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[keys.at(-1) ?? ''] = { 'nobody knows': [] };
  return JSON.stringify(value);
}

/** True where a finding's path is that of the place, inside it, or around it. */
function isNamed(findings: readonly Finding[], keys: Keys): boolean {
  const path = pathOf(keys);
  // A version that is not known is told as such: every other field may mean something else in it.
  return findings.some(({ code, place, args }) =>
    [place?.path, args['path'], code === 'goals-json-version' ? 'schemaVersion' : undefined].some(
      (found) =>
        found !== undefined && found !== '' && found !== '$' && (found.startsWith(path) || path.startsWith(found)),
    ),
  );
}

const hash = (texts: typeof ruleTexts) => texts.map(({ file, text }) => ({ file, text, sha256: '' }));
const withText = (texts: typeof ruleTexts, file: string, text: string) =>
  hash(texts.map((one) => (one.file === file ? { file, text } : one)));

const goals = readGoals(strToU8(smallGoals), 'goals.csv', { year }).value;
const textOf = (texts: typeof ruleTexts, file: string) => texts.find((one) => one.file === file)?.text ?? '';

const rules = 'rules/quantity.json';
const profile = 'scoring-profiles/mof-2020.json';
const manifest = JSON.stringify({
  schemaVersion: '1.0',
  tool: { name: 'perf-score', version: '0' },
  year,
  options: {},
  inputs: [{ role: 'goals', file: 'goals.csv', sha256: '0'.repeat(64) }],
  profile: { id: 'a', version: '1', files: [] },
  rules: [],
  outputs: [{ file: 'result.json', sha256: '0'.repeat(64), bytes: 1 }],
});

const kinds: readonly (readonly [
  string,
  string,
  (text: string) => Promise<readonly Finding[]> | readonly Finding[],
])[] = [
  ['goals as JSON', JSON.stringify(goalsJson(goals, [], 'zh')), (text) => goalFindings(strToU8(text))],
  ['actuals as JSON', smallActuals, (text) => readActuals(strToU8(text), 'x', goals, { year }).findings],
  [
    'rules',
    textOf(ruleTexts, rules),
    async (text) => (await makePolicy('mof-2020', hash(profileTexts), withText(ruleTexts, rules, text))).findings,
  ],
  [
    'a profile',
    textOf(profileTexts, profile),
    async (text) => (await makePolicy('mof-2020', withText(profileTexts, profile, text), hash(ruleTexts))).findings,
  ],
  ['a manifest', manifest, (text) => readManifest({ bytes: strToU8(text), file: 'manifest.json' }).findings],
];

describe.each(kinds)('a value of %s that nobody can read', (_, text, findingsOf) => {
  it('is none in the sound file', async () => {
    expect((await findingsOf(text)).filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('is named by its path, wherever it stands', async () => {
    const unnamed: string[] = [];
    for (const keys of some(placesOf(JSON.parse(text)))) {
      if (!isNamed(await findingsOf(spoiled(text, keys)), keys)) unnamed.push(pathOf(keys));
    }
    expect(unnamed).toEqual([]);
  });
});
