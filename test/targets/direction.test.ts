import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGoals } from '../../src/readers/read-goals.ts';
import { nameDirection } from '../../src/targets/names/name-direction.ts';
import { printTarget } from '../../src/targets/target/print-target.ts';
import { readTarget } from '../../src/targets/target/read-target.ts';
import { describeWithShared, sharedFile } from '../support/shared.ts';

const names = {
  fewer: `
    投诉率 差错率 森林火灾受害率 受害率 成灾率 病虫害成灾率 结转结余率 超标率 安全事故 事故率
    安全事故发生数 事故发生次数 一般及以上事故起数 空置率 逾期率 死亡率 失业率 城镇登记失业率 返工率
    辍学率 能耗 单位能耗 万元GDP能耗 故障率 设备故障率 故障修复时间 响应时间 故障响应时间 服务响应时间
    投诉次数 有效投诉件数 群众投诉率 信访量 越级上访人次 信访率 办案差错率 资金发放差错率 案件办理投诉率
    不合格率 不合格产品数 未完成率 未按时完成项目数 未整改问题数 未办结案件数 非正常上访人次 孕产妇死亡率
    5岁以下儿童死亡率 传染病发病率 贫困发生率 返贫率 不良贷款率 资产负债率 债务率 偏差率 误差率
    预算偏离度 漏损率 管网漏损率 损耗率 破损率 缺勤率 离职率 人才流失率 水土流失面积 火灾发生率
    交通事故死亡人数 事故伤亡人数 超支率 超时率 延误率 迟报率 漏报率 重复信访率 案件发回重审率 改判率
    退货率 丢包率 系统宕机次数 停机时间 平均停电时间 等候时间 患者平均等待时间 办理时限 资金拨付时限
    审批时限 平均住院天数 建设工期 PM2.5浓度 PM2.5平均浓度 二氧化硫排放量 碳排放强度 耗电量
    用户平均停电时间 不良反应发生率 并发症发生率 违规行为发生率 违法违规率 违纪人数 刑事发案率 欠薪人数
    近视率 学生近视率 重污染天数 逾期天数 差评率 群体性事件发生数 不满意率 不及时率 脱销次数 投诉事件数
    排名 水土流失率 闲置率 设备闲置率 失信率 通货膨胀率 生产安全事故死亡人数 重大安全责任事故发生率
    食品安全事故发生次数 医疗事故发生率 学生意外伤害事故 农产品抽检不合格率 药品不良反应率 重点传染病感染率
    新生儿死亡率 低体重率 出生缺陷发生率 麻疹发病率 结核病复发率 森林病虫害成灾率 草原火灾受害率
    林业有害生物成灾率 房屋空置率 摊位空置率 专利失效率 行政诉讼败诉率 工程返工率 一次验收不合格率
    资金结转率 资金结余率 项目资金沉淀率 违规使用资金金额 审计查出违规金额 人均能耗 公共机构单位建筑面积能耗
    单位GDP水耗 化学需氧量排放强度 垃圾渗滤液泄漏次数 网络安全事件发生数 数据泄露次数 系统故障次数
    平台故障时长 系统恢复时间 报警响应时间 出警时间 救护车到达时间 供水中断时间 信访总量 集体访批次
    进京上访人次 投诉数量 业主投诉率 12345投诉率 服务对象投诉率 有责投诉率 超编人数 超标准接待次数
    差旅费超支率 办公用房闲置面积 高校毕业生失业率 义务教育阶段辍学率 控辍学生流失率 体质不及格率
    违章建筑面积 迟到率 会议缺席率 拖欠农民工工资案件发生率 犯罪率 重新犯罪率 再犯罪率 刑事案件发案数
    交通违法率 超载率 航班延误率 列车晚点率 包裹丢失率 快件延误率 退件率 客诉率 重大舆情发生数 负面舆情数
    裂缝率 苗木死亡率 羊只死亡率 畜禽死淘率 城市内涝点数 黑臭水体数 噪声超标率 污染物浓度 不良资产率
    逾期贷款率 赤字率 资金闲置率 违约率 电费拖欠率 漏诊率 院内感染率 患者压疮发生率 非计划再次手术率
    平均候诊时间 平均排队时间 行政审批时间 公文办理时间 缺岗率 重复投诉率 重大安全事故`,
  notFewer: `
    投诉处理率 投诉办结率 投诉处理及时率 事故处理率 差错纠正率 隐患整改率 违规行为查处率 事故下降率
    投诉下降率 差错率下降幅度 能耗下降率 单位能耗降低率 信访办结率 案件办结率 故障修复率 故障排除及时率
    违法案件查处率 污水处理率 闲置资产盘活率 失业人员再就业率 受理信访案件数 查处违法行为数
    依法查处违法行为数 处置突发事件数 排查安全隐患数 排查隐患数 化解矛盾纠纷数 调解纠纷数 纠正差错数
    无事故运行天数 无故障运行时间 平均故障间隔时间 零投诉率 无违规率 杜绝事故率 挽回损失 追回拖欠金额
    安全事故应急演练次数 死亡抚恤发放人数 信访群众满意度 投诉满意率 服务时间 开放天数 培训时间 质保期限
    服务期限 空气质量优良天数 结案件数 法律援助案件数 办理案件数 审结案件数 减少排放量 减少事故数
    隐患排查整改率 污染治理率 病害防治率 火灾防控覆盖率 应急响应率 能耗达标率 排放达标率 事故预防宣传次数
    退货处理率 逾期贷款回收率 欠薪追回率 报废资产处置率 违建拆除率 控辍保学率 食品安全事故处置率 隐患排查率
    投诉回复率 投诉调解成功率 投诉举报核查处置率 诉求办结率 12345工单办结率 矛盾纠纷化解率
    纠纷调解成功率 命案侦破率 刑事案件破案率 违建拆除面积 病害虫防治面积 林业有害生物无公害防治率
    森林火灾扑灭率 火灾隐患整改率 舆情处置率 舆情监测次数 疫情处置及时率 传染病报告率 传染病疫情报告及时率
    感染者管理率 结核病患者治愈率 高血压患者规范管理率 死亡病例报告率 事故调查结案率 漏洞修复率
    系统漏洞整改率 系统故障恢复率 故障处理及时率 欠薪案件办结率 讨薪案件办结数 打击犯罪次数
    打击违法犯罪行动次数 检查发现问题数 整改问题数 发现并整改隐患数 督查整改率 排放削减量 二氧化硫减排量
    节能量 污水收集率 垃圾无害化处理率 秸秆综合利用率 固废处置率 流失人员追踪率 失业人员培训人数 失业登记率
    贫困人口脱贫率 残疾人就业率 违纪案件查办数 立案查处案件数 执结案件数 法律援助受理案件数 信访接待人次
    信访事项办理及时率 信访化解率 出差错纠正数 返修完成率 安全运行天数 无投诉天数 不间断供电时间
    逾期项目完成率 超期案件清理率 积案化解数 清理积案数 化解信访积案数 办结信访件数 安全生产检查次数
    事故救援次数 灾害预警发布率 灾情上报及时率 受灾群众救助率 灾后恢复重建率`,
  either: `
    病虫害控制率 控制率 预算调整率 调整率 血压控制率 事故控制率 人员流动率 变更率 阳性检出率 降低投诉率
    编制控制数 信访案件数 违法案件数 违规企业数 案件检出率 处理投诉率 业务办理投诉数 贫困人口数
    蚊媒密度控制率 成本控制率 预算控制率 三公经费控制率 结构调整率 预算变更率 人员变动率 设计变更率
    病情控制率 预算调整幅度 体重控制率`,
  silent: `
    培训人数 受益人数 覆盖率 成活率 苗木成活率 验收合格率 项目总投入 成本节约率 参与度 就业率 次数
    购置设备数量 建设面积 火灾报警系统套数 事故应急处置覆盖面 资助贫困学生人数 帮扶失业人员数
    失业保险参保人数 病死畜禽无害化处理率 挽回经济损失 不动产登记及时率 无人机数量 审限内结案率
    种植结构调整面积 增长率 完成率 未成年人保护宣传次数 零星维修次数 贫困户危房改造率 灾后重建完成率
    培训合格率 设备完好率 购置车辆数 项目数 公开率 政策知晓率 家长满意度 宣传覆盖人数 发放补贴金额
    维修面积 完工率 支付及时率 资金到位率 开工率 发行量 下载量 学时 论文数 专利授权数 招商引资额
    就业人数 参保人数 游客数量 产值 税收 收入 绿化面积 道路长度 受益户数 举办活动场次 无障碍设施数
    零售额 非遗展演场次 不动产登记数 未来社区建设数 安全培训人次 灾害防御工程数 抗旱面积 减灾示范社区数
    失业保险金发放人数 污染源普查数 矛盾调解室个数 监控覆盖率 消防设备数`,
} as const;

