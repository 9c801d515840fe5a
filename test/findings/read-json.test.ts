import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { readJsonText } from '../../src/findings/read-json.ts';
import { cases } from '../support/long.ts';

const readText = (text: string) =>
  readJsonText({ file: 'a.json', text }, { damaged: (args, place) => finding('json-damaged', args, { place }) });

const read = (text: string) => {
  const { value, findings } = readText(text);
  return {
    value,
    findings: findings.map(({ code, args, place }) => ({ code, args, path: place?.path })),
  };
};

describe('readJsonText', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    const rounded = (one: unknown): unknown =>
      JSON.parse(JSON.stringify(one), (_key, inner: unknown) =>
        typeof inner === 'number' ? Number(inner.toPrecision(15)) : inner,
      );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'), (one, space) => {
        const text = JSON.stringify(rounded(one), null, space);
        expect(readText(text)).toEqual({ value: JSON.parse(text), findings: [] });
      }),
    );
  });

  it('keeps the digits of long numbers', () => {
    expect(read('{"a": 12345678901234567890, "b": 0.1, "c": 1e3}').value).toEqual({
      a: '12345678901234567890',
      b: 0.1,
      c: 1000,
    });
  });

  it('refuses whatever JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00',
      '"',
      '1',
      '01',
      '-',
      '.5',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '1e5',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(readText(text).value !== undefined).toBe(valid);
      }),
      { numRuns: cases(2000) },
    );
  });

  it('says line and column of a fault, and the path of a double key', () => {
    expect(read('{\n  "a": 1,\n  "b" 2\n}').findings).toEqual([
      { code: 'json-damaged', args: { line: '3', column: '7', found: '2', foundEn: '2' }, path: undefined },
    ]);
    expect(read('').findings[0]).toMatchObject({
      code: 'json-damaged',
      args: { foundEn: '(it ends here, unfinished)' },
    });
    expect(read('{"p": [{"a": 1, "a": 2}]}').findings).toEqual([
      { code: 'json-key-twice', args: { path: 'p[0].a' }, line: undefined, path: 'p[0].a' },
    ]);
  });

  it('bounds nesting, and takes a long string in its stride', () => {
    expect(read('['.repeat(100_000)).findings[0]?.code).toBe('json-damaged');
    expect(read(`"${'甲'.repeat(3_000_000)}"`).findings).toEqual([]);
  });

  it('cannot be led to prototypes', () => {
    const { value } = read('{"__proto__": {"polluted": true}}');
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
