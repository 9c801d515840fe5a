import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../src/containers/word/document-blocks.ts';
import { readWord } from '../../src/containers/word/word.ts';
import { readDoc } from '../../src/containers/word-binary/doc.ts';
import { certain } from '../../src/model/certain.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { biffBook } from '../support/biff-file.ts';
import { documentSheet, documentWorkbook } from '../support/document-sheet.ts';
import { allConvertedInOffice, describeWithOffice } from '../support/office.ts';
import { describeWithShared, sharedFile, sharedFiles } from '../support/shared.ts';

/** Places and hashes are those of another file, of course; everything else is what was read. */
const ofFile = new Set(['source', 'place', 'file', 'sha256', 'yearKnownFrom']);

function facts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(facts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (ofFile.has(key) ? [] : [[key, facts(each)] as const])),
  );
}

/** The goals of a file, read without a finding. */
function goalsOf(bytes: Uint8Array, name: string): GoalDocument {
  const { value, findings } = readGoals(bytes, name, {});
  expect(findings).toEqual([]);
  return certain(value[0], 'goal document');
}

const blocksOf = (bytes: Uint8Array) => certain(readWord(bytes, 'a.docx').value, 'document').blocks;

/** The same goals as .xls, with texts in GBK as before Excel 97, or as a program since then writes them. */
const oldSheet = (version: 5 | 8, bytes: Uint8Array): Uint8Array => {
  const { rows, areas } = documentSheet(blocksOf(bytes));
  return biffBook(version, [{ name: '绩效目标', rows, merges: version === 8 ? areas : [] }]);
};

describe('the goal table of the small corpus', () => {
  const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/readers/fixtures/old-files/${name}`));
  const sound = goalsOf(file('goals.docx'), 'goals.docx');

  it.each(['goals.doc', 'goals.xls', 'goals.odt', 'goals.ods'])('is the same as %s', (name) => {
    expect(facts(goalsOf(file(name), name))).toEqual(facts(sound));
  });
});

describeWithShared('the five documents', () => {
  const names = sharedFiles('goal-tables', '.docx');
  const originals = names.map((name) => new Uint8Array(readFileSync(sharedFile(`goal-tables/${name}`))));
  const expected = originals.map((bytes, at) => goalsOf(bytes, names[at] ?? ''));
  const read = (books: readonly Uint8Array[], ending: string) =>
    books.map((bytes, at) => goalsOf(bytes, (names[at] ?? '').replace('.docx', ending)));

  it('have 401 indicators', () => {
    expect(expected.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators))).toHaveLength(401);
  });

  it('are the same as .xls of another writer', () => {
    expect(
      facts(
        read(
          originals.map((bytes) => oldSheet(8, bytes)),
          '.xls',
        ),
      ),
    ).toEqual(facts(expected));
  });

  it('are the same as .xls of before Excel 97, in GBK', () => {
    expect(
      facts(
        read(
          originals.map((bytes) => oldSheet(5, bytes)),
          '.xls',
        ),
      ),
    ).toEqual(facts(expected));
  });

  describeWithOffice('as LibreOffice saves them', () => {
    const saved = new Map<string, readonly Uint8Array[]>();
    beforeAll(async () => {
      const sheets = await Promise.all(originals.map((bytes) => documentWorkbook(blocksOf(bytes))));
      for (const format of ['doc', 'odt']) saved.set(`.${format}`, allConvertedInOffice(originals, 'docx', format));
      for (const format of ['xls', 'ods']) saved.set(`.${format}`, allConvertedInOffice(sheets, 'xlsx', format));
    });

    it('have the same 3,102 filled cells as .doc', () => {
      const filled = (blocks: readonly DocumentBlock[]): string[] =>
        blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => (text.trim() === '' ? [] : [text])))
            : [],
        );
      const before = originals.map((bytes) => filled(blocksOf(bytes)));
      const after = (saved.get('.doc') ?? []).map((bytes) => filled(readDoc(bytes, 'a.doc').value?.blocks ?? []));
      expect(after).toEqual(before);
      expect(before.flat()).toHaveLength(3102);
    });

    it.each(['.doc', '.odt', '.xls', '.ods'])('are the same as %s', (ending) => {
      expect(facts(read(saved.get(ending) ?? [], ending))).toEqual(facts(expected));
    });
  });
});
