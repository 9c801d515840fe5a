import type { BudgetUnit, GoalDocument, Indicator, Project } from '../../src/model/goals/goals.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';

const year = 2026;
const source = { file: '目标表.docx', table: 1, row: 1 };

type Row = readonly [level1: string, level2: string, level3: string, target: string, description?: string];

function indicator([level1, level2, level3, target, description]: Row, at: number): Indicator {
  return {
    ordinal: at + 1,
    level1,
    level2,
    level3,
    description: description ?? `反映${level3}的完成情况`,
    target: readTarget(target, { year, level2, level3 }),
    basis: '年度工作计划',
    weight: null,
    source,
  };
}

/** A project with the given indicators, for tests of matching. */
export function goalProject(unit: BudgetUnit, code: string | null, name: string, rows: readonly Row[]): Project {
  return {
    number: 1,
    name,
    code,
    unit,
    budget: { total: '37.50', fiscal: '37.50', other: '0' },
    purpose: null,
    departmentInCharge: null,
    spendingPlan: null,
    goals: ['提高公民科学素质'],
    indicators: rows.map(indicator),
    source,
  };
}

/** A goal document of the year of the tests. */
export function goalDocument(projects: readonly Project[]): GoalDocument {
  return {
    source: { file: '目标表.docx', sha256: '0'.repeat(64) },
    year,
    yearKnownFrom: { code: 'heading', args: { text: '2026年度' } },
    department: null,
    projects,
  };
}

export const unit: BudgetUnit = { code: '405001', name: '示例科学技术协会本级' };

/** Two projects of one unit, the second without a printed code and with two indicators of one name. */
export const goals: readonly GoalDocument[] = [
  goalDocument([
    goalProject(unit, '13020026P00001', '科普活动经费', [
      ['产出指标', '数量指标', '会议次数', '≥7次'],
      ['产出指标', '数量指标', '培训人次', '≥1200人次'],
      ['产出指标', '质量指标', '工作合格率', '≥95%'],
      ['产出指标', '时效指标', '完成时间', '2026年12月31日前'],
      ['产出指标', '成本指标', '项目成本', '≤37.5万元'],
      ['效益指标', '社会效益指标', '科学氛围', '营造良好的科学氛围'],
      ['满意度指标', '服务对象满意度指标', '参会人员满意度', '≥90%'],
    ]),
    goalProject(unit, null, '学会服务经费', [
      ['产出指标', '数量指标', '活动次数', '≥3次', '学术交流活动'],
      ['产出指标', '数量指标', '活动次数', '≥5次', '科普进校园活动'],
      ['满意度指标', '服务对象满意度指标', '学会满意度', '≥92%'],
    ]),
  ]),
];
