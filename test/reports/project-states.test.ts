import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSummary } from '../../src/cli/print/print-summary.ts';
import { totalText } from '../../src/explanation/story.ts';
import { finding } from '../../src/findings/finding.ts';
import { speak } from '../../src/findings/speak.ts';
import { projectKey } from '../../src/model/actuals/actuals-keys.ts';
import { decimal, sum } from '../../src/model/decimal.ts';
import type { Finding } from '../../src/model/finding.ts';
import { projectRef } from '../../src/model/goals/project-ref.ts';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { type ProjectState, projectStateWords } from '../../src/model/result/state-words.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { rollUp } from '../../src/reports/department/roll-up.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { diffRuns } from '../../src/reports/run/run-diff.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import type { OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { withFindings } from '../../src/scoring/project-states.ts';
import { score } from '../../src/scoring/score.ts';
import { builtInRules, profileOf } from '../support/definitions.ts';
import { tableRows } from '../support/document-text.ts';
import { cases } from '../support/long.ts';
import { type TestRow, testInput, testProject } from '../support/scoring.ts';

const rules = await builtInRules();
const units = [
  { code: '900001', name: '甲中心' },
  { code: null, name: '乙馆' },
] as const;

/** Four projects of two units, each unit with a goal table and a workbook of its own. */
function yearOf(rows: readonly TestRow[]): ScoreRun {
  const four = [0, 1, 2, 3].map((at) => {
    const unit = units[at < 2 ? 0 : 1];
    const { goal, actual } = testProject(rows.slice(at, at + 2));
    const named = { unit, code: at % 2 === 0 ? `P${at}` : null, name: `项目${at}` };
    const files = { goals: `${unit.name}.docx`, actuals: `${unit.name}.xlsx` };
    return {
      goal: { ...goal, ...named, source: { file: files.goals, table: at } },
      actual: {
        ...actual,
        ...named,
        key: projectKey(unit, named),
        place: { file: files.actuals, sheet: '资金', cell: `F${at}` },
      },
      files,
    };
  });
  const input = testInput({ goal: testProject([]).goal, actual: null }, profileOf('mof-2020'), rules);
  const documents = units.map((_, at) => four.slice(at * 2, at * 2 + 2));
  const source = (file: string) => ({ file, sha256: '' });
  const goals = documents.map((own) => ({
    source: source(own[0]?.files.goals ?? ''),
    year: 2026,
    yearKnownFrom: null,
    department: null,
    projects: own.map(({ goal }) => goal),
  }));
  const [first] = goals;
  return score({
    ...input,
    goals,
    fileOf: new Map(first === undefined ? [] : [[first, '甲.json']]),
    actuals: documents.map((own) => ({
      source: source(own[0]?.files.actuals ?? ''),
      year: 2026,
      projects: own.map(({ actual }) => actual),
    })),
    inputs: [
      ...['甲.json', '乙馆.docx'].map((file) => ({ role: 'goals' as const, ...source(file) })),
      ...[...units.map(({ name }) => name), '损坏'].map((name) => ({
        role: 'actuals' as const,
        ...source(`${name}.xlsx`),
      })),
    ],
  });
}

const met: TestRow = { target: '≥1次', actual: '1', evidence: '台账' };
const clean = yearOf(Array.from({ length: 5 }, () => met));
const damage = (about: Parameters<typeof finding>[2]) =>
  finding('zip-damaged', { file: 'x', problem: '', problemEn: '' } as never, about);
const states = (run: ScoreRun) => run.projects.map(({ state }) => state);

