import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { isPercent } from '../../facts/target-amounts.ts';

const kind = findingKind('percent-on-no-rate', {
  severity: 'review',
  title: { zh: '百分比没有对应的比率', en: 'a percent of nothing' },
  found: {
    zh: '“{name}”不是比率，指标值却是“{target}”',
    en: '"{name}" is not a rate, yet its target is "{target}"',
  },
  expected: {
    zh: '能说清分子和分母的比率，或可以核实的数量',
    en: 'a rate with a clear numerator and denominator, or a quantity that can be verified',
  },
  action: {
    zh: '请把指标改为“……率”并在指标描述中写明分子、分母，或改用数量、等级等能核实的指标值',
    en: 'rename it as a rate and state numerator and denominator in the description, or use a quantity or grade that can be verified',
  },
  why: {
    zh: '不知道是谁占谁的百分之几，年终的完成值只能凭空填写，复核时也拿不出计算依据。',
    en: 'Nobody can tell which part of what the percent is, so the actual at year end is made up and no evidence supports it.',
  },
});

/** Words that make a percent meaningful although the name is no rate. */
const shareWords =
  /率|进度|程度|占|比例|比重|百分|比率|同比|覆盖|增幅|增速|盖度|郁闭度|知晓度|完整度|饱和度|透明度|湿度|浓度/u;
/** Things that are counted, so that their growth or decline in percent can be worked out. */
const counted =
  '(?:收入|产值|产量|成本|能耗|费用|支出|投诉|事故|排放|面积|数量|人数|销售|利润|税收|价格|客流|游客|时间|增加值|GDP|量)';
const change = '(?:增长|增加|提高|提升|下降|降低|减少|节约)';
// 较上年提高, 收入增长, 降低能耗: growth of what is counted has a percent; 增强意识 and 提升量化水平 have none.
const measurableChange = new RegExp(`[较比]上年|${counted}.{0,60}${change}|${change}.{0,60}${counted}(?!化)`, 'u');
const completion =
  /完成|^(?:按|及时|确保)|(?:落实|到位|达标|合格|及时|准确|执行|达成|验收|入库|签约|拨付)(?:情况|度|程度|任务)?$/u;

function run(row: RowView) {
  if (row.measure !== 'state' && row.measure !== 'money') return [];
  if (!isPercent(row.target)) return [];
  const text = `${row.name} ${row.description}`;
  if (shareWords.test(text) || measurableChange.test(text) || completion.test(row.name)) return [];
  return [kind.found({ name: row.quoted, target: row.target.text }, row.where)];
}

/** Finds percents whose name is no rate: 科普活动效果 ≥90%, 促进科技进步 ≥90%. */
export const percentOnNoRate: IndicatorCheck = {
  kind,
  scope: 'indicator',
  yieldsTo: ['cost-without-amount', 'satisfaction-not-named', 'count-with-percent-target'],
  looksAt: {
    zh: '名称和描述都没有比率、占比的意思（如“……效果”“促进……”“提升……”），指标值却是百分比。',
    en: 'Names and descriptions that speak of no rate or share ("effect of …", "promote …") with a percent as target.',
  },
  silentOn: {
    zh: '以“完成”“按时”“及时”等开头或结尾的任务（可理解为完成率）；可计量的增长和下降（收入增长、成本下降）。',
    en: 'Tasks that begin or end in "done", "on time" (read as a completion rate); measurable growth or decline (income, cost).',
  },
  run,
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|完成国际交流活动任务|100%',
            '产出指标|数量指标|年度任务落实情况|100%',
            '效益指标|经济效益指标|农民收入增长|≥5%',
            '效益指标|经济效益指标|单位产值能耗下降|≥3%',
            '产出指标|时效指标|指标12021年11月30日前完成资金支付|100%',
            '效益指标|社会效益指标|指标2群众对脱毒种薯的认知度|≥50%',
            '效益指标|生态效益指标|林草植被盖度增加|≥5个百分点',
            '效益指标|生态效益指标|防治病虫害使用的化学农药量较上年减少|2%',
            '效益指标|社会效益指标|科普活动影响|参与群众占常住人口的比例|≥10%',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: ['产出指标|质量指标|科普活动效果|科普活动效果显著，群众参与度高|≥90%'] }],
      finds: ['科普活动效果'],
    },
    {
      projects: [{ rows: ['效益指标|社会效益指标|促进科技进步|通过各类科普活动，提高科学技术水平|≥90%'] }],
      finds: ['促进科技进步'],
    },
    {
      projects: [{ rows: ['效益指标|可持续影响指标|普及科学知识，提升公众科学素质|≥85百分比'] }],
      finds: ['≥85百分比'],
    },
  ],
};
