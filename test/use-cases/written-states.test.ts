import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { certain } from '../../src/model/certain.ts';
import { Decimal, decimal, points } from '../../src/model/decimal.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { projectStateWords } from '../../src/model/result/state-words.ts';
import { withFindings } from '../../src/scoring/project-states.ts';
import { explainResult } from '../../src/use-cases/explain/explain-result.ts';
import { makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { long } from '../support/long.ts';
import { allAsStored, storedCells } from '../support/recalculated.ts';
import { scoreGiven } from '../support/score-given.ts';
import { smallActuals, smallGoals } from '../support/small-year.ts';

type Change = Readonly<Record<string, unknown>>;

/** What may become of a project: sound, an actual missing, points lost without a reason, money of another scale, cancelled. */
const fates: readonly ((project: { indicators: readonly Change[]; execution: Change }) => Change)[] = [
  () => ({}),
  ({ indicators }) => ({ indicators: indicators.map((row) => ({ ...row, actual: null })) }),
  ({ indicators }) => ({ indicators: indicators.map((row) => ({ ...row, actual: '0', reason: null })) }),
  ({ execution }) => ({ execution: { ...execution, executed: '9000000' } }),
  () => ({
    notCarriedOut: { kind: 'cancelled', reason: '场馆整体划转', document: '市财预〔2026〕18号' },
    indicators: [],
    execution: {},
  }),
];

async function scored(chosen: readonly number[]): Promise<ScoreRun> {
  const told = JSON.parse(smallActuals);
  const projects = told.projects.map((project: Parameters<(typeof fates)[number]>[0], at: number) => ({
    ...project,
    ...fates[chosen[at] ?? 0]?.(project),
  }));
  return scoreGiven({ 'goals.csv': smallGoals }, { 'actuals.json': JSON.stringify({ ...told, projects }) });
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The rows of all tables of a page or Word document as texts. */
function rowsOf(markup: string, row: RegExp, cell: RegExp): string[][] {
  const inside = (text: string, parts: RegExp) => text.split(parts).slice(1);
  const ended = (text: string, end: string) => text.slice(0, text.indexOf(end));
  return inside(markup, row).map((own) =>
    inside(ended(own, row.source.includes('w:') ? '</w:tr>' : '</tr>'), cell).map((text) =>
      `<x ${text}`.replaceAll(/<[^<>]*>/g, ''),
    ),
  );
}

const states = new Set(Object.values(projectStateWords).map(({ zh }) => zh));

/** [score, grade, state] of a project in each written file; the score of one that is not assessed is a dash. */
async function written(run: ScoreRun) {
  const outputs = new Map((await makeOutputs(run, 'zh')).map(({ name, bytes }) => [name, bytes]));
  const named = (ending: string) =>
    outputs.get([...outputs.keys()].find((name) => name.endsWith(ending) && !name.includes('/')) ?? '');
  const result: ResultJson = JSON.parse(textOf(outputs.get('result.json')));
  const book = storedCells(named('.xlsx') ?? new Uint8Array());
  expect(recomputeWorkbook(book)).toMatchObject(allAsStored);
  const cover = book.get('封面') ?? new Map();
  const word = textOf(unzipSync(named('.docx') ?? new Uint8Array())['word/document.xml']);
  const tables = {
    page: rowsOf(textOf(named('.html')), /<tr(?=[ >])/, /<td(?=[ >])/),
    word: rowsOf(word, /<w:tr(?=[ >])/, /<w:tc(?=[ >])/),
  };
  const shown = (value: unknown) => (value instanceof Decimal ? points(value) : String(value ?? ''));
  return async (at: number, name: string) => {
    const row = [...cover].find(([address, { value }]) => address.startsWith('B') && value === name)?.[0].slice(1);
    const inTable = (rows: string[][]) =>
      rows.find((cells) => cells.includes(name) && states.has(cells.at(-1) ?? ''))?.slice(-3) ?? [];
    const json = result.projects[at];
    const explained = await explainResult(result, { project: name, indicator: '执行率', unit: null }, 'zh');
    const story = 'stories' in explained ? explained.stories.flatMap(({ parts }) => parts) : [];
    return {
      json: [json?.total.score ?? '', json?.total.grade ?? '—', projectStateWords[json?.state ?? 'final'].zh],
      workbook: ['G', 'H', 'I'].map((column) => shown(cover.get(`${column}${row}`)?.value)),
      page: inTable(tables.page),
      word: inTable(tables.word),
      story: story.find(({ heading }) => heading === '项目总分')?.lines[0] ?? '',
    };
  };
}

describe('every written file', () => {
  it('calls a project final if and only if nothing blocks it, with one score, grade and state', async () => {
    const met = new Set<string>();
    const fate = fc.integer({ min: 0, max: fates.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(fate, fate), async (chosen) => {
        const run = await scored(chosen);
        const told = await written(run);
        for (const [at, { project, state, total, blocking }] of run.projects.entries()) {
          expect(state === 'final' || state === 'not-carried-out').toBe(blocking.length === 0);
          const { story, json, ...tables } = await told(at, project.name);
          const word = projectStateWords[state].zh;
          met.add(word);
          const score = decimal(total.score).toFixed(2);
          expect(json).toEqual([score, total.grade ?? '—', word]);
          const isAssessed = state !== 'not-carried-out';
          for (const [output, cells] of Object.entries(tables)) {
            expect([output, ...cells]).toEqual([output, isAssessed ? score : '—', total.grade ?? '—', word]);
          }
          expect(story).toContain(word);
          expect(story.includes(score) && story.includes(total.grade ?? score)).toBe(isAssessed);
          expect(total.grade !== null).toBe(state === 'final');
        }
      }),
      // The two examples alone meet every state.
      { numRuns: long ? 8 : 2, seed: 2026, examples: [[[0, 1]], [[2, 4]]] },
    );
    expect(met).toEqual(states);
  });

  it.each([
    ['a workbook or table it was read from', { file: 'goals.csv' }],
    ['its unit', null],
    ['the profile that all are scored with', { file: 'scoring-profiles/x.json' }],
  ])('calls what was final blocked, without a grade, once something stands against %s', async (_, place) => {
    const run = await scored([0, 0]);
    expect(run.projects.map(({ state }) => state)).toEqual(['final', 'final']);
    const unit = { unit: certain(run.projects[0], 'project').unit.name, code: null, name: '' };
    const found = finding('zip-damaged', { file: 'x', part: 'x' }, place === null ? { project: unit } : { place });
    const [before, after] = [await written(run), await written(withFindings(run, [found]))];
    for (const [at, { project, total }] of run.projects.entries()) {
      const score = decimal(total.score).toFixed(2);
      const { story: wasFinal, ...first } = await before(at, project.name);
      for (const cells of Object.values(first)) expect(cells).toEqual([score, total.grade, '已定分']);
      const { story: isBlocked, ...then } = await after(at, project.name);
      for (const cells of Object.values(then)) expect(cells).toEqual([score, '—', '待改正']);
      expect([wasFinal.includes('已定分'), isBlocked.includes('待改正')]).toEqual([true, true]);
    }
  });
});
