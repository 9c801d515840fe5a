import { basisName } from '../../explanation/basis-name.ts';
import type { Language } from '../../findings/finding.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { DepartmentDocument } from '../../model/whole-department/department-document.ts';
import type { DepartmentRow, DepartmentRun } from '../../model/whole-department/department-run.ts';
import { figureLabel, figures } from '../../model/whole-department/figures.ts';
import { reportFinding } from '../../wordings/report-finding.ts';

type IndicatorJson = DepartmentDocument['indicators'][number];

function indicatorJson(
  { prepared, weight, outcome, value, steps, remark }: DepartmentRow,
  language: Language,
): IndicatorJson {
  const { indicator } = prepared;
  const score = outcome.type === 'missing' ? null : outcome.score;
  return {
    id: indicator.id,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    by: indicator.by,
    weight,
    outcome: outcome.type,
    score,
    lost: outcome.type === 'scored' ? plain(decimal(weight).minus(outcome.score)) : null,
    value: value === null ? null : plain(value.toDecimalPlaces(20)),
    rule: indicator.rule,
    formula: indicator.by === 'figures' ? { value: indicator.value, points: indicator.points } : null,
    steps,
    remark,
    basis: indicator.basis.map((one) => basisName(one, language)).join('；'),
  };
}

/** The file with the goals of a department, scored as a project is: what explains projects explains them. */
export const goalsResultName = 'goals/result.json';

/** A scored department as its JSON has it. */
export function departmentDocument(run: DepartmentRun, language: Language): DepartmentDocument {
  const { profile } = run.prepared;
  const { weight, score, grade } = run.total;
  return {
    schemaVersion: '1.0',
    tool: run.tool,
    department: run.department,
    year: run.year,
    profile: { id: profile.id, version: profile.version, title: profile.title },
    inputs: run.inputs,
    state: run.state,
    total: { weight, score, grade },
    indicators: run.rows.map((row) => indicatorJson(row, language)),
    figures: [...run.report.figures].map(([name, { text, place }]) => ({
      name,
      label: figureLabel(name),
      unit: figures.get(name)?.row.unit ?? '',
      value: text,
      place,
    })),
    goals: run.goals === null ? null : goalsResultName,
    projects:
      run.projects?.map(({ unit, name, budget, executed, score: points }) => ({
        unit,
        name,
        budget,
        executed,
        score: points,
      })) ?? null,
    findings: run.findings.map((found) => reportFinding(found, language)),
  };
}
