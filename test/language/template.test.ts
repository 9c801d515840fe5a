import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ActualsJson, actualsJsonSchema } from '../../src/model/actuals/actuals.ts';
import {
  actualsSheets,
  bandWords,
  fundRows,
  headRows,
  indicatorColumns,
  moneyColumns,
  textRows,
} from '../../src/model/actuals/actuals-layout.ts';
import { appliesWords, bareNotApplicable, emptyWords, namelessEvidence } from '../../src/model/actuals/says-nothing.ts';
import { certain } from '../../src/model/certain.ts';
import { budgetUnitGroups } from '../../src/model/goals/budget-unit-groups.ts';
import type { GoalDocument } from '../../src/model/goals/goals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { profileOf } from '../support/definitions.ts';
import { knownTexts } from '../support/known-texts.ts';
import { some } from '../support/long.ts';
import { withoutKnown } from '../support/spoken-language.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));

/** What stays Chinese in a template that speaks English: the sheets and headings of the official form, which its guide explains. */
const official = [
  ...Object.values<string>(actualsSheets),
  ...[...moneyColumns, ...indicatorColumns].map(({ heading }) => heading),
  ...fundRows.map(({ label }) => label),
  ...[...headRows, ...textRows].map(({ label }) => label),
  ...['万元', '3/5项'],
];

/** What a formula takes for an answer, for nothing, or for none of them, as the reader does: nobody sees these. */
const recognised = [
  ...emptyWords,
  ...appliesWords,
  ...bareNotApplicable,
  ...namelessEvidence,
  ...Object.values<string>(bandWords),
  ...['是', '否', '不适用', '未参评', '无', '没有', '未发生'],
];

/** What a text says: all of it, or of a formula its strings, without lists of words by which it recognises what was typed. */
function wordsOf(text: string): string[] {
  if (!/[A-Z]+\(/.test(text)) return [text];
  const strings = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, words = '']) => words);
  const lists = strings.flatMap((words) => (/^\|.+\|$/.test(words) ? words.slice(1, -1).split('|') : [words]));
  return lists.filter((words) => !recognised.includes(words));
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Every text in every part of a workbook, by part: cells, lists, prompts, notes, formulas, footers, names, properties. */
function textsOf(bytes: Uint8Array): { readonly part: string; readonly text: string }[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, packed]) => {
    // The names of fonts are no words.
    const xml = strFromU8(packed).replaceAll(/<(?:name|rFont|font)\b[^<>]*>|face="[^"]*"|font-family:[^;"]*/g, '');
    const between = xml.split(/<[^<>]*>/);
    const attributes = [...xml.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value);
    return [...between, ...attributes].map((text) => ({ part, text: plain(text).trim() }));
  });
}

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

let documents: readonly GoalDocument[];
let filled: ActualsJson;

/** How many indicators a template asks for: the smallest is enough where only words matter. */
const rowsIn = ({ projects }: { readonly projects: readonly { readonly indicators: readonly unknown[] }[] }): number =>
  projects.reduce((sum, { indicators }) => sum + indicators.length, 0);

function inputs() {
  return budgetUnitGroups(documents.flatMap(({ projects }) => projects)).map(({ unit, members: projects }) => ({
    year: 2026,
    unit,
    projects,
    profile: profileOf('mof-2020'),
  }));
}

beforeAll(() => {
  const name = '2026-唐山市科学技术协会.docx';
  const bytes = readFileSync(join(folder, 'sample-goals', name));
  documents = readGoals(bytes, name, { year: 2026 }).value;
  filled = actualsJsonSchema.parse(JSON.parse(readFileSync(join(folder, 'scripts/samples/actuals-2026.json'), 'utf8')));
});

