/** Why an engine and a published table part company on a row, each looked at by hand. */
export type LikelyCause =
  | 'printed-arithmetic'
  | 'printed-without-reason'
  | 'own-rule'
  | 'coarser-rounding'
  | 'damaged-print'
  | 'judgement';

/** A row on which the engine and the print disagree: what the engine says in points of the printed weight, and why. */
export interface Disagreement {
  readonly engine: string;
  readonly cause: LikelyCause;
  readonly note: string;
}

/** Every disagreement by "table row"; a row that is missing here, or that agrees after all, fails the test. */
export const disagreements: Readonly<Record<string, Disagreement>> = {
  '002 1 指标1工程资金金额': {
    engine: '8.62',
    cause: 'coarser-rounding',
    note: '印 9 分，按比例 8.62，四舍五入到整数',
  },
  '010 3 资金到位及时率': {
    engine: '10.00',
    cause: 'printed-without-reason',
    note: '印 7 分，目标 100%、完成 100%，没有写扣分原因',
  },
  '010 6 政策知晓率': { engine: '9.80', cause: 'coarser-rounding', note: '印 9 分，按比例 9.8，去掉小数' },
  '020 11 持续完善马铃薯种薯繁育体系,保障脱毒马铃薯种薯供应,促进主食化产业衔接': {
    engine: '8.00',
    cause: 'judgement',
    note: '印 7 分，“基本达到”由人在最好一档里评了 87.5%；程序取该档默认比例，等人填写评定比例',
  },
  '031 15 养护面积': { engine: 'invalid', cause: 'judgement', note: '印满分，完成值只写“好”，与 757 万平方米无从比较' },
  '033 1 完整性': { engine: 'invalid', cause: 'damaged-print', note: '指标值印作“—”，没有可比的目标' },
  '033 11 公用经费完成时间': {
    engine: '5.00',
    cause: 'printed-without-reason',
    note: '印 4 分，完成值与目标相同，没有写扣分原因',
  },
  '033 15 效果显著': {
    engine: '15.00',
    cause: 'judgement',
    note: '印 13 分，完成值照抄目标；扣分出自评分人的判断，没有写理由',
  },
  '033 16 使学生和老师有个更好的学习和工作环境,做到': {
    engine: '10.00',
    cause: 'judgement',
    note: '印 8 分，完成值照抄目标；扣分出自评分人的判断，没有写理由',
  },
  '033 2 相关性': { engine: 'invalid', cause: 'damaged-print', note: '指标值印作“—”，没有可比的目标' },
  '033 5 预算执行率': { engine: 'invalid', cause: 'damaged-print', note: '指标值印作“—”；印 9 分而完成 100%' },
  '033 6 财务管理制度有效性': { engine: 'invalid', cause: 'damaged-print', note: '指标值印作“—”，没有可比的目标' },
  '033 7 绩效监控有效性': { engine: 'invalid', cause: 'damaged-print', note: '指标值印作“—”，没有可比的目标' },
  '033 8 管理制度有效性': { engine: 'invalid', cause: 'damaged-print', note: '指标值印作“-”，没有可比的目标' },
  '036 4 ★★★特困人员救助供养人数(按月平均)(≥**人)': {
    engine: '4.84',
    cause: 'own-rule',
    note: '印满分 5，完成率 96.84%，写了原因就没有扣分',
  },
  '036 8 扶贫临时救助标准(<**元/户·年)——一户年最高5300元': {
    engine: '9.09',
    cause: 'printed-arithmetic',
    note: '印满分 10，实际超出上限一成，没有写原因',
  },
  '046 1 指标1:居民健康档案': {
    engine: '2.92',
    cause: 'own-rule',
    note: '印满分 3，完成率 97.2%，同表别的行又按比例扣分',
  },
  '046 12 指标12:孕产妇7天访视数': {
    engine: '1.90',
    cause: 'own-rule',
    note: '印 1.8，按比例 1.90；扣法与同表别的行不一致',
  },
  '046 13 指标13:孕产妇42天访视数': {
    engine: '1.90',
    cause: 'own-rule',
    note: '印 1.8，按比例 1.90；扣法与同表别的行不一致',
  },
  '046 14 指标14:早孕建册数': { engine: '1.15', cause: 'own-rule', note: '印 1，完成率 57.5%，只给一半' },
  '046 15 指标15:老年人体检数': {
    engine: '1.43',
    cause: 'coarser-rounding',
    note: '印 1.4，按比例 1.43，保留一位小数',
  },
  '046 16 指标16:高血压规范管理数': { engine: '1.69', cause: 'own-rule', note: '印 1.9，按比例 1.69；比按比例多' },
  '046 17 指标17:高血压随访控制数': {
    engine: '1.69',
    cause: 'own-rule',
    note: '印 1.8，按比例 1.69；完成率与上一行相近而得分不同',
  },
  '046 18 指标18:糖尿病规范管理数': { engine: '1.61', cause: 'own-rule', note: '印 1.8，按比例 1.61' },
  '046 19 指标19:糖尿病随访控制数': { engine: '1.58', cause: 'own-rule', note: '印 1.7，按比例 1.58' },
  '046 20 指标20:严重精神障碍患者管理数': {
    engine: '1.97',
    cause: 'own-rule',
    note: '印 1.8，按比例 1.97；完成率 98.6% 反而扣得多',
  },
  '046 22 指标22:老年人中医药规范管理数': {
    engine: '1.43',
    cause: 'coarser-rounding',
    note: '印 1.4，按比例 1.43，保留一位小数',
  },
  '046 23 指标23:0-36月龄中医药规范管理数': {
    engine: '1.25',
    cause: 'own-rule',
    note: '印 1.8，按比例 1.25；比按比例多得多',
  },
  '046 25 指标25:家庭医生签约率': { engine: '1.83', cause: 'own-rule', note: '印 1.7，按比例 1.83' },
  '046 8 指标8:适龄儿童疫苗接种率': {
    engine: '1.95',
    cause: 'coarser-rounding',
    note: '印 1.9，按比例 1.946，保留一位小数并舍去',
  },
};
