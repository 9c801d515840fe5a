import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/findings/finding.ts';
import type { ActualsDocument, ActualsJson } from '../../src/model/actuals/actuals.ts';
import { certain } from '../../src/model/certain.ts';
import type { Reading } from '../../src/model/finding.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readActual } from '../../src/targets/actual/read-actual.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { bookParts, filledBook, headRows, indicatorAt, packBook } from '../support/actuals-book.ts';
import { goalDocument, goals } from '../support/actuals-goals.ts';
import { asOpenpyxlWrites, asWpsWrites } from '../support/as-written-by.ts';
import { allConvertedInOffice, describeWithOffice } from '../support/office.ts';
import { plainProfile, templateProjects, unit } from '../support/template-projects.ts';

const answers: Readonly<Record<string, string | number>> = {
  会议次数: '8次',
  工作合格率: '97.5%',
  完成时间: '2026-12-18',
  项目成本: '3.05万元',
  控制成本: '36.82万元',
  受益人数: 14.2,
  科学氛围: '全市十二个乡镇都办了活动',
  公众科学素质: 15.2,
  工资发放: '是',
  误差: '-1.5%',
  外事任务: '2次',
  待定: '3',
  服务对象满意度: 96,
};

/** An answer for every indicator of some projects, with every other field filled in somewhere. */
function filledFor(projects: readonly Project[]): ActualsJson {
  return {
    schemaVersion: '1.0',
    year: 2026,
    projects: projects.map((project) => ({
      unit: { code: project.unit.code },
      code: project.code,
      name: project.name,
      execution: {
        initial: '37.50',
        revised: '36',
        executed: 35.82,
        bySource: [{ source: 'fiscal' as const, initial: '37.50', revised: '36', executed: '35.82' }],
        reason: '项目结余',
      },
      completed: '全部完成',
      indicators: project.indicators.map((one) => ({
        ordinal: one.ordinal,
        actual: answers[one.level3 ?? ''] ?? 9,
        evidence: `${one.level3}验收单`,
        ...(one.target.kind === 'trend' ? { lastYear: 14.8 } : {}),
        ...(one.target.kind === 'qualitative' ? { band: 'met' as const, bandPercent: 95 } : {}),
        ...(one.target.kind === 'deferred' ? { settledTarget: '≥2次', settledTargetSource: '批复〔2026〕1号' } : {}),
        ...(one.level3?.includes('满意度') ? { surveySize: 120 } : {}),
      })),
    })),
  };
}

/** What was read, as what it means against its target: a number typed beside its unit and the same with its unit are one value. */
function meaning({ value }: Reading<ActualsDocument | null>, projects: readonly Project[]): unknown {
  return value?.projects.map((project) => ({
    name: project.name,
    completed: project.completed,
    money: [project.execution, ...project.execution.bySource].map((row) => [
      row.initial?.text,
      row.revised?.text,
      row.executed?.text,
    ]),
    reason: project.execution.reason?.text,
    indicators: project.indicators.map((one) => {
      const target = projects
        .find(({ name }) => name === project.name)
        ?.indicators.find(({ ordinal }) => ordinal === one.ordinal)?.target;
      const reading =
        target === undefined || one.actual === null ? null : readActual(one.actual, target, { year: 2026 });
      const { kind, amount, date, yes, words } = reading ?? {};
      const others = [one.evidence, one.lastYear, one.bandPercent, one.surveySize, one.settledTarget].map(
        (entry) => entry?.text,
      );
      return [one.ordinal, kind, amount, date, yes, words, one.band, one.settledTargetSource, ...others];
    }),
  }));
}

const sets: readonly (readonly [string, readonly Project[]])[] = [
  ['every kind of target', templateProjects],
  ['two projects, one without a code', goals.flatMap((document) => document.projects)],
];

const templateOf = (projects: readonly Project[]): Promise<Uint8Array> =>
  writeTemplate({
    year: 2026,
    unit: projects[0]?.unit ?? unit,
    projects,
    profile: plainProfile,
    filled: filledFor(projects),
  });

/** The filled-in templates as LibreOffice saves them, in one start of it. */
let saved: Promise<readonly Uint8Array[]> | undefined;
const savedAgain = (): Promise<readonly Uint8Array[]> => {
  saved ??= Promise.all(sets.map(([, projects]) => templateOf(projects))).then((books) =>
    allConvertedInOffice(books, 'xlsx', 'xlsx'),
  );
  return saved;
};

