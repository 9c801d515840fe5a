import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { filledBook, packBook } from '../support/actuals-book.ts';
import { goals } from '../support/actuals-goals.ts';
import { cpuSeconds } from '../support/cpu-time.ts';
import { cases } from '../support/long.ts';

const saved = new Uint8Array(readFileSync(fileURLToPath(new URL('fixtures/libreoffice.xlsx', import.meta.url))));
const made = packBook(filledBook(goals));
const parts = unzipSync(saved);
const names = Object.keys(parts);

/** Reads in bounded time without an exception; where there is no value there is a finding, and each names the file. */
function survives(bytes: Uint8Array): void {
  const seconds = cpuSeconds(() => {
    const { value, findings } = readActuals(bytes, '填报.xlsx', goals, { year: 2026 });
    expect(value !== null || findings.length > 0).toBe(true);
    for (const found of findings) expect(found.place?.file).toBe('填报.xlsx');
  });
  expect(seconds).toBeLessThan(10);
}

describe('a mutated workbook', () => {
  it('with changed bytes never throws and takes no longer than a moment', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom(saved, made), fc.array(change, { minLength: 1, maxLength: 8 }), (from, changes) => {
        const copy = Uint8Array.from(from);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        survives(copy);
      }),
      { numRuns: cases(200) },
    );
  });

  it('cut off or doubled never throws', () => {
    fc.assert(
      fc.property(fc.nat(saved.length), fc.nat(saved.length), (from, to) => {
        survives(saved.subarray(0, from));
        const doubled = new Uint8Array(saved.length + to);
        doubled.set(saved.subarray(0, to));
        doubled.set(saved, to);
        survives(doubled);
      }),
      { numRuns: cases(60) },
    );
  });

  /** Edits of XML that keep the archive sound, so that the fault lies in the content. */
  const edits: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.slice(at, at + 40) + text.slice(at),
    (text, at) =>
      text.slice(0, at) +
      text.slice(text.indexOf('<', at), text.indexOf('>', text.indexOf('<', at)) + 1) +
      text.slice(at),
    (text) => text.replaceAll(/ r="[A-Z]+\d+"/g, ''),
    (text, at) => text.replaceAll(/ s="\d+"/g, ` s="${at}"`),
    (text, at) =>
      text.replaceAll(/<v>\d+<\/v>/g, `<v>${at % 3 === 0 ? '-1' : at % 3 === 1 ? '1e308' : '__proto__'}</v>`),
    (text) => text.replaceAll(' t="s"', ' t="str"'),
    (text) => text.replaceAll('<row ', '<row r="1" '),
    (text) => text.replaceAll(/ref="[A-Z0-9:]+"/g, 'ref="A1:XFD1048576"'),
    (text, at) => text.replace(/Target="[^"]*"/, `Target="${'../'.repeat(at % 5)}${at}.xml"`),
    (text, at) => text.slice(0, at) + '<x>'.repeat(at % 400) + text.slice(at),
    (text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'),
    (text) => text.replaceAll('xmlns=', 'xmlns:q='),
    (text) => text.replaceAll('<sheet ', '<sheet state="veryHidden" '),
  ];

  it('with changed XML never throws and takes no longer than a moment', () => {
    const edit = fc.tuple(fc.nat(names.length - 1), fc.nat(edits.length - 1), fc.nat());
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (chosen) => {
        const copy = { ...parts };
        for (const [part, which, at] of chosen) {
          const name = names[part] ?? '';
          const text = strFromU8(copy[name] ?? new Uint8Array());
          const made_ = edits[which]?.(text, text.length === 0 ? 0 : at % text.length) ?? text;
          copy[name] = strToU8(made_);
        }
        survives(zipSync(copy, { level: 1 }));
      }),
      { numRuns: cases(200) },
    );
  });

  it('without one of its parts never throws', () => {
    for (const name of names) {
      const { [name]: _gone, ...left } = parts;
      survives(zipSync(left, { level: 1 }));
    }
  });
});
