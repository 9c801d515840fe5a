import { describe, expect, it } from 'vitest';
import { longSpreads } from '../../scripts/source-rules/spreads.ts';
import { sourceOf } from '../../scripts/source-rules/trees.ts';

const found = (text: string) => longSpreads(sourceOf('src/sample.ts', text));

describe('the check of spread arguments', () => {
  it.each([
    ['list.push(...more)'],
    ['Math.max(0, ...rows.map((row) => row.width))'],
    ['String.fromCharCode(...bytes)'],
    ['new Set(...lists)'],
    ['[].concat(...lists)'],
    ['join(...words.slice(0, count))'],
    ['Math.max.apply(null, widths)'],
    ['const few = [1, ...many]; f(...few)'],
    ['const outer = (...rest) => 0; const inner = (rest) => f(...rest)'],
  ])('refuses %s', (code) => {
    expect(found(`const a = 1;\n${code};`)).toEqual(['src/sample.ts:2']);
  });

  it.each([
    ['[...list, ...more]'],
    ['f(...[1, 2], 3)'],
    ['const few = [1, 2] as const; f(...few)'],
    ['f(...(known ? [known] : []))'],
    ['join(...words.slice(0, 3))'],
    ["unit(...also('甲 乙'))"],
    ['const all = (...parts) => any(...parts)'],
    ['function all(first, ...parts) { return () => any(...parts); }'],
  ])('takes %s', (code) => {
    expect(found(`${code};`)).toEqual([]);
  });
});
