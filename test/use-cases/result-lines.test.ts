import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, utf8Bytes, utf8Text } from '../../src/platform/bytes.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { jsonBytes, jsonPieces, resultLines } from '../../src/use-cases/outputs/result-text.ts';
import { readResult } from '../../src/use-cases/read-result.ts';
import { sortFiles } from '../../src/use-cases/sort-files.ts';
import { sampleRun } from '../support/sample-run.ts';

const result = resultDocument(sampleRun(), 'zh');
const text = utf8Text(joined([...resultLines(result)]));
const read = (lines: string) => readResult({ file: 'result.ndjson', bytes: utf8Bytes(lines) });

describe('JSON that is written piece by piece', () => {
  it('has the bytes that it has in one', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(utf8Text(joined([...jsonPieces(value)]))).toBe(utf8Text(jsonBytes(value)));
      }),
    );
    expect(utf8Text(joined([...jsonPieces(result)]))).toBe(utf8Text(jsonBytes(result)));
  });

  it('leaves out what is not there, and has a piece for each project', () => {
    expect(utf8Text(joined([...jsonPieces({ a: undefined, b: [1, [2]], c: {} })]))).toBe(
      utf8Text(jsonBytes({ a: undefined, b: [1, [2]], c: {} })),
    );
    expect([...jsonPieces(result)].length).toBeGreaterThan(result.projects.length);
  });
});

describe('a result by the line', () => {
  it('has all but the projects in its first line, and a project in each other', () => {
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(result.projects.length + 1);
    expect(lines[0]).not.toHaveProperty('projects');
    expect(lines.slice(1).map((line) => line['name'])).toEqual(result.projects.map(({ name }) => name));
  });

  it.each(['\n', '\r\n'])('is read as result.json is (lines end in %j)', (end) => {
    const { value, findings } = read(`${text.replaceAll('\n', end)}${end}`);
    expect(findings).toEqual([]);
    expect(value).toEqual(readResult({ file: 'result.json', bytes: jsonBytes(result) }).value);
  });

  it('is known by what it holds', () => {
    expect(sortFiles([givenFile('x.txt', utf8Bytes(text))]).files.map(({ purpose }) => purpose)).toEqual(['result']);
    expect(sortFiles([givenFile('x.json', utf8Bytes('{"a":1}\n{"a":2}\n'))]).files[0]?.purpose).toBe('unknown');
  });

  it.each([
    ['that is cut between two projects', text.slice(0, text.trimEnd().lastIndexOf('\n') + 1), null],
    ['that is cut in a project', text.slice(0, -20), result.projects.length + 1],
    ['whose second line is another thing', text.replace('\n', '\n{"name":1}\n'), 2],
    ['whose first line is another thing', `{"a":1}\n${text.slice(text.indexOf('\n') + 1)}`, 1],
  ])('%s is refused, by its line', (_, damaged, line) => {
    const { value, findings } = read(damaged);
    expect(value).toBeNull();
    expect(findings.length).toBeGreaterThan(0);
    for (const found of findings) expect(found.code).toBe('result-unreadable');
    expect(findings[0]?.place?.line ?? null).toBe(line);
  });
});
