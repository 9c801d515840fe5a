import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { formFile } from '../support/form-files.ts';
import { selfEvaluationForms } from './fixtures/self-evaluation-forms.ts';

type Form = keyof typeof selfEvaluationForms;

interface Expected {
  readonly unit: string;
  readonly budget: Readonly<Record<string, string | null>>;
  readonly goals: readonly string[];
  readonly rows: readonly string[];
  /** Texts that were filled in at the end of the year: each is quoted, and none is a goal. */
  readonly filledIn: readonly string[];
}

const budget = (total: string, fiscal: string | null, other: string | null, carryOver?: string) =>
  carryOver === undefined ? { total, fiscal, other } : { total, fiscal, carryOver, other };

const expected: Readonly<Record<Form, Expected>> = {
  mof: {
    unit: '某市养老服务中心',
    budget: budget('120', '100', '5', '15'),
    goals: ['为500名老人提供助餐服务。'],
    rows: ['≥500人 15', '≥98% 15', '2025年12月底前 10', '≤8元/餐 10', '有效减轻 30', '≥90% 10'],
    filledIn: ['114', '96%', '为520名老人提供了助餐服务', '520人', '基本达到', '9.78', '个别餐点偏远'],
  },
  sichuan: {
    unit: '某县中学',
    budget: budget('110', '110', '0'),
    goals: ['维修校舍3栋。'],
    rows: ['3栋 25', '100% 25', '改善 30', '≥95% 10'],
    filledIn: ['1,050,000.00', '完成维修校舍3栋，投入使用。', '96%'],
  },
  yunnan: {
    unit: '某县文化馆',
    budget: budget('50.00', '50.00', null),
    goals: ['补助文化站10个。'],
    rows: ['≥10个 25', '=100% 25', '≥2万人次 30', '≥90% 10'],
    filledIn: ['42.50', '85.00%', '8.50', '补助文化站9个', '9个', '22.5', '1个未验收，明年验收'],
  },
  hubei: {
    unit: '某区园林局',
    budget: budget('300', null, null),
    goals: ['养护公园12个。', '提升公园服务水平。'],
    rows: ['12个 -', '≥95% -', '≥95% -', '≥90% -'],
    filledIn: ['291', '97%', '19.4', '96%'],
  },
  labels: {
    unit: '某市水务局',
    budget: budget('80', '80', null),
    goals: ['完成清淤15公里。'],
    rows: ['≥15公里 -', '≥90% -', '≥90% -'],
    filledIn: ['76', '95%', '9.5', '完成清淤15.2公里。', '15.2公里'],
  },
  adjusted: {
    unit: '某县供水站',
    budget: budget('200', '200', '0'),
    goals: ['新建供水点20处。'],
    rows: ['≥20处 40', '≥3000人 30', '≥85% 20'],
    filledIn: ['180', '91.7%', '新建供水点18处', '18处', '征地未完成'],
  },
  wide: {
    unit: '某市图书馆',
    budget: budget('28', null, null),
    goals: ['购书5000册。'],
    rows: ['≥5000册 60', '≥2万人次 20', '≥90% 10'],
    filledIn: ['购书5100册。', '5100册', '1.9万人次', '闭馆装修'],
  },
  prose: {
    unit: '某乡人民政府',
    budget: budget('80', null, null),
    goals: ['养护道路30公里。'],
    rows: ['30公里 50', '6个 30', '90% 10'],
    filledIn: ['76万元', '95%', '养护道路31公里。', '31公里'],
  },
  transposed: {
    unit: '某市博物馆',
    budget: budget('100', '80', '10', '10'),
    goals: ['修缮文物12件。'],
    rows: ['≥12件 30', '100% 20', '≥3场 30', '≥90% 10'],
    filledIn: ['95', '76', '9.5', '全部通过验收', '12件', '2场', '展览记录'],
  },
  before: {
    unit: '某省就业中心',
    budget: budget('190', '190', null),
    goals: ['发放补贴400人。'],
    rows: ['≥400人 50', '≥800人 30', '≥90% 10'],
    filledIn: ['1,800,000', '94.74%', '发放补贴380人。', '380', '47.5', '申请人数减少'],
  },
};

const forms = Object.keys(selfEvaluationForms) as Form[];

describe.each(['xlsx', 'docx', 'html'] as const)('self-evaluation forms given as goal tables (%s)', (format) => {
  it.each(forms)('%s', (name) => {
    const wanted = expected[name];
    const { file, bytes } = formFile(format, selfEvaluationForms[name]);
    const { value, findings } = readGoals(bytes, file, { year: 2025 });
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const [project, ...others] = value[0]?.projects ?? [];
    expect(others).toEqual([]);
    expect(project).toMatchObject({ unit: { name: wanted.unit }, purpose: null, goals: wanted.goals });
    expect(project?.budget).toEqual(wanted.budget);
    const rows = project?.indicators.map(({ target, weight }) => `${target.text} ${weight ?? '-'}`);
    expect(rows).toEqual(wanted.rows);
    const left = findings.filter(({ code }) => code === 'goal-columns-reported');
    expect(left).toHaveLength(1);
    for (const text of wanted.filledIn) expect(left[0]?.args['cells']).toContain(text);
  });
});
