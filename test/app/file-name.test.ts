import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames, nameBeside, unitFolders } from '../../src/use-cases/outputs/file-name.ts';
import { cases } from '../support/long.ts';

/** Signs that have gone wrong somewhere: separators, controls, bidi, half surrogates, rare ideographs, marks, devices of Windows. */
const odd = fc.oneof(
  fc.constantFrom(...'aAbB一㐀𠀀.. \u3000-_2/\\:*?"<>|~$'),
  fc.constantFrom('\0', '\n', '\u007f', '\u200e', '\u202e', '\u2066', '\u061c', '\ufeff', '\u2028', '\uffff'),
  fc.constantFrom(
    '\ud840',
    '\udc00',
    '\u{323af}',
    '\ue000',
    'é',
    'e\u0301',
    'ß',
    'ẞ',
    'ss',
    'σ',
    'ς',
    'İ',
    'ı',
    'ﬀ',
    '\uac00',
  ),
  fc.constantFrom('CON', 'nul', 'COM1', 'LPT¹', 'CONIN$', 'aux.', 'result', '部门汇总', '.annotated', '.backup-1'),
);
const text = fc
  .oneof(fc.array(odd, { maxLength: 6 }), fc.array(odd, { maxLength: 200 }))
  .map((parts) => parts.join(''));
const sameWords = fc.constantFrom('a', 'A', 'a-2', 'a/', 'a:', 'a.', 'a_', 'a-3', 'á', 'a\u0301', '');
const texts: fc.Arbitrary<string[]> = fc.oneof(
  fc.array(text, { maxLength: 12 }),
  fc.array(sameWords, { maxLength: 12 }),
);
const taken = ['result', 'manifest', '部门汇总', 'A-2'];

/** Every way in which a file system may take two names for one. */
const keys: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.normalize('NFC').toLowerCase(),
  (name) => name.normalize('NFC').toUpperCase(),
  (name) => name.normalize('NFD').toLowerCase(),
  (name) => name.normalize('NFD').toUpperCase(),
];

