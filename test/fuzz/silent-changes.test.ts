import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOdt } from '../../src/containers/open-document/odt.ts';
import { readDoc } from '../../src/containers/word-binary/doc.ts';
import { readWorkbook } from '../../src/containers/workbook.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { cases } from '../support/long.ts';
import { blankSector, cutOff, otherBytes } from './mutations.ts';
import { Random } from './random.ts';

/** What was read of a file: all of it, and its structure without its texts. Null where it was refused, or something was said of it. */
type Read = (bytes: Uint8Array) => { readonly all: unknown; readonly structure: unknown } | null;

const workbook: Read = (bytes) => {
  const { value, findings } = readWorkbook(bytes, 'a', bytes[0] === 0x50 ? 'ods' : 'xls');
  // Of what is said nobody can say that it went in silence.
  if (value === null || findings.length > 0) return null;
  const structure = value.sheets.map(({ rows, merges }) => [
    rows.map(({ number, cells }) => [number, cells.map(({ column }) => column)]),
    merges,
  ]);
  return { all: value.sheets, structure };
};

const document: Read = (bytes) => {
  const { value, findings } = readGoals(bytes, 'a.doc', { year: 2026 });
  if (value.length === 0 || findings.length > 0) return null;
  const blocks = (bytes[0] === 0x50 ? readOdt : readDoc)(bytes, 'a.doc').value?.blocks ?? [];
  const structure = blocks.map((block) =>
    block.kind === 'paragraph'
      ? 0
      : block.rows.map(({ cells }) => cells.map(({ column, columns, continued }) => [column, columns, continued])),
  );
  return { all: blocks, structure };
};

/** 250 in the checks, a fifth of them elsewhere. */
const copies = cases(250);

/** What becomes of damaged copies: bytes changed, the end cut off, a sector of zeros. */
function damaged(bytes: Uint8Array, read: Read) {
  const sound = JSON.stringify(read(bytes));
  const structure = JSON.stringify(read(bytes)?.structure);
  const outcomes = { refused: 0, same: 0, texts: 0, structure: 0 };
  const mutations = [otherBytes, cutOff, blankSector];
  for (let seed = 0; seed < copies; seed += 1) {
    const random = new Random(seed);
    const copy = (mutations[seed % 3] ?? otherBytes)(bytes, random);
    const got = read(copy);
    if (got === null) outcomes.refused += 1;
    else if (JSON.stringify(got) === sound) outcomes.same += 1;
    else if (JSON.stringify(got.structure) === structure) outcomes.texts += 1;
    else outcomes.structure += 1;
  }
  return outcomes;
}

// The formats carry no checksum, so that a changed byte may give another file that is as sound. What second counts can see is refused.
describe.each([
  ['goals.xls', workbook, 9],
  ['actuals.xls', workbook, 9],
  ['goals.doc', document, 3],
  // Parts of a zip have checksums.
  ['goals.odt', document, 0],
  ['actuals.ods', workbook, 0],
] as const)('damaged copies of %s', (name, read, most) => {
  it(`change the structure of the tables in silence ${most} times at most`, () => {
    const bytes = new Uint8Array(readFileSync(`test/readers/fixtures/old-files/${name}`));
    expect(read(bytes)).not.toBeNull();
    const outcomes = damaged(bytes, read);
    if (process.env['PERF_SCORE_TELL'] === '1') console.log(name, outcomes);
    expect(outcomes.structure).toBeLessThanOrEqual(most);
    // A quarter of them, or the damage would touch nothing that is read.
    expect(outcomes.refused).toBeGreaterThan(copies * 0.24);
  });
});
