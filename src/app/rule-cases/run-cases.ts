import { finding } from '../../findings/finding.ts';
import { decimal, isDecimalText, points, sum } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Profile } from '../../model/profile.ts';
import type { ScoredRow } from '../../model/result.ts';
import { settingKind } from '../../model/setting.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { score } from '../../scoring/score.ts';
import { caseProfile, caseProject, caseYear, isExecutionCase } from './case-project.ts';
import type { RuleCase } from './read-cases.ts';

/** What became of a case: the row as scored (null when it could not be), and what it did not meet. */
export interface CaseResult {
  readonly ruleCase: RuleCase;
  readonly row: ScoredRow | null;
  readonly findings: readonly Finding[];
}

/** `name=value; name=value` as settings; a name or value that is none gives findings. */
function caseSettings(ruleCase: RuleCase): {
  readonly settings: Record<string, string>;
  readonly findings: readonly Finding[];
} {
  const settings: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const part of (ruleCase.cells.settings ?? '').split(/[;；]/).filter((one) => one.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((one) => one.trim());
    const kind = settingKind(name);
    const fits = kind !== null && (kind.type === 'number' ? isDecimalText(value) : kind.allowed.includes(value));
    if (fits) settings[name] = value;
    else findings.push(wrong(ruleCase, '设置', part.trim(), '“名称=取值”，名称和取值见 perf-score profiles show'));
  }
  return { settings, findings };
}

function wrong({ place }: RuleCase, column: string, value: string, expected: string): Finding {
  return finding('case-value-wrong', { column, value, expected }, { place });
}

/** Scores one case under its profile and holds the outcome to what the case expects. */
export async function runCase(
  ruleCase: RuleCase,
  profiles: ReadonlyMap<string, Profile>,
  ruleSet: RuleSet,
): Promise<CaseResult> {
  const { cells } = ruleCase;
  const id = cells.profile ?? 'mof-2020';
  const profile = profiles.get(id);
  const { settings, findings } = caseSettings(ruleCase);
  const faults = [...findings];
  if (profile === undefined)
    faults.push(wrong(ruleCase, '方案', id, `一个可用的方案：${[...profiles.keys()].join('、')}`));
  for (const [column, text] of [
    ['分值', cells.weight ?? '10'],
    ['得分', cells.score ?? '0'],
    ['扣分', cells.deduction ?? '0'],
  ] as const) {
    if (!isDecimalText(text)) faults.push(wrong(ruleCase, column, text, '一个数'));
  }
  if (profile === undefined || faults.length > 0) return { ruleCase, row: null, findings: faults };
  const { goal, actual } = caseProject(ruleCase);
  const source = { file: ruleCase.place.file, sha256: '' };
  const run = await score({
    year: caseYear,
    goals: [{ source, year: caseYear, yearKnownFrom: null, department: null, projects: [goal] }],
    actuals: [{ source, year: caseYear, projects: [actual] }],
    profile: caseProfile(profile, ruleCase, settings),
    profileSource: source,
    ruleSet,
    inputs: [],
    tool: { name: 'perf-score', version: '' },
    findings: [],
  });
  const [project] = run.projects;
  const row = isExecutionCase(ruleCase) ? project?.execution : project?.indicators[0];
  if (row === undefined)
    return { ruleCase, row: null, findings: [wrong(ruleCase, '指标值', cells.target ?? '', '可以计分的一行')] };
  return { ruleCase, row, findings: unmet(ruleCase, row) };
}

function unmet(ruleCase: RuleCase, row: ScoredRow): Finding[] {
  const { cells, place } = ruleCase;
  const findings: Finding[] = [];
  const compare = (what: string, expected: string | undefined, got: string) => {
    if (expected !== undefined && expected !== got)
      findings.push(finding('case-failed', { what, expected, got }, { place }));
  };
  const number = (text: string | undefined) => (text === undefined ? undefined : points(decimal(text)));
  compare(
    '得分',
    number(cells.score),
    row.outcome.score === null ? row.outcome.type : points(decimal(row.outcome.score)),
  );
  compare('扣分', number(cells.deduction), points(sum(row.deductions.map((line) => decimal(line.points)))));
  compare('规则', cells.rule, row.rule?.id ?? row.deductions[0]?.rule ?? '');
  compare('结果', cells.outcome, row.outcome.type);
  const said = [...row.deductions.map((line) => line.why.zh), row.rule?.text.zh ?? ''].join('；');
  if (cells.sentence !== undefined && !said.includes(cells.sentence)) compare('说明', cells.sentence, said);
  return findings;
}