describe('what keeps a project from being final', () => {
  const [first] = clean.projects;
  if (first === undefined) throw new Error('no project');
  it.each<[string, Finding, readonly ProjectState[]]>([
    ['a finding on it', damage({ project: projectRef(first.project) }), ['blocked', 'final', 'final', 'final']],
    [
      'a finding on its unit',
      damage({ project: { unit: '乙馆', code: null, name: '' } }),
      ['final', 'final', 'blocked', 'blocked'],
    ],
    [
      'its workbook',
      damage({ place: { file: '甲中心.xlsx', sheet: '指标' } }),
      ['blocked', 'blocked', 'final', 'final'],
    ],
    ['its goal table', damage({ place: { file: '乙馆.docx' } }), ['final', 'final', 'blocked', 'blocked']],
    [
      'a project nobody has, in its workbook',
      damage({ project: { unit: '900001', code: 'X', name: '无' }, place: { file: '甲中心.xlsx' } }),
      ['blocked', 'blocked', 'final', 'final'],
    ],
    [
      'the JSON that its goals came in',
      damage({ place: { file: '甲.json' } }),
      ['blocked', 'blocked', 'final', 'final'],
    ],
    [
      'nothing read from a workbook nobody could read',
      damage({ place: { file: '损坏.xlsx' } }),
      ['final', 'final', 'final', 'final'],
    ],
    [
      'the profile',
      damage({ place: { file: 'scoring-profiles/x.json' } }),
      ['blocked', 'blocked', 'blocked', 'blocked'],
    ],
    ['no place at all', damage({}), ['blocked', 'blocked', 'blocked', 'blocked']],
    [
      'not what a person should only look at',
      { ...damage({}), severity: 'review' },
      ['final', 'final', 'final', 'final'],
    ],
    [
      'something missing before something wrong',
      finding('actual-missing', { name: 'x', empty: '', emptyEn: '' }, { project: projectRef(first.project) }),
      ['draft', 'final', 'final', 'final'],
    ],
  ])('%s', (_, found, expected) => {
    expect(states(withFindings(clean, [found]))).toEqual(expected);
    const missing = finding(
      'actual-missing',
      { name: 'x', empty: '', emptyEn: '' },
      { project: projectRef(first.project) },
    );
    expect(states(withFindings(clean, [found, missing]))[0]).toBe('draft');
  });
});

/** The rows of a sheet whose text in one column is a project's name, by the words under the headings asked for. */
function cellsOf(sheet: OutputSheet | undefined, heading: readonly string[], project: ProjectScore): string[] {
  const rows = (sheet?.rows ?? []).map((row) => row.cells.map((cell) => contentText(cell.content)));
  const head = rows.find((row) => heading.every((word) => row.includes(word))) ?? [];
  const own = rows.find((row) => row.includes(project.project.name)) ?? [];
  return heading.map((word) => own[head.indexOf(word)] ?? '');
}

const anyRow: fc.Arbitrary<TestRow> = fc.constantFrom<TestRow>(
  met,
  met,
  met,
  { ...met, actual: null },
  { ...met, actual: '0' },
  { ...met, actual: '0', reason: '设备检修停用两个月' },
  { ...met, actual: '好' },
  { target: '提高', actual: '好' },
  { ...met, notApplicable: '停办' },
);

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    project: fc.constantFrom(null, ...clean.projects.map(({ project }) => projectRef(project))),
    file: fc.constantFrom('甲中心.xlsx', '乙馆.docx', '损坏.xlsx', null),
    severity: fc.constantFrom('block' as const, 'review' as const),
  })
  .map(({ project, file, severity }) => ({ ...damage({ project, place: file === null ? null : { file } }), severity }))
  .filter(({ project, place }) => project !== null || place !== null);

const textsOf = (sheet: OutputSheet | undefined): string[][] =>
  (sheet?.rows ?? []).map((row) => row.cells.map((cell) => contentText(cell.content)));

/** The form as [score, grade, state]: the state stands under the title, the grade beside the total. */
function onForm(sheet: OutputSheet | undefined): string[] {
  const texts = textsOf(sheet);
  const state = texts[1]?.[0]?.replace('（2026年度）　', '') ?? '';
  const [points = '', grade = ''] = texts.find(([label]) => label === '总分')?.slice(2) ?? [];
  const shown = grade.startsWith('评价等级：') ? grade.replace('评价等级：', '') : '—';
  return [points, grade === `${state}，不评等级` || shown !== '—' ? shown : `no grade told: ${grade}`, state];
}

