import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkYear } from '../../src/app/check-year.ts';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { printDiff } from '../../src/cli/print/print-diff.ts';
import { printSummary } from '../../src/cli/print/print-summary.ts';
import { totalText } from '../../src/explanation/story.ts';
import { speak } from '../../src/findings/speak.ts';
import { type ActualsJson, actualsJsonSchema } from '../../src/model/actuals/actuals.ts';
import { certain } from '../../src/model/certain.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { departmentPage } from '../../src/reports/department/department-page.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { diffRuns } from '../../src/reports/run/run-diff.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { Workbook } from '../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { profileOf } from '../support/definitions.ts';
import { documentText } from '../support/document-text.ts';
import { cases } from '../support/long.ts';
import { putFiles, smallActuals, smallGoals } from '../support/small-year.ts';

type Absence = NonNullable<ActualsJson['projects'][number]['notCarriedOut']>;
type Project = ActualsJson['projects'][number];
const base = actualsJsonSchema.parse(JSON.parse(smallActuals));
const [kept, repair] = base.projects as [Project, Project];
const grounds = { kind: 'cancelled', reason: '场馆整体划转，维修不再进行', document: '市财预〔2026〕18号' } as const;

/** The small year with its second project as somebody reported it, here as not carried out. */
const actuals = (more: Partial<Project>): ActualsJson => ({
  ...base,
  projects: [kept, { ...repair, execution: {}, indicators: [], notCarriedOut: grounds, ...more }],
});

function yearOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'perf-score-absent-'));
  putFiles(folder, { 'goals/2026.csv': smallGoals, ...files });
  const given = { goals: [join(folder, 'goals')], actuals: [join(folder, 'actuals')] };
  return resolveSettings(given, {}, folder, null).settings;
}

async function scored(files: Readonly<Record<string, string | Uint8Array>>): Promise<ScoreRun> {
  const { run, findings } = await scoreYear(yearOf(files), 2026);
  return certain(run, JSON.stringify(findings));
}

const asJson = (more: Partial<Project>) => ({ 'actuals/a.json': JSON.stringify(actuals(more)) });
const fromJson = (more: Partial<Project> = {}) => scored(asJson(more));

async function template(filled: ActualsJson): Promise<Uint8Array> {
  const projects = readGoals(new TextEncoder().encode(smallGoals), '2026.csv').value.flatMap((one) => one.projects);
  const [{ unit } = { unit: { code: null, name: '' } }] = projects;
  return writeTemplate({ year: 2026, unit, projects, profile: profileOf('mof-2020'), filled });
}

const second = (run: ScoreRun) => certain(run.projects[1], 'second project');
const codesOf = (run: ScoreRun) =>
  run.findings.filter(({ project }) => project?.name === '场馆维修').map(({ code, severity }) => `${severity} ${code}`);

