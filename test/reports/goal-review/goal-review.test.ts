import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { goalChecks } from '../../../src/goal-checks/goal-checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import {
  goalReview,
  overallSteps,
  reviewGrades,
  suggestedGrade,
} from '../../../src/reports/goal-review/goal-review.ts';
import { itemOf, itemOfCheck, reviewItems } from '../../../src/reports/goal-review/review-items.ts';
import { reviewWorkbook } from '../../../src/reports/goal-review/review-workbook.ts';
import { givenFile } from '../../../src/use-cases/given-file.ts';
import { checkGoalFiles } from '../../../src/use-cases/goals/check-goal-files.ts';
import { readGoalFiles } from '../../../src/use-cases/goals/read-goal-files.ts';
import { recomputeWorkbook, valueText } from '../../../src/verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../../src/verification/workbook/workbook-cells.ts';
import { fillWorkbook } from '../../../src/writers/fill/fill-workbook.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write-xlsx.ts';
import { cases } from '../../support/long.ts';
import { describeWithOffice } from '../../support/office.ts';
import { allAsStored, recalculated, storedCells } from '../../support/recalculated.ts';

const sample = '2026-唐山市科学技术协会.docx';
const checked = checkGoalFiles(
  readGoalFiles({ files: [givenFile(sample, readFileSync(`sample-goals/${sample}`))], findings: [] }, { year: 2026 }),
);

const found = (...severities: Finding['severity'][]): Finding[] =>
  severities.map((severity) => ({ code: 'x', severity, place: null, project: null, indicator: null, args: {} }));

describe('the review of goals', () => {
  it.each(goalChecks.map(({ kind }) => kind.code))('%s speaks of one of the eight items', (code) => {
    expect(itemOfCheck(code)).not.toBeNull();
  });

  it('has two items in each of four parts, and leaves to people what no check speaks of', () => {
    expect(reviewItems.map(({ part }) => part.zh.slice(0, 1)).join('')).toBe('一一二二三三四四');
    const spoken = new Set(goalChecks.map(({ kind }) => itemOf(kind.code)));
    for (const { id, human } of reviewItems) if (!spoken.has(id)) expect([id, human]).toEqual([id, true]);
  });

  it.each<[string, Finding['severity'][], string | null, string | null]>([
    ['nothing', [], '优', null],
    ['a remark', ['note', 'note'], '优', null],
    ['one to look at', ['review', 'note'], '良', '良'],
    ['two to look at', ['review', 'review'], '中', '中'],
    ['one that blocks', ['note', 'block'], '差', '差'],
  ])('%s suggests a grade, and none where only people can say', (_, severities, grade, human) => {
    const item = reviewItems[0];
    if (item === undefined) throw new Error('no items');
    expect(suggestedGrade({ ...item, human: false }, found(...severities))).toBe(grade);
    expect(suggestedGrade({ ...item, human: true }, found(...severities))).toBe(human);
  });

  it('puts every finding under one item of its project, or among the rest', () => {
    const { projects, rest } = goalReview(checked.value, checked.findings);
    const under = projects.flatMap(({ items }) => items.flatMap(({ findings }) => findings));
    expect([...under, ...rest]).toHaveLength(checked.findings.length);
    expect(new Set([...under, ...rest]).size).toBe(checked.findings.length);
    expect(projects).toHaveLength(20);
  });
});

/** The overall grade by the words of the form. */
function graded(grades: readonly string[]): string {
  if (grades.some((grade) => !(reviewGrades as readonly string[]).includes(grade))) return '';
  const count = (...words: string[]) => grades.filter((grade) => words.includes(grade)).length;
  if (count('优') >= 6 && count('中', '差') === 0) return '优';
  if (count('优', '良') >= 6 && count('差') === 0) return '良';
  return count('优', '良', '中') >= 6 ? '中' : '差';
}

describe('the workbook', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeXlsx(reviewWorkbook(checked.value, checked.findings, 'zh'));
  });

  const form = '1.唐山市老科协经费';
  const cellAt = (cells: WorkbookCells, sheet: string, address: string) => cells.get(sheet)?.get(address)?.value ?? '';
  /** The grades of the first review of the first project, typed in by a reviewer. */
  const typed = (grades: readonly string[]): Uint8Array => {
    const fills = grades.flatMap((text, at) =>
      text === ''
        ? []
        : [
            {
              sheet: form,
              row: 6 + at,
              column: 6,
              value: { text, number: null, date: null, bare: false },
              among: 'unknown' as const,
            },
          ],
    );
    const { value } = fillWorkbook(bytes, 'review.xlsx', fills);
    if (value === null) throw new Error('not filled');
    return value;
  };

  it('asks for a grade of each item, suggests one beside it, and grades nothing itself', () => {
    const cells = storedCells(bytes);
    const column = (letter: string) => Array.from({ length: 8 }, (_, at) => cellAt(cells, form, `${letter}${at + 6}`));
    expect(column('F')).toEqual(Array(8).fill(''));
    expect(column('E')).toEqual(['优', '优', '优', '优', '需人工审核', '优', '需人工审核', '需人工审核']);
    expect(cellAt(cells, form, 'D9')).toContain('平均成本');
    expect(recomputeWorkbook(cells)).toMatchObject(allAsStored);
  });

  it('computes the overall grade from the eight grades, and none before all are there', () => {
    const formula = storedCells(bytes).get(form)?.get('F14')?.formula ?? '';
    expect(formula).toContain('COUNTIF(F6:F13');
    expect(overallSteps.map(({ text }) => text)).toEqual(reviewGrades.slice(0, 3));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reviewGrades, ''), { minLength: 8, maxLength: 8 }), (grades) => {
        expect(recomputedGrade(typed(grades))).toBe(graded(grades));
      }),
      { numRuns: cases(25) },
    );
  });

  /** What the formula of the form comes to in a workbook. */
  function recomputedGrade(book: Uint8Array): string {
    const cells = storedCells(book);
    const cell = cells.get(form)?.get('F14');
    return cell === undefined ? 'no cell' : valueText(recomputeWorkbook(cells).valueOf(cell));
  }

  it('speaks English in English', async () => {
    const english = await writeXlsx(reviewWorkbook(checked.value, checked.findings, 'en'));
    expect(cellAt(storedCells(english), form, 'E12')).toBe('to be judged by a person');
  });

  describeWithOffice('in LibreOffice', () => {
    it('comes to the same grade, on the form and in the summary', () => {
      const cases = [
        ['优', '优', '优', '优', '优', '优', '良', '良'],
        ['优', '优', '优', '优', '优', '优', '良', '中'],
        ['良', '良', '良', '优', '优', '中', '中', '差'],
        ['优', '优', '优', '优', '优', '优', '优', ''],
      ];
      const books = recalculated(cases.map(typed));
      for (const [at, cells] of books.entries()) {
        const expected = graded(cases[at] ?? []);
        expect(cellAt(cells, form, 'F14')).toBe(expected);
        expect(cellAt(cells, '汇总', 'M2')).toBe(expected);
      }
    });
  });
});