describe('a template that speaks English', () => {
  it.each([
    ['blank', false],
    ['filled in', true],
  ])('holds no Chinese but data and the official headings: %s', async (_, isFilled) => {
    const strip = withoutKnown([...(await knownTexts()), ...official]);
    const isChinese = (text: string): boolean => chinese.test(text) && chinese.test(strip(text));
    for (const input of some(inputs())) {
      const bytes = await writeTemplate({ ...input, language: 'en', ...(isFilled ? { filled } : {}) });
      const said = textsOf(bytes).flatMap(({ part, text }) => wordsOf(text).map((words) => `${part}: ${words}`));
      expect(said.filter(isChinese).slice(0, 5)).toEqual([]);
    }
  });

  it('explains every sheet, heading and label of the official form in its guide', async () => {
    const [input] = inputs();
    const bytes = await writeTemplate({ ...certain(input, 'unit'), language: 'en' });
    const texts = new Set(textsOf(bytes).map(({ text }) => text));
    const hidden = [actualsSheets.keys, '标识', '3/5项'];
    expect(official.filter((word) => !hidden.includes(word) && !texts.has(word))).toEqual([]);
    // A heading that only stood on its own sheet would stand once; the guide has it again, with its English beside it.
    const { 'xl/worksheets/sheet1.xml': guide, 'xl/sharedStrings.xml': strings } = unzipSync(bytes);
    const all = [...strFromU8(certain(strings, 'strings')).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
      plain(si.replaceAll(/<[^<>]*>/g, '')),
    );
    const inGuide = new Set(
      [...strFromU8(certain(guide, 'guide')).matchAll(/t="s"[^<>]*><v>(\d+)</g)].map(([, at]) => all[Number(at)]),
    );
    expect(official.filter((word) => !hidden.includes(word) && !inGuide.has(word))).toEqual([]);
  });

  it('keeps within what a spreadsheet allows: titles, prompts, lists and formulas', async () => {
    for (const input of some(inputs())) {
      const parts = unzipSync(await writeTemplate({ ...input, language: 'en' }));
      for (const [name, packed] of Object.entries(parts)) {
        if (!name.startsWith('xl/worksheets/sheet')) continue;
        const xml = strFromU8(packed);
        const longest = (pattern: RegExp) =>
          Math.max(0, ...[...xml.matchAll(pattern)].map(([, text = '']) => plain(text).length));
        expect(longest(/(?:promptTitle|errorTitle)="([^"]*)"/g)).toBeLessThanOrEqual(32);
        expect(longest(/(?:prompt|error)="([^"]*)"/g)).toBeLessThanOrEqual(255);
        expect(longest(/<formula1>([^<]*)</g)).toBeLessThanOrEqual(255);
        expect(longest(/<f>([^<]*)</g)).toBeLessThanOrEqual(8192);
      }
    }
  });
});

/** What a workbook was read as, without the words that only tell where and how it was said. */
const reading = (bytes: Uint8Array) => {
  const { value, findings } = readActuals(bytes, 'a.xlsx', documents, { year: 2026 });
  return { projects: value?.projects, codes: findings.map(({ code }) => code).sort() };
};

/** The same in both languages: an answer of the list is the same answer in other words. */
const alike = (value: unknown): string =>
  JSON.stringify(value).replaceAll('"text":"yes"', '"text":"是"').replaceAll('"text":"no"', '"text":"否"');

describe('workbooks in either language', () => {
  it('are read as the same facts', async () => {
    for (const input of some(inputs())) {
      const [chineseBook, englishBook] = await Promise.all(
        (['zh', 'en'] as const).map((language) => writeTemplate({ ...input, language, filled })),
      );
      const [one, other] = [chineseBook, englishBook].map((bytes) => reading(certain(bytes, 'workbook')));
      expect(alike(other?.projects)).toBe(alike(one?.projects));
      expect(other?.codes).toEqual(one?.codes);
      expect(one?.projects?.length).toBe(input.projects.length);
    }
  });

  it.each(['zh', 'en'] as const)('understand the words of both lists in a template of %s', async (language) => {
    const [unit] = inputs().sort((one, other) => rowsIn(one) - rowsIn(other));
    if (unit === undefined) throw new Error('no unit');
    const [project] = unit.projects;
    const code = certain(project, 'project').code;
    const row = { ordinal: 1, evidence: 'log' };
    const answers: readonly [Partial<ActualsJson['projects'][number]['indicators'][number]>, unknown][] = [
      [{ ...row, actual: 'yes' }, { actual: 'yes' }],
      [{ ...row, actual: '否' }, {}],
      [{ ...row, notApplicable: 'not applicable' }, { notApplicable: '不适用' }],
      [{ ...row, notApplicable: 'no' }, { notApplicable: null }],
      [{ ...row, notApplicable: 'the hall was closed all year' }, { notApplicable: 'the hall was closed all year' }],
      [{ ...row, evidence: 'none' }, { evidence: null }],
    ];
    for (const [given, wanted] of answers) {
      const actuals: ActualsJson = {
        schemaVersion: '1.0',
        year: 2026,
        projects: [{ unit: unit.unit, code, name: '', execution: {}, indicators: [given as never] }],
      };
      const { projects } = reading(await writeTemplate({ ...unit, language, filled: actuals }));
      const read = projects?.[0]?.indicators.find(({ ordinal }) => ordinal === 1);
      const said = { ...read, actual: read?.actual?.text ?? null };
      expect(said).toMatchObject(wanted as object);
    }
  });
});