describe('a project that was not carried out', () => {
  it.each<[string, () => Promise<Readonly<Record<string, string | Uint8Array>>>]>([
    ['JSON', async () => asJson({})],
    ['the template', async () => ({ 'actuals/a.xlsx': await template(actuals({})) })],
    [
      'CSV',
      async () => ({
        'actuals/a.json': JSON.stringify({ ...base, projects: [kept] }),
        'actuals/b.csv': `项目名称,未参评情形,未参评原因,未参评依据\n场馆维修,已撤销,${grounds.reason},${grounds.document}\n`,
      }),
    ],
  ])('is told in %s with kind, reason and document, and is not scored', async (_, files) => {
    const run = await scored(await files());
    const { state, total, actual, blocking } = second(run);
    expect([state, blocking, total.weight, total.score, total.grade]).toEqual(['not-carried-out', [], '0', '0', null]);
    expect(actual?.notCarriedOut).toMatchObject({
      kind: 'cancelled',
      reason: { text: grounds.reason },
      document: { text: grounds.document },
    });
    expect(codesOf(run)).toEqual(['review not-carried-out']);
    expect(run.projects[0]?.state).toBe('final');
  });

  it.each<[string, Partial<Project>, readonly string[]]>([
    ['without a reason', { notCarriedOut: { ...grounds, reason: null } }, ['block not-carried-out-without-grounds']],
    [
      'with / for a document',
      { notCarriedOut: { ...grounds, document: '/' } },
      ['block not-carried-out-without-grounds'],
    ],
    [
      'and reported all the same',
      { indicators: [{ ordinal: 1, actual: '210平方米' }] },
      ['block not-carried-out-with-actuals'],
    ],
    [
      'and spent money',
      { execution: { revised: '40', executed: '12' } },
      ['review not-carried-out', 'review not-carried-out-with-spending'],
    ],
    ['with zeros and dashes left behind', { indicators: [{ ordinal: 1, actual: '/' }] }, ['review not-carried-out']],
  ])('%s', async (_, more, codes) => {
    const run = await fromJson(more);
    expect(codesOf(run)).toEqual(codes);
    expect(second(run).state).toBe(codes.some((code) => code.startsWith('block')) ? 'blocked' : 'not-carried-out');
  });

  it.each<[string, string, readonly string[]]>([
    [
      'words that name no kind',
      '项目名称,未参评情形,未参评原因,未参评依据\n场馆维修,再说吧,没钱,函\n',
      ['block not-carried-out-unknown'],
    ],
    [
      'a reason without a kind',
      '项目名称,未参评情形,未参评原因\n场馆维修,,全年没有开展\n',
      ['block not-carried-out-without-grounds'],
    ],
  ])('is asked for its kind: %s', async (_, csv, codes) => {
    const run = await scored({ 'actuals/a.json': JSON.stringify({ ...base, projects: [kept] }), 'actuals/b.csv': csv });
    expect([codesOf(run), second(run).state]).toEqual([codes, 'blocked']);
  });

  it('is contested where two files tell different kinds, and asked for nothing else', async () => {
    const other = actuals({ notCarriedOut: { ...grounds, kind: 'merged' } });
    const run = await scored({
      ...asJson({}),
      'actuals/b.json': JSON.stringify({ ...other, projects: other.projects.slice(1) }),
    });
    expect([codesOf(run), second(run).state]).toEqual([['block reported-twice-differently'], 'blocked']);
  });
});

describe('a project of which no indicator applies', () => {
  it('is asked for its state, and moves no point to execution', async () => {
    const run = await fromJson({
      notCarriedOut: null,
      execution: { initial: '40', revised: '40', executed: '0', reason: '场馆整体划转，维修不再进行，资金交回财政' },
      indicators: [{ ordinal: 1, actual: null, notApplicable: '场馆划转' }],
    });
    const { state, execution, total } = second(run);
    expect([state, execution.weight, total.score]).toEqual(['draft', '10', '0']);
    expect(codesOf(run)).toContain('block nothing-applicable');
    expect(codesOf(run)).not.toContain('review total-weight-not-100');
  });
});

describe('what check and score say', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const words = fc.constantFrom('场馆整体划转', '市财预〔2026〕18号', '/', '无', '');
  const absence: fc.Arbitrary<Absence> = fc.record({
    kind: fc.constantFrom('not-started', 'cancelled', 'merged', 'transferred', 'not-due'),
    reason: maybe(words),
    document: maybe(words),
  });
  const row = fc.record({
    ordinal: fc.constant(1),
    actual: fc.constantFrom(null, '210平方米', '0', '/', '无数据'),
    notApplicable: fc.constantFrom(null, '场馆划转', '/'),
    reason: fc.constantFrom(null, '无', '场馆整体划转，维修不再进行'),
  });
  const money = fc.record({ revised: fc.constantFrom(null, '40', '0'), executed: fc.constantFrom(null, '0', '40') });

  it('is the same, whatever is told of a project; nothing final lacks anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        maybe(absence),
        fc.array(row, { maxLength: 1 }),
        money,
        async (notCarriedOut, indicators, execution) => {
          const settings = yearOf(asJson({ notCarriedOut, indicators, execution }));
          const [check, score] = [await checkYear(settings, 2026), await scoreYear(settings, 2026)];
          expect(check.findings).toEqual(score.findings);
          const project = second(certain(score.run, 'run'));
          const blocked = project.blocking.length > 0;
          expect(project.state === 'not-carried-out').toBe(notCarriedOut !== null && !blocked);
          expect(blocked).toBe(project.state === 'draft' || project.state === 'blocked');
          if (notCarriedOut !== null) expect(project.total.weight).toBe('0');
          // Points of indicators never come to execution.
          expect(Number(project.execution.weight)).toBeLessThanOrEqual(10);
        },
      ),
      { numRuns: cases(40) },
    );
  });
});

