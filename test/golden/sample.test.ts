import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import type { ProjectResult, ResultJson } from '../../src/model/result/result-json.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { sampleYearRun } from '../support/sample-year.ts';

type Row = ProjectResult['execution'] | ProjectResult['indicators'][number];

function rowLine(row: Row): string {
  const name = 'ordinal' in row ? `${row.ordinal} ${row.level3}` : '预算执行率';
  const how = row.substituted ?? row.why ?? '';
  const lost = row.deductions.map((line) => `−${line.points} ${line.rule}`).join(', ');
  return `  ${row.score ?? row.outcome} / ${row.weight}  ${name}  [${row.rule ?? '—'}] ${how}${lost === '' ? '' : `  ${lost}`}`;
}

/** The part of a result that a person would look at: every row with its rule, numbers and deductions, every finding. */
function readable(result: ResultJson): string {
  const projects = result.projects.map((project) => {
    const head = `${project.unit.code} ${project.name}  ${project.total.score} ${project.total.grade ?? ''} ${project.state}`;
    return [head, rowLine(project.execution), ...project.indicators.map(rowLine)].join('\n');
  });
  const findings = result.findings.map(({ severity, code, project, indicator, place }) => {
    const where = place?.cell === undefined ? '' : ` ${place.sheet}!${place.cell}`;
    return `${severity} ${code} ${project?.name ?? ''} ${indicator ?? ''}${where}`;
  });
  return `${[...projects, '', ...findings].join('\n')}\n`;
}

describe('the sample of 2026', async () => {
  const result = resultDocument(await sampleYearRun(), 'zh');

  it('comes out as looked at and approved (npm run golden writes it anew)', async () => {
    await expect(readable(result)).toMatchFileSnapshot('sample-2026.txt');
  });

  it('fits its JSON Schema', () => {
    const schema = JSON.parse(readFileSync('schemas/result.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(JSON.parse(JSON.stringify(result)));
    expect(validate.errors).toBeNull();
  });

  it.each(result.projects.map((project) => [`${project.unit.code} ${project.name}`, project] as const))(
    'adds up in %s',
    (_, project) => {
      const rows: Row[] = [project.execution, ...project.indicators];
      const lines = [...rows.flatMap((row) => row.deductions), ...project.deductions];
      const deducted = sum(lines.map((line) => decimal(line.points)));
      const { full, score, deducted: stated } = project.ledger;
      expect(plain(deducted)).toBe(plain(decimal(stated)));
      expect(plain(decimal(score).plus(decimal(stated)))).toBe(plain(decimal(full)));
      expect(plain(sum(rows.map((row) => decimal(row.weight))))).toBe(plain(decimal(project.total.weight)));
      for (const row of rows) {
        const own = sum(row.deductions.map((line) => decimal(line.points)));
        expect(plain(decimal(row.score ?? '0').plus(own))).toBe(plain(decimal(row.weight)));
      }
    },
  );

  it('shows every case that the sample is for', () => {
    const rows = result.projects.flatMap((project) => project.indicators);
    const rules = new Set(rows.map((row) => row.rule));
    for (const rule of ['at-least', 'at-most-target-over-actual', 'date-late-zero', 'qualitative', 'trend-rising']) {
      expect(rules).toContain(rule);
    }
    expect(new Set(rows.map((row) => row.outcome))).toEqual(new Set(['scored', 'missing', 'not-applicable']));
    const codes = new Set(result.findings.map((found) => found.code));
    for (const code of ['actual-missing', 'far-above-without-reason', 'satisfaction-without-survey', 'reason-vague', 'category-missing']) {
      expect(codes).toContain(code);
    }
  });
});
