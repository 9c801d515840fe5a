import { describe, expect, it } from 'vitest';
import { type CheckExample, type ExampleProject, exampleDocument } from '../../src/goal-checks/example.ts';
import { runGoalChecks } from '../../src/goal-checks/run-goal-checks.ts';

/** Tables as a careful clerk sets them, from several fields of work; nothing here deserves a finding. */
const wellSet: Readonly<Record<string, ExampleProject>> = {
  'rural road': {
    name: '农村公路养护',
    budget: '360=360+',
    plan: ['20', '50', '80', '100'],
    goals: ['1.养护农村公路120公里，路面合格率达到95%以上。'],
    rows: [
      '产出指标|数量指标|养护农村公路里程|全年养护的县乡道里程|≥120公里',
      '产出指标|质量指标|路面合格率|抽检合格里程占养护里程的比例|≥95%',
      '产出指标|时效指标|养护任务完成时间|全部路段完成养护的时间|2026年11月30日前',
      '产出指标|成本指标|每公里养护成本|养护支出除以养护里程|≤3万元',
      '效益指标|社会效益指标|沿线受益人口|公路沿线行政村常住人口|≥4.5万人',
      '效益指标|可持续影响指标|道路使用年限|养护后达到的使用年限|≥5年',
      '满意度指标|服务对象满意度指标|沿线群众满意度|问卷调查满意人数占比|≥90%',
    ],
  },
  'school meals': {
    name: '义务教育营养改善计划',
    budget: '98.5=90+8.5',
    plan: ['25', '50', '75', '100'],
    goals: ['1.为985名学生提供营养餐，每人每天不少于一餐。'],
    rows: [
      '产出指标|数量指标|受助学生人数|享受营养餐的在校学生|≥985人',
      '产出指标|质量指标|食品留样合格率|留样检验合格次数占留样次数|100%',
      '产出指标|时效指标|补助资金到位及时率|按期到位资金占应到位资金|≥98%',
      '产出指标|成本指标|项目总成本|全年营养餐补助支出|≤98.5万元',
      '效益指标|社会效益指标|营养餐覆盖率|受助学生占应受助学生的比例|100%',
      '满意度指标|服务对象满意度指标|学生和家长满意度|问卷满意份数占有效份数|≥92%',
    ],
  },
  'information system': {
    name: '政务信息系统运维',
    budget: '120=120+',
    goals: ['1.保障12个政务系统稳定运行。'],
    rows: [
      '产出指标|数量指标|运维系统个数|纳入运维的系统|12个',
      '产出指标|质量指标|系统可用率|可用时间占总时间的比例|≥99.5%',
      '产出指标|质量指标|数据差错率|差错记录占全部记录|≤0.1%',
      '产出指标|时效指标|故障响应时间|接报到响应的时间|≤30分钟',
      '产出指标|时效指标|运维服务期限|全年提供运维服务|12个月',
      '产出指标|成本指标|运维费用总额|合同金额|≤120万元',
      '效益指标|社会效益指标|网上办件量|全年通过系统办理的件数|≥30万件',
      '效益指标|生态效益指标|机房单位能耗下降率|与上年相比|≥3%',
      '满意度指标|服务对象满意度指标|系统用户满意度|年度用户调查|≥90%',
    ],
  },
  'vocational training': {
    name: '职业技能培训',
    budget: '60=60+',
    plan: ['0', '30', '70', '100'],
    goals: ['1.举办培训班20期，培训1000人，取证率达到85%。'],
    rows: [
      '产出指标|数量指标|培训班期数|全年举办的培训班|≥20期',
      '产出指标|数量指标|培训人数|参加培训并结业的人员|≥1000人',
      '产出指标|质量指标|培训取证率|取得证书人数占培训人数|≥85%',
      '产出指标|时效指标|培训计划按期完成率|按期举办的期数占计划期数|≥95%',
      '产出指标|成本指标|人均培训成本|培训支出除以培训人数|≤600元',
      '效益指标|经济效益指标|参训人员人均月收入增长|培训后一年与培训前相比|≥5%',
      '效益指标|社会效益指标|培训后就业率|半年内就业人数占培训人数|≥70%',
      '满意度指标|服务对象满意度指标|参训人员满意度|结业问卷|≥90%',
    ],
  },
  'food safety': {
    name: '食品安全抽检',
    budget: '45=45+',
    rows: [
      '产出指标|数量指标|食品抽检批次|全年完成的抽检|≥900批次',
      '产出指标|质量指标|不合格食品处置率|已处置批次占不合格批次|100%',
      '产出指标|时效指标|检验报告出具时限|收样到出具报告|≤20个工作日',
      '产出指标|成本指标|每批次抽检成本|抽检支出除以批次|≤500元',
      '效益指标|社会效益指标|重大食品安全事故起数|辖区内发生的重大事故|0起',
      '效益指标|可持续影响指标|抽检信息公开机制|每季度公布抽检结果|建立',
      '满意度指标|服务对象满意度指标|群众食品安全满意度|第三方调查|≥85%',
    ],
  },
};

const department: NonNullable<CheckExample['department']> = [
  { title: '提高就业质量', indicators: '举办培训班不少于20期，培训后就业率不低于70%。' },
];

describe('well-set tables', () => {
  it.each(Object.entries(wellSet))('%s: silence', (_, project) => {
    expect(runGoalChecks(exampleDocument({ projects: [project] }))).toEqual([]);
  });

  it('are silent together, with a department part they carry', () => {
    expect(runGoalChecks(exampleDocument({ department, projects: Object.values(wellSet) }))).toEqual([]);
  });

  it('stop being silent when one thing is spoilt', () => {
    const road = wellSet['rural road'] ?? {};
    const spoil = (from: string, to: string) =>
      runGoalChecks(
        exampleDocument({ projects: [{ ...road, rows: road.rows?.map((row) => row.replace(from, to)) ?? [] }] }),
      ).map(({ code }) => code);
    expect(spoil('≥95%', '≤95%')).toContain('direction-against-meaning');
    expect(spoil('≥95%', '120公里')).toContain('rate-with-count-target');
    expect(spoil('≥120公里', '≥80公里')).toContain('promise-contradicted');
    expect(spoil('≤3万元', '≤5万元')).toContain('unit-cost-exceeds-budget');
    expect(spoil('2026年11月30日前', '2025年11月30日前')).toContain('year-outside-document');
    expect(spoil('≥90%', '')).toContain('target-missing');
  });
});