describe('the names of output files', () => {
  it('are different, safe and short enough, whatever they are made of', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('.xlsx', '.annotated.xlsx'), (given, ending) => {
        const names = fileNames(given, ending, taken);
        expect(names).toHaveLength(given.length);
        for (const key of keys) {
          const all = [...names, ...taken.map((name) => `${name}${ending}`)].map(key);
          expect(new Set(all).size).toBe(all.length);
        }
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
          expect(Buffer.from(name).toString()).toBe(name);
          expect(name.endsWith(ending)).toBe(true);
          expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff<>:"/\\|?*]/u);
          expect(name.slice(0, -ending.length)).not.toMatch(/^[.\s]|[.\s]$|^~\$|^$/);
          expect(name).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *\./i);
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  it('do not depend on the order of what they are made of, and are names of themselves', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const names = fileNames(given, '.xlsx');
        const turned = fileNames([...given].reverse(), '.xlsx').reverse();
        for (const [at, one] of given.entries())
          if (given.indexOf(one) === given.lastIndexOf(one)) expect(turned[at]).toBe(names[at]);
        expect([...turned].sort()).toEqual([...names].sort());
        const stems = names.map((name) => name.slice(0, -'.xlsx'.length));
        expect(fileNames(stems, '.xlsx')).toEqual(names);
      }),
      { numRuns: cases(1000) },
    );
  });

  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['a', 'a', 'a-2'],
      ['a', 'a-3', 'a-2'],
    ],
    [
      ['某局', '某局.', '某局 '],
      ['某局', '某局-3', '某局-2'],
    ],
    [
      ['A', 'a', 'ａ'],
      ['A', 'a-2', 'ａ'],
    ],
    [
      ['é', 'e\u0301'],
      ['é', 'é-2'],
    ],
    [
      ['Straße', 'STRASSE'],
      ['Straße-2', 'STRASSE'],
    ],
    [
      ['result', 'Manifest', '405001-result'],
      ['result-2', 'Manifest-2', '405001-result'],
    ],
    [
      ['CON', 'nul', 'COM1', 'lpt¹', 'CONIN$', 'con.tar', 'Aux .b'],
      ['_CON', '_nul', '_COM1', '_lpt¹', '_CONIN$', '_con.tar', '_Aux .b'],
    ],
    [
      ['CONTO', 'COM10', '2026-CON'],
      ['CONTO', 'COM10', '2026-CON'],
    ],
    [
      ['a/b\\c:d', 'x\u202ecod.exe', 'a\nb', '\ud840a'],
      ['a_b_c_d', 'x_cod.exe', 'a_b', '_a'],
    ],
    [
      ['', '...', ' . '],
      ['_', '_-3', '_-2'],
    ],
    [
      ['某局.backup-1', '某局.annotated'],
      ['某局_backup-1', '某局_annotated'],
    ],
  ])('%j', (given, stems) => {
    expect(fileNames(given, '.xlsx', ['result', 'manifest'])).toEqual(stems.map((stem) => `${stem}.xlsx`));
  });

  it('of 80 rare ideographs fit into a file system, each of them whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-names-'));
    const names = fileNames(['\u{20000}'.repeat(80), '\u{20000}'.repeat(81)], '.annotated.xlsx');
    for (const name of names) writeFileSync(join(folder, name), '');
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect(names).toEqual([`${'\u{20000}'.repeat(26)}.annotated.xlsx`, `${'\u{20000}'.repeat(25)}-2.annotated.xlsx`]);
    expect(Buffer.byteLength(nameBeside('\u{20000}'.repeat(28), '.backup-1.xlsx'))).toBeLessThanOrEqual(120);
    rmSync(folder, { recursive: true });
  });

  it('take no longer than the texts they are made of', () => {
    for (const sign of ['.', ' ', '\u3000', 'a', '~', '/'])
      expect(fileNames([`a${sign.repeat(1_000_000)}b`], '.xlsx')[0]?.length).toBeLessThanOrEqual(120);
  });
});

describe('folders in which units hand in', () => {
  const bytes = (name: string) => new TextEncoder().encode(name).length;

  it('have 50 bytes at most, for which the name of the unit is shortened and its code never', () => {
    const code = '130200201405001000001';
    const units = [
      { code: '405001', name: '唐山市科学技术协会本级' },
      { code: '405002', name: '某某市人民政府政务服务中心某某分中心' },
      { code, name: '某某市人民政府政务服务中心' },
      { code: null, name: '某某市人民政府政务服务管理办公室（汇总）' },
      { code: null, name: '某某市人民政府政务服务管理办公室（本级）' },
      { code: 'A'.repeat(60), name: '某单位' },
    ];
    expect(unitFolders(units)).toEqual([
      '405001-唐山市科学技术协会本级',
      '405002-某某市人民政府政务服务中心某',
      '130200201405001000001-某某市人民政府政务',
      '某某市人民政府政务服务管理办公室-2',
      '某某市人民政府政务服务管理办公室',
      'A'.repeat(60),
    ]);
    for (const name of unitFolders(units).slice(0, -1)) expect(bytes(name)).toBeLessThanOrEqual(50);
  });

  it('keep the code whole and differ, whatever codes and names there are', () => {
    const unit = fc.record({ code: fc.option(fc.stringMatching(/^[0-9A-Z]{1,30}$/)), name: text });
    fc.assert(
      fc.property(fc.uniqueArray(unit, { maxLength: 8, selector: ({ code, name }) => `${code}\n${name}` }), (units) => {
        const names = unitFolders(units);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(units.length);
        units.forEach(({ code }, at) => {
          expect(names[at]?.startsWith(code ?? '')).toBe(true);
          expect(bytes(names[at] ?? '')).toBeLessThanOrEqual(50);
        });
      }),
      { numRuns: cases(200) },
    );
  });
});