const listed = (text: string) => text.trim().split(/\s+/);

describe('the direction that a name asks for', () => {
  it.each(listed(names.fewer))('%s is wanted low', (name) => expect(nameDirection(name)?.wanted).toBe('fewer'));

  it.each(listed(names.notFewer))('%s is not wanted low, whatever it names', (name) =>
    expect(nameDirection(name)?.wanted ?? 'more').toBe('more'),
  );

  it.each(listed(names.either))('%s may be wanted high or low', (name) =>
    expect(nameDirection(name)?.wanted).toBe('either'),
  );

  it.each(listed(names.silent))('%s is left to the number', (name) =>
    expect(nameDirection(name)?.wanted ?? 'more').toBe('more'),
  );
});

const read = (levels: string, text: string) => {
  const [level1 = '', level2 = '', level3 = ''] = levels.split('|');
  return readTarget(text, { year: 2026, level1, level2, level3 });
};

describe('a number without a comparator', () => {
  it.each([
    ['产出指标|质量指标|投诉率', '2%', 'at-most'],
    ['产出指标|质量指标|森林火灾受害率', '0.9‰', 'at-most'],
    ['产出指标|质量指标|投诉处理率', '98%', 'at-least'],
    ['产出指标|质量指标|投诉率', '≥2%', 'at-least'],
    ['产出指标|时效指标|故障修复时间', '2小时', 'at-most'],
    ['产出指标|时效指标|响应时间', '30', 'at-most'],
    ['产出指标|时效指标|平均无故障运行时间', '300小时', 'at-least'],
    ['产出指标|时效指标|物业服务期限', '12个月', 'at-least'],
    ['效益指标|生态效益指标|病虫害控制率', '95%', 'at-least'],
    ['产出指标|成本指标|项目总成本', '10万元', 'at-most'],
    ['成本指标|经济成本指标|项目总成本', '10', 'at-most'],
    ['产出指标|成本指标|补助标准', '3000元/人', 'at-most'],
    ['产出指标|成本指标|成本节约率', '5%', 'at-least'],
    ['产出指标|成本指标|成本节约额', '5万元', 'at-least'],
    ['产出指标|成本指标|培训场次', '5', 'at-least'],
    ['产出指标|成本指标|融资成本', '5万元', 'at-most'],
    ['成本指标|社会成本指标|投诉次数', '3次', 'at-most'],
    ['效益指标|经济效益指标|带动企业增收', '100万元', 'at-least'],
    ['效益指标|经济效益指标|挽回损失', '100万元', 'at-least'],
    ['效益指标|经济效益指标|经济损失', '100万元', 'at-most'],
    ['产出指标|数量指标|结案件数', '70件', 'at-least'],
    ['产出指标|数量指标|受理信访案件数', '70件', 'at-least'],
  ])('%s %s is %s', (levels, text, kind) => expect(read(levels, text).kind).toBe(kind));

  it.each([
    ['产出指标|成本指标|项目总成本', '2023.5'],
    ['产出指标|数量指标|完成投资（万元）', '2026.12'],
  ])('%s %s is a number, not a month', (levels, text) => expect(read(levels, text).value).toBe(text));

  it('says by which word it was read', () => {
    expect(read('产出指标|质量指标|投诉率', '2%').assumptions).toEqual([
      { code: 'at-most-by-name', args: { word: '投诉' } },
    ]);
    expect(read('产出指标|质量指标|预算调整率', '5%').assumptions).toEqual([
      { code: 'direction-open', args: { word: '调整率' } },
    ]);
  });

  it.each([
    ['苗木成活率(≥**%)', '95', '≥95%'],
    ['苗木成活率（≥**%）', '95%', '≥95%'],
    ['项目总投入(≥**万元)', '120', '≥120万元'],
    ['补助标准（≤XX元/人）', '300', '≤300元/人'],
    ['群众满意度≥__%', '90', '≥90%'],
    ['投诉件数（≤5件）', '3', '≤3件'],
    ['培训人数（人）', '30', '30人'],
    ['投诉率(≥**%)', '≤2', '≤2%'],
    ['创建活动（第二批）', '3', '3'],
  ])('takes sign and unit from %s', (name, text, printed) =>
    expect(printTarget(read(`产出指标|数量指标|${name}`, text))).toBe(printed),
  );
});