describe('every output', async () => {
  const run = await fromJson({ execution: { initial: '40', revised: '0', executed: '0' } });
  const [zh, en] = ['撤销', grounds.reason] as const;
  const bookText = ({ sheets }: Workbook) =>
    sheets.map(({ title, rows }) =>
      [title, ...rows.flatMap(({ cells }) => cells.map((cell) => contentText(cell.content)))].join('\n'),
    );
  const card = bookText(scorecardWorkbook(run, second(run).unit, 'zh'));
  const context = {
    language: 'zh',
    columns: 200,
    verbose: false,
    say: speak('zh'),
    paint: (_: string, text: string) => text,
  };

  it('says that it was not carried out, and why', () => {
    const result = resultDocument(run, 'zh');
    const [form] = card.filter((text) => text.startsWith('2.场馆维修'));
    const texts = {
      cover: card[0] ?? '',
      form: form ?? '',
      department: bookText(departmentWorkbook(run, 'zh'))[0] ?? '',
      page: documentText(departmentPage(run, 'zh')),
      report: documentText(evaluationReport(run, 'zh')),
      terminal: printSummary(run, context as never),
      explain: totalText(certain(result.projects[1], 'project'), 'zh'),
    };
    for (const [output, text] of Object.entries(texts)) {
      expect([output, text.includes('未参评'), text.includes(zh), text.includes(en)]).toEqual([
        output,
        true,
        true,
        true,
      ]);
    }
    expect(result.projects[1]).toMatchObject({ state: 'not-carried-out', notCarriedOut: { ...grounds } });
    expect(result.summary.states).toEqual({ final: 1, blocked: 0, draft: 0, 'not-carried-out': 1 });
    const english = documentText(evaluationReport(run, 'en'));
    expect(english).toContain(`not carried out (cancelled): ${grounds.reason}`);
  });

  it('gives no points of it, and adds up the money of the others alone', async () => {
    const [form] = card.filter((text) => text.startsWith('2.场馆维修'));
    expect(form).not.toMatch(/评价等级|满分|先加后舍入/);
    const others = departmentWorkbook(run, 'zh').sheets[0];
    const totals = others?.rows.flatMap(({ cells }) => cells).filter(({ id }) => id?.startsWith('all.') === true) ?? [];
    expect(totals.map(({ id, content }) => [id, contentText(content)])).toEqual([
      ['all.initial', '100.00'],
      ['all.revised', '100.00'],
      ['all.executed', '90.00'],
      ['all.mean', expect.stringMatching(/^9\d\.\d\d$/)],
    ]);
    expect(resultDocument(run, 'zh').summary.meanScore).toBe(`${run.projects[0]?.total.score}0`);
  });

  it('tells in a difference what became of it', async () => {
    const before = resultDocument(await scored({ 'actuals/a.json': smallActuals }), 'zh');
    const diff = diffRuns(before, resultDocument(run, 'zh'));
    const text = printDiff(diff, context as never);
    expect(text).toContain('场馆维修  100.00 → —');
    expect(text).toContain('已定分 → 未参评');
    expect(text).toContain(`未参评（撤销）：${grounds.reason}；${grounds.document}`);
  });
});