describe.each(sets)('the template with %s', (_name, projects) => {
  const documents = [goalDocument(projects)];
  const [first] = projects;
  const filled = filledFor(projects);
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await templateOf(projects);
  });

  it('gives back what was filled in, as its JSON form does', () => {
    const workbook = readActuals(bytes, '填报.xlsx', documents, { year: 2026 });
    const json = readActuals(new TextEncoder().encode(JSON.stringify(filled)), '填报.json', documents, { year: 2026 });
    expect(workbook.findings).toEqual([]);
    expect(json.findings).toEqual([]);
    expect(meaning(workbook, projects)).toEqual(meaning(json, projects));
    expect(workbook.value?.projects.length).toBe(projects.length);
  });

  it('is all blank when nothing was filled in', async () => {
    const blank = await writeTemplate({ year: 2026, unit: first?.unit ?? unit, projects, profile: plainProfile });
    const { value, findings } = readActuals(blank, '填报.xlsx', documents, { year: 2026 });
    expect(findings).toEqual([]);
    const all = value?.projects.flatMap((project) => project.indicators) ?? [];
    expect(all).toHaveLength(projects.flatMap((project) => project.indicators).length);
    for (const one of all) {
      expect([one.actual, one.evidence, one.band, one.notApplicable, one.manual]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
    }
  });

  describeWithOffice('saved by another program', () => {
    it('reads the same after LibreOffice saved it', async () => {
      const at = sets.findIndex(([, each]) => each === projects);
      const again = readActuals(certain((await savedAgain())[at], 'saved template'), '填报.xlsx', documents, {
        year: 2026,
      });
      expect(again.findings).toEqual([]);
      const before = readActuals(bytes, '填报.xlsx', documents, { year: 2026 });
      expect(meaning(again, projects)).toEqual(meaning(before, projects));
    });
  });
});

describe('words typed into the sheets of the template that are only read', () => {
  const typed = async (asValues: boolean, language: Language): Promise<Uint8Array> => {
    const book = new exceljs.Workbook();
    const input = { year: 2026, unit, projects: templateProjects, profile: plainProfile, language };
    const blank = await writeTemplate(input);
    await book.xlsx.load(blank.slice().buffer);
    if (asValues)
      for (const sheet of book.worksheets)
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            if (cell.formula !== undefined) cell.value = cell.text;
          });
        });
    const put = (sheet: string, at: string, text: string) => {
      const cell = book.getWorksheet(sheet)?.getCell(at);
      if (cell !== undefined) cell.value = text;
    };
    put('填表说明', 'M30', '本单位另有两个项目');
    put('填表说明', 'M2', '王五填');
    put('填报状态', 'D3', '第三个项目已撤销');
    put('填报状态', 'C9', '改名了的项目');
    return new Uint8Array(await book.xlsx.writeBuffer());
  };

  it.each([
    ['with formulas', false, 'zh'],
    ['saved as values', true, 'zh'],
    ['with formulas in English', false, 'en'],
    ['saved as values in English', true, 'en'],
  ] as const)('are quoted, and what the template wrote is not: %s', async (_, asValues, language) => {
    const documents = [goalDocument(templateProjects)];
    const { findings } = readActuals(await typed(asValues, language), '填报.xlsx', documents, { year: 2026 });
    const quoted = findings.filter(({ code }) => code === 'actuals-cells-unread');
    expect(quoted.map(({ args }) => args['cells'])).toEqual([
      'M2 王五填 | M30 本单位另有两个项目',
      'D3 第三个项目已撤销 | C9 改名了的项目',
    ]);
  });
});

/** What was read with its places left out. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'place' || key === 'sha256' ? undefined : inner)));

describe('files of other programs', () => {
  it.each([
    ['openpyxl', asOpenpyxlWrites],
    ['WPS', asWpsWrites],
  ])('reads a workbook in the habits of %s as the same workbook', (_program, written) => {
    const book = filledBook(goals);
    const parts = bookParts(book);
    const plain = readActuals(packBook(book), '填报.xlsx', goals, { year: 2026 });
    const other = readActuals(written(parts), '填报.xlsx', goals, { year: 2026 });
    expect(other.findings).toEqual([]);
    expect(withoutPlaces(other.value)).toEqual(withoutPlaces(plain.value));
    expect(other.value?.projects[0]?.indicators[0]?.actual?.place).toEqual({
      file: '填报.xlsx',
      sheet: '指标',
      cell: 'L5',
    });
  });

  it('finds the formulas that openpyxl leaves without results, and takes a WPS picture for evidence', () => {
    const book = filledBook(goals);
    const [first, second] = [book.indicators.rows[headRows], book.indicators.rows[headRows + 1]];
    if (first) first[indicatorAt('actual')] = { formula: 'SUM(M5:M6)' };
    if (second) second[indicatorAt('evidence')] = '=DISPIMG("ID_0123456789ABCDEF",1)';
    const { value, findings } = readActuals(asOpenpyxlWrites(bookParts(book)), '填报.xlsx', goals, { year: 2026 });
    expect(findings.map((found) => found.code)).toEqual(['formula-not-calculated']);
    expect(value?.projects[0]?.indicators[1]?.evidence?.text).toBe('图片');
  });

  const fixture = (name: string): Uint8Array =>
    readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));

  it('reads a workbook that LibreOffice saved', () => {
    // The template of the two projects, filled in as above, opened and saved by LibreOffice 7.4.
    const { value, findings } = readActuals(fixture('libreoffice.xlsx'), '填报.xlsx', goals, { year: 2026 });
    expect(findings).toEqual([]);
    expect(value?.projects.map((project) => project.indicators.map((one) => one.actual?.text))).toEqual([
      ['8', '9', '97.5', '2026-12-18', '3.05', '全市十二个乡镇都办了活动', '9'],
      ['9', '9', '9'],
    ]);
  });
});
