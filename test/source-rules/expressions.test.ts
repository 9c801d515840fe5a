import { describe, expect, it } from 'vitest';
import { expressionsOf } from '../../scripts/source-rules/expressions.ts';
import { growthFault } from '../../scripts/source-rules/growth.ts';
import { sourceOf } from '../../scripts/source-rules/trees.ts';

const found = (text: string) => expressionsOf(sourceOf('src/sample.ts', text));

describe('the check of regular expressions', () => {
  it('finds literals and what RegExp makes, with their lines', () => {
    const text = `#!/usr/bin/env node
// 一个汉字占三个字节
const one = /a+/g;
const sign = '[一二]';
export const made = new RegExp(\`^(?:\${sign}|\${one.source})\` + '$', 'u');
const of = (name: string) => RegExp(\`<\${name}>\`);
const hidden = (text: string) => new RegExp(text.replace('a', 'b'));
`;
    expect(found(text)).toEqual([
      { place: 'src/sample.ts:3', pattern: 'a+', flags: 'g' },
      { place: 'src/sample.ts:5', pattern: '^(?:[一二]|a+)$', flags: 'u' },
      { place: 'src/sample.ts:6', pattern: '<x>', flags: '' },
      { place: 'src/sample.ts:7', pattern: null, flags: '' },
    ]);
  });

  it.each([
    ['exponential', /^(?:\d+)+$/],
    ['cubic: three classes that overlap', /^[\s(]*(?:目标)?[\s(]*[\s(]*$/],
    ['square: signs at the end, looked for from each of them', /[。；]+$/],
    ['square: an opening sign without its closing one, again and again', /<[^>]*>/],
    ['square: a look ahead to the end at every match', /年(?=.*预算)/g],
    ['square: a first choice that fails at the end, then one that takes a sign', /a.*b|a/g],
  ])('refuses what is %s', async (_, { source, flags }) => {
    expect(await growthFault({ place: 'src/sample.ts:1', pattern: source, flags })).toMatch(/polynomial|exponential/);
  });

  it.each([
    ['signs at the end, looked for from the first of them', /(?<![。；])[。；]+$/],
    ['a tag that ends at the next one', /<[^<>]*>/g],
    ['a search of limited length', /年.{0,60}预算/],
  ])('takes %s', async (_, { source, flags }) => {
    expect(await growthFault({ place: 'src/sample.ts:1', pattern: source, flags })).toBeNull();
  });

  it('refuses an expression that nobody can see', async () => {
    expect(await growthFault({ place: 'src/sample.ts:1', pattern: null, flags: '' })).toMatch(/constants/);
  });
});
