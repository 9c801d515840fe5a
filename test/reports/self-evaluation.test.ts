import { describe, expect, it } from 'vitest';
import { certain } from '../../src/model/certain.ts';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { type Chapter, type Subject, selfEvaluation } from '../../src/reports/self-evaluation/self-evaluation.ts';
import type { BoundFigure } from '../../src/reports/tables/document.ts';
import { departmentRun } from '../support/department.ts';
import { sampleYearRun } from '../support/sample-year.ts';

type Language = 'zh' | 'en';

interface Told {
  readonly text: string;
  readonly figures: readonly BoundFigure[];
}

/** Every paragraph and item of chapters with what it binds. */
const sentences = (chapters: readonly Chapter[]): Told[] =>
  chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block): Told[] => {
      if (block.kind === 'paragraph') return [{ text: block.text, figures: block.figures ?? [] }];
      return block.kind === 'list' ? block.items.map((text, at) => ({ text, figures: block.figures?.[at] ?? [] })) : [];
    }),
  );

/** The value at a path such as projects[3].execution.rate. */
function valueAt(result: unknown, path: string): unknown {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], result);
}

/** A copy of the result with another value at a path: a number one higher, a text with 甲 in front. */
function changed(result: ResultJson, path: string): ResultJson {
  const copy = structuredClone(result);
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const parent = valueAt(copy, keys.slice(0, -1).join('.')) as Record<string, unknown>;
  const key = certain(keys.at(-1), 'key');
  const value = parent[key];
  if (typeof value === 'number') parent[key] = value + 1;
  else if (/^-?\d+(?:\.\d+)?$/.test(String(value))) parent[key] = String(Number(value) + 1);
  else parent[key] = `甲${String(value)}`;
  return copy;
}

/**
 * The text again where a report may print a value so, checked without any code of the report; the value where it may not. Texts may lack
 * what they end in; a ratio of six decimals is rounded from its amounts, so that its last digit may be the one beside.
 */
function asPrinted(value: unknown, text: string): string {
  const whole = String(value).replaceAll('\n', ' ');
  if (!/^-?\d+(?:\.\d+)?$/.test(whole)) return whole.includes(text) ? text : whole;
  const isPercent = text.endsWith('%') && Math.abs(Number(text.slice(0, -1)) - Number(whole) * 100) < 0.0101;
  return isPercent || [whole, Number(whole).toFixed(2), `${whole}%`].includes(text) ? text : whole;
}

const digits = /[0-9]+(?:[.,][0-9]+)*/g;

function looseNumbers({ text, figures }: Told): string[] {
  const covers = (from: number, to: number) =>
    figures.some((one) => from >= one.start && to <= one.start + one.text.length);
  return [...text.matchAll(digits)]
    .filter((match) => !covers(match.index, match.index + match[0].length))
    .map((match) => match[0]);
}

const telling = (language: Language) => ({ language, gaps: 'marked' as const });

interface Case {
  readonly name: string;
  readonly result: ResultJson;
  readonly subject: Subject;
  readonly language: Language;
}

async function cases(): Promise<Case[]> {
  const sample = await sampleYearRun();
  const sichuan = await sampleYearRun('sichuan');
  const department = certain((await departmentRun()).run, 'run');
  const runs = { sample, sichuan, department };
  return Object.entries(runs).flatMap(([name, run]) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const result = resultDocument(run, language);
      const units = [...new Map(run.projects.map(({ unit }) => [unit.code, unit])).values()].slice(0, 6);
      const subjects: Subject[] = [
        { of: 'department' },
        ...units.map((unit): Subject => ({ of: 'unit', unit })),
        ...[0, 4, 6].map((index): Subject => ({ of: 'project', index })),
      ];
      return subjects.map((subject) => ({ name: `${name} ${language} ${subject.of}`, result, subject, language }));
    }),
  );
}

describe('sentences of a self-evaluation report', () => {
  it('have no number that is not a figure of the result', async () => {
    const all = await cases();
    let bound = 0;
    for (const { name, result, subject, language } of all) {
      for (const told of sentences(selfEvaluation(result, subject, telling(language)))) {
        expect([name, told.text, looseNumbers(told)]).toEqual([name, told.text, []]);
        for (const figure of told.figures) {
          expect(told.text.slice(figure.start, figure.start + figure.text.length)).toBe(figure.text);
          expect([figure.path, figure.text]).toEqual([
            figure.path,
            asPrinted(valueAt(result, figure.path), figure.text),
          ]);
          bound += 1;
        }
      }
    }
    expect(bound).toBeGreaterThan(3000);
  });

  it('change with each of their figures', async () => {
    const all = await cases();
    for (const { result, subject, language } of all.filter(({ name }) => name.startsWith('sample zh'))) {
      const before = sentences(selfEvaluation(result, subject, telling(language)));
      const paths = [...new Set(before.flatMap(({ figures }) => figures.map(({ path }) => path)))];
      for (const path of paths.filter((_, index) => index % 5 === 0)) {
        const after = sentences(selfEvaluation(changed(result, path), subject, telling(language)));
        const own = (list: readonly Told[]) =>
          list.filter(({ figures }) => figures.some((figure) => figure.path === path)).map(({ text }) => text);
        expect([path, own(after)]).not.toEqual([path, own(before)]);
      }
    }
  });

  it('ask for no reason that the profile does not want', async () => {
    const run = await sampleYearRun();
    const result = resultDocument(run, 'zh');
    const texts = result.projects.flatMap((_, index) => {
      const told = sentences(selfEvaluation(result, { of: 'project', index }, telling('zh')));
      return told.filter(({ text }) => text.includes('原因待补充')).map(({ text }) => text);
    });
    // The profile wants one below 90 %: rates of 97 % and 98 % without a reason are not asked for one.
    expect(texts.filter((text) => text.includes('预算执行率'))).toEqual([]);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('开展调查次数');
  });

  it('mark what nobody wrote once, or leave it out', async () => {
    const result = resultDocument(await sampleYearRun(), 'zh');
    const unit = { code: '405004', name: '唐山市科技干部进修学院' };
    const gaps = (how: 'marked' | 'left-out') =>
      selfEvaluation(result, { of: 'unit', unit }, { language: 'zh', gaps: how }).flatMap(({ id, blocks }) =>
        blocks.flatMap((block) => (block.kind === 'fill-in' ? [[id, block.what]] : [])),
      );
    expect(gaps('marked')).toEqual([
      ['experience', '主要经验'],
      ['use', '结果应用和公开'],
    ]);
    expect(gaps('left-out')).toEqual([]);
  });

  it('say what is better and worse than last year', async () => {
    const result = structuredClone(resultDocument(await sampleYearRun(), 'zh'));
    const rows = certain(result.projects[0], 'project').indicators;
    const set = (at: number, lastYear: string, againstLastYear: string) =>
      Object.assign(certain(rows[at], 'row'), { lastYear, againstLastYear });
    set(0, '6次', 'higher');
    set(1, '5次', 'lower');
    set(3, '3万', 'higher');
    const told = sentences(selfEvaluation(result, { of: 'project', index: 0 }, telling('zh'))).map(({ text }) => text);
    expect(told).toContain('好于上年的：会议次数上年6次、本年7次。');
    // Cost is wanted low.
    expect(told).toContain('不如上年的：培训次数上年5次、本年4次；平均成本上年3万、本年3.05万元。');
  });
});
