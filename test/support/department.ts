import type { ActualsJson } from '../../src/model/actuals/actuals.ts';
import type { Project } from '../../src/model/goals/goals.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { type ScoredFiles, scoreFiles } from '../../src/use-cases/score-files.ts';
import { templatesFor } from '../../src/use-cases/templates.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { policyTexts } from './definitions.ts';

const units = 30;
const year = 2026;

/** What each unit of the invented department hands in, by its number; all others hand in everything. */
const handsIn: Readonly<Record<number, 'nothing' | 'blank' | 'half' | 'contradicting' | 'another year'>> = {
  4: 'nothing',
  9: 'another year',
  11: 'nothing',
  15: 'blank',
  18: 'contradicting',
  21: 'half',
  22: 'nothing',
  27: 'contradicting',
  30: 'nothing',
};

const head = '预算单位,项目编码,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';

/** Unit 7 is 405007 示例单位7; its projects have budgets and targets that follow from its number. */
function goalRows(unit: number): string[] {
  const id = String(unit).padStart(2, '0');
  const named = `4050${id} 示例单位${id}`;
  const training = `${named},P${id}A,${id}所业务培训,${unit + 9}.5,`;
  const upkeep = `${named},P${id}B,${id}所设施维护,${2 * unit + 20},`;
  return [
    `${training}产出指标,数量指标,培训场次,≥${unit + 3}场`,
    `${training}效益指标,社会效益指标,考核合格率,≥90%`,
    `${training}满意度指标,服务对象满意度指标,参训人员满意度,≥85%`,
    `${upkeep}产出指标,数量指标,维护次数,≥12次`,
    `${upkeep}效益指标,社会效益指标,设施完好率,≥95%`,
    `${upkeep}满意度指标,服务对象满意度指标,使用人员满意度,≥85%`,
  ];
}

/** The goal table of a department of so many units (no multiple of 7), two projects each: its units in no order, as tables come in. */
export const departmentGoals = (count = units): GivenFile => {
  const numbers = Array.from({ length: count }, (_, at) => ((at * 7) % count) + 1);
  const text = `${[head, ...numbers.flatMap(goalRows)].join('\n')}\n`;
  return givenFile('2026-目标表.csv', new TextEncoder().encode(text));
};

type Reported = ActualsJson['projects'][number];

/** Everything reported for a project; every fifth unit misses its first target by a third, and says why. */
function reported(project: Project, unit: number): Reported {
  const { total } = project.budget;
  const short = unit % 5 === 0;
  const values: Readonly<Record<string, string>> = {
    培训场次: String(short ? Math.floor(((unit + 3) * 2) / 3) : unit + 3),
    考核合格率: '93.5%',
    参训人员满意度: '91%',
    使用人员满意度: '88%',
    维护次数: String(12 + (unit % 2)),
    设施完好率: '96%',
  };
  return {
    unit: project.unit,
    code: project.code,
    name: project.name,
    execution: {
      initial: total,
      revised: total,
      executed: short ? String(Number(total) * 0.8) : total,
      reason: short ? '两场培训推迟到下一年度，费用未发生' : null,
    },
    indicators: project.indicators.map(({ ordinal, level3 }) => ({
      ordinal,
      actual: values[level3 ?? ''] ?? null,
      evidence: `${level3}台账`,
      surveySize: level3?.endsWith('满意度') ? 120 : null,
      reason: short && level3 === '培训场次' ? '场馆维修三个月，两场推迟到下一年度' : null,
    })),
  };
}

/** What was handed in to the department: a workbook for each unit that did, two for those that contradict themselves. */
export async function departmentActuals(goals: GivenFile): Promise<GivenFile[]> {
  const policy = await makePolicy('mof-2020', ...policyTexts());
  const { documents } = goalsOfYear(readGoalFiles({ files: [goals], findings: [] }), year);
  const { profile } = policy;
  if (profile === null) throw new Error('no profile');
  const files: GivenFile[] = [];
  const blank = await templatesFor({ year, goals: documents, only: null, profile, lastYear: null });
  for (const { unit, projects, name, bytes } of blank) {
    const number = Number(unit.code?.slice(-2));
    const kind = handsIn[number];
    const all = projects.map((project) => reported(project, number));
    const write = async (file: string, given: readonly Reported[], of = year) => {
      const filled = { schemaVersion: '1.0' as const, year: of, projects: given };
      files.push(givenFile(file, await writeTemplate({ year: of, unit, projects, profile, filled })));
    };
    if (kind === 'nothing') continue;
    if (kind === 'blank') files.push(givenFile(name, bytes));
    else if (kind === 'another year') await write(name.replace('2026', '2025'), all, 2025);
    else if (kind === 'half') await write(name, all.slice(0, 1));
    else await write(name, all);
    if (kind === 'contradicting') {
      const other = all.map((one) => ({ ...one, execution: { ...one.execution, executed: '1' } }));
      await write(name.replace('.xlsx', '（改）.xlsx'), other);
    }
  }
  return files;
}

let made: Promise<ScoredFiles> | null = null;

/** An invented department of thirty units, scored: four handed in nothing, one a blank workbook, one half of it, two contradict themselves, one is a year late. */
export function departmentRun(): Promise<ScoredFiles> {
  made ??= scoreDepartment();
  return made;
}

async function scoreDepartment(): Promise<ScoredFiles> {
  const goals = departmentGoals();
  return scoreFiles({
    goals: goalsOfYear(readGoalFiles({ files: [goals], findings: [] }, { year, otherYears: 'accept' }), year),
    policy: await makePolicy('mof-2020', ...policyTexts()),
    actuals: { files: await departmentActuals(goals), findings: [] },
    lastYear: null,
    departmentInCharge: '示例主管部门',
    tool: { name: 'perf-score', version: '9.9.9' },
  });
}
