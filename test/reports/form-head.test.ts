import { describe, expect, it } from 'vitest';
import { type ActualsJson, actualsJsonSchema } from '../../src/model/actuals/actuals.ts';
import { certain } from '../../src/model/certain.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { contentText } from '../../src/reports/tables/cell-text.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { scoreConfirmed } from '../../src/scoring/score-confirmed.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { builtInRules, profileOf } from '../support/definitions.ts';
import { smallActuals, smallGoals } from '../support/small-year.ts';

const goals = readGoals(new TextEncoder().encode(smallGoals), '2026.csv').value;
const projects = goals.flatMap((document) => document.projects);
const unit = certain(projects[0], 'project').unit;
const profile = profileOf('mof-2020');
const base = actualsJsonSchema.parse(JSON.parse(smallActuals));
const head = {
  departmentInCharge: '示例局',
  filledBy: '张示例',
  phone: '0000-1234567',
  responsible: '李示例',
  date: '2027-01-15',
} as const;

const withHead = (formHead: ActualsJson['projects'][number]['formHead']): ActualsJson => ({
  ...base,
  projects: base.projects.map((project) => ({ ...project, formHead })),
});

async function scored(bytes: Uint8Array, file: string, departmentInCharge: string | null = null) {
  const { value, findings } = readActuals(bytes, file, goals, { year: 2026 });
  expect(findings).toEqual([]);
  const source = { file: '', sha256: '' };
  return scoreConfirmed({
    year: 2026,
    departmentInCharge,
    goals,
    actuals: [certain(value, 'actuals')],
    profile,
    profileSource: source,
    ruleSet: await builtInRules(),
    inputs: [],
    tool: { name: 'test', version: '0' },
    findings: [],
  });
}

const template = (filled: ActualsJson) => writeTemplate({ year: 2026, unit, projects, profile, filled });
const json = (actuals: ActualsJson) => new TextEncoder().encode(JSON.stringify(actuals));

describe('the head of the form', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['a.xlsx', () => template(withHead(head))],
    ['a.json', async () => json(withHead(head))],
  ])('comes from the unit, with its signature line: %s', async (file, bytes) => {
    const run = await scored(await bytes(), file);
    const form = certain(scorecardWorkbook(run, unit, 'zh').sheets[1], 'form');
    const texts = form.rows.flatMap(({ cells }) => cells.map(({ content }) => contentText(content)));
    expect(texts[texts.indexOf('主管部门') + 1]).toBe('示例局');
    const line = texts.find((text) => text.startsWith('填报人：')) ?? '';
    expect(line).toMatch(
      /^填报人：张示例\s+联系电话：0000-1234567\s+单位负责人（签章）：李示例\s+填报日期：2027年1月15日$/,
    );
    const [project] = resultDocument(run, 'zh').projects;
    expect(project).toMatchObject({
      departmentInCharge: '示例局',
      formHead: { filledBy: '张示例', date: '2027-01-15' },
    });
    expect(run.findings.map(({ code }) => code)).not.toContain('department-in-charge-missing');
  });

  it('is said to lack 主管部门 once for a unit, unless configuration or goal table name it', async () => {
    const bytes = await template(withHead({ ...head, departmentInCharge: '/' }));
    const codes = async (inCharge: string | null) =>
      (await scored(bytes, 'a.xlsx', inCharge)).findings.filter(({ code }) => code === 'department-in-charge-missing');
    const [found, ...others] = await codes(null);
    expect([found?.severity, found?.place, others]).toEqual(['note', { file: 'a.xlsx', sheet: '单位信息' }, []]);
    expect(await codes('示例局')).toEqual([]);
  });

  it('leaves room to sign where nobody filled anything in', async () => {
    const run = await scored(json(base), 'a.json');
    const form = certain(scorecardWorkbook(run, unit, 'zh').sheets[1], 'form');
    const texts = form.rows.flatMap(({ cells }) => cells.map(({ content }) => contentText(content)));
    expect(texts.find((text) => text.startsWith('填报人：'))).toMatch(
      /^填报人：　{10}联系电话：　{10}.*填报日期：　{4}年　　月　　日$/,
    );
  });
});