/** What each output says of a project, as [score, grade, state]. */
function toldOf(run: ScoreRun): (project: ProjectScore, index: number) => Record<string, readonly string[]> {
  const result = resultDocument(run, 'zh');
  const scores = tableRows(evaluationReport(run, 'zh'), 'scores');
  const department = departmentWorkbook(run, 'zh').sheets.find(({ id }) => id === 'projects');
  const context = {
    language: 'zh',
    columns: 200,
    verbose: false,
    say: speak('zh'),
    paint: (_: string, text: string) => text,
  };
  const terminal = printSummary(run, context as never).split('\n');
  const named = (texts: readonly string[], { project }: ProjectScore) =>
    texts.find((text) => text.includes(project.name));
  return (project, index) => {
    const json = result.projects[index];
    const book = scorecardWorkbook(run, project.unit, 'zh').sheets;
    const form = book.find(({ title }) => title.endsWith(`.${project.project.name}`));
    const standing = json === undefined ? '' : totalText(json, 'zh');
    const [, points = '', grade = '—', state = ''] = /^总分 ([\d.]+)(?:，(.))?（(.*)）$/.exec(standing) ?? [];
    return {
      json: [json?.total.score ?? '', json?.total.grade ?? '—', projectStateWords[json?.state ?? 'final'].zh],
      cover: cellsOf(book[0], ['得分', '等级', '状态'], project),
      form: onForm(form),
      department: cellsOf(department, ['得分', '等级', '状态'], project),
      report: scores.find((row) => row.includes(project.project.name))?.slice(-3) ?? [],
      terminal: named(terminal, project)?.trim().split(/\s+/).slice(-3) ?? [],
      explain: [points, grade, state],
    };
  };
}

/** What blocks a project, told from the findings of result.json alone. */
const blocksIn = ({ findings }: ResultJson, { files, project }: ProjectScore) =>
  findings.filter(
    (found) =>
      found.severity === 'block' &&
      (found.project === null
        ? files.includes(found.place?.file ?? '')
        : JSON.stringify(found.project) === JSON.stringify(projectRef(project))),
  );

const anyYear = fc.tuple(fc.array(anyRow, { minLength: 5, maxLength: 5 }), fc.array(anyFinding, { maxLength: 2 }));

describe('every output', () => {
  it('calls a project final if and only if nothing blocks it, and all agree on state, score and grade', () => {
    fc.assert(
      fc.property(anyYear, ([rows, more]) => {
        const run = withFindings(yearOf(rows), more);
        const result = resultDocument(run, 'zh');
        const told = toldOf(run);
        for (const [index, project] of run.projects.entries()) {
          const blocks = blocksIn(result, project);
          const { state, total } = project;
          expect(state === 'final', JSON.stringify(blocks)).toBe(blocks.length === 0);
          expect(result.projects[index]?.blockedBy?.map((at) => result.findings[at])).toEqual(blocks);
          expect(result.projects[index]?.status === 'final').toBe(state === 'final');
          expect(total.grade !== null).toBe(state === 'final');
          const said = [decimal(total.score).toFixed(2), total.grade ?? '—', projectStateWords[state].zh];
          for (const [output, texts] of Object.entries(told(project, index)))
            expect([output, ...texts]).toEqual([output, ...said]);
        }
      }),
      { numRuns: cases(25) },
    );
  });

  it('counts and averages final projects only, and says in a difference what became of the others', () => {
    fc.assert(
      fc.property(anyYear, ([rows, more]) => {
        const run = withFindings(yearOf(rows), more);
        const result = resultDocument(run, 'zh');
        const finals = run.projects.filter(({ blocking }) => blocking.length === 0);
        const { final, draft, states, meanScore, grades } = result.summary;
        expect([final, draft, states?.final]).toEqual([finals.length, 4 - finals.length, finals.length]);
        expect(sum(grades.map(({ projects }) => decimal(String(projects)))).toNumber()).toBe(finals.length);
        const { all } = rollUp(run);
        expect([all.states.final, all.mean?.projects ?? 0]).toEqual([finals.length, finals.length]);
        const points = sum(finals.map(({ total }) => decimal(total.score)));
        expect(meanScore).toBe(finals.length === 0 ? null : points.div(finals.length).toFixed(2));
        const { losses } = result.summary;
        const open = ({ outcome }: { readonly outcome: { readonly type: string } }) =>
          outcome.type === 'missing' || outcome.type === 'invalid';
        const scoredRows = run.projects.flatMap(({ execution, indicators }) => [execution, ...indicators]);
        const lost = (unreported: boolean) =>
          sum(
            scoredRows
              .filter((row) => open(row) === unreported)
              .flatMap((row) => row.deductions.map((line) => decimal(line.points))),
          );
        expect(losses).toEqual({ deducted: lost(false).toFixed(2), unreported: lost(true).toFixed(2) });
        expect(result.summary.weightedMeanScore).toBe(all.mean?.score ?? null);
        const moves = diffRuns(resultDocument(clean, 'zh'), result).projects;
        const moved = new Map(moves.map(({ name, stateAfter }) => [name, stateAfter]));
        for (const { state, project } of run.projects)
          if (state !== 'final') expect(moved.get(project.name)).toBe(state);
      }),
      { numRuns: cases(50) },
    );
  });
});