const csv = (rows: readonly string[]) =>
  new TextEncoder().encode(['项目名称,预算单位,一级指标,二级指标,三级指标,指标值', ...rows].join('\n'));
const found = (bytes: Uint8Array) =>
  readGoals(bytes, 'goals.csv', { year: 2026 })
    .findings.filter(({ code }) => code.startsWith('reading-direction'))
    .map(({ code, severity, args }) => `${code} ${severity} ${args['name']}`);

describe('a direction that was taken from a name', () => {
  it('is said when the goal table is read, and so by every command', () => {
    const rows = ['投诉率,2%', '差错率,≤1%', '病虫害控制率,95%', '投诉办结率,98%', '安全事故,0起'];
    expect(found(csv(rows.map((row) => `甲,某局,产出指标,质量指标,${row}`)))).toEqual([
      'reading-direction-assumed review 投诉率',
      'reading-direction-open review 病虫害控制率',
    ]);
  });
});

describeWithShared('the tables of invented units', () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(sharedFile(`cases/reading/${name}`)));

  it('names the four reverse rates without a sign', () => {
    expect(found(bytes('bare-reverse-rate.csv')).map((text) => text.split(' ')[2])).toEqual([
      '投诉率',
      '森林火灾受害率',
      '差错率',
      '结转结余率',
    ]);
  });
});
