import { decimal, points } from '../../../model/decimal.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import { departmentInChargeOf } from '../../../model/result/department-in-charge.ts';
import type { IndicatorScore, ProjectScore, ScoreRun } from '../../../model/result/result.ts';
import type { IndicatorFacts, ProjectFacts, SubmissionFacts } from '../../../model/result/submission-record.ts';
import { unitTextsOf } from '../../../model/result/unit-texts.ts';
import type { SubmissionSet } from '../submission-sets.ts';

/** What each field is called in a note about corrections. */
export const fieldWords = {
  name: { zh: '项目名称', en: 'name of the project' },
  departmentInCharge: { zh: '主管部门', en: 'department' },
  goal: { zh: '预期目标', en: 'expected goal' },
  completed: { zh: '实际完成情况', en: 'what was achieved' },
  initial: { zh: '年初预算数（万元）', en: 'initial budget (10,000 yuan)' },
  revised: { zh: '全年预算数（万元）', en: 'revised budget (10,000 yuan)' },
  executed: { zh: '全年执行数（万元）', en: 'executed (10,000 yuan)' },
  target: { zh: '年度指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  reason: { zh: '偏差原因', en: 'reason' },
  measure: { zh: '改进措施', en: 'measure' },
  total: { zh: '总分', en: 'total' },
  grade: { zh: '评价等级', en: 'grade' },
  notCarriedOut: { zh: '未参评', en: 'not carried out' },
  filledBy: { zh: '填报人', en: 'filled in by' },
  phone: { zh: '联系电话', en: 'phone' },
  responsible: { zh: '单位负责人', en: 'head of the unit' },
  duties: { zh: '单位职能和项目背景', en: 'functions of the unit' },
  organisation: { zh: '自评组织过程', en: 'how it was organised' },
  experience: { zh: '主要经验', en: 'experience' },
  problems: { zh: '存在的问题', en: 'problems' },
  measures: { zh: '改进措施', en: 'measures' },
  use: { zh: '结果应用和公开', en: 'use and publication of the results' },
  project: { zh: '项目', en: 'project' },
  indicator: { zh: '指标', en: 'indicator' },
} as const satisfies Readonly<Record<string, Bilingual>>;
type Field = keyof typeof fieldWords;

type Given = Partial<Record<Field, string | null | undefined>>;

/** The fields that hold something. */
function filled(fields: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text == null || text === '' ? [] : [[name, text]])),
  );
}

const scoreText = (score: string | null): string | null => (score === null ? null : points(decimal(score)));

function indicatorFacts({ indicator, target, reading, actual, weight, outcome }: IndicatorScore): IndicatorFacts {
  const { ordinal, level1, level2, level3, description } = indicator;
  const fields = filled({
    target: target.text,
    actual: reading?.text ?? actual?.actual?.text,
    weight: scoreText(weight),
    score: scoreText(outcome.score),
    reason: actual?.reason?.text,
    measure: actual?.measure?.text,
  });
  return { ordinal, level1, level2, level3, description, fields };
}

function projectFacts(score: ProjectScore, run: ScoreRun): ProjectFacts {
  const { project, unit, actual, execution, total } = score;
  const absence = actual?.notCarriedOut ?? null;
  const head = actual?.formHead;
  const fields = filled({
    departmentInCharge: departmentInChargeOf(score, run),
    goal: project.goals.join('\n'),
    completed: actual?.completed,
    initial: execution.initial,
    revised: execution.revised,
    executed: execution.executed,
    score: scoreText(execution.outcome.score),
    reason: actual?.execution.reason?.text,
    measure: actual?.execution.measure?.text,
    total: absence === null ? scoreText(total.score) : null,
    grade: absence === null ? total.grade : null,
    notCarriedOut: absence === null ? null : [absence.kind, absence.reason?.text, absence.document?.text].join('；'),
    filledBy: head?.filledBy?.text,
    phone: head?.phone?.text,
    responsible: head?.responsible?.text,
    problems: actual?.texts?.problems?.text,
    measures: actual?.texts?.measures?.text,
  });
  const indicators = score.indicators.map(indicatorFacts);
  return { unit, code: project.code, name: project.name, fields, indicators };
}

/** All that a unit states in what it hands in, so that a later version can be compared with it. */
export function submissionFacts(run: ScoreRun, { projects }: SubmissionSet): SubmissionFacts {
  const { texts } = unitTextsOf(projects);
  return {
    fields: filled(Object.fromEntries(Object.entries(texts).map(([id, entry]) => [id, entry?.text]))),
    projects: projects.map((project) => projectFacts(project, run)),
  };
}
