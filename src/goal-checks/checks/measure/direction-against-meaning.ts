import { findingKind } from '../../../findings/finding-kind.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { IndicatorCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { amountOf, printedAmount } from '../../facts/target-amounts.ts';

const kind = findingKind('direction-against-meaning', {
  severity: 'review',
  title: { zh: '指标值方向与含义相反', en: 'target points the wrong way' },
  found: { zh: '“{name}”的指标值为“{target}”', en: '"{name}" has the target "{target}"' },
  expected: { zh: '{direction}', en: '{directionEn}' },
  action: {
    zh: '请把指标值改为“{suggestion}”，或改写指标名称，使其与现有方向一致',
    en: 'change the target to "{suggestion}", or reword the name so that the direction fits',
  },
  why: {
    zh: '方向写反后，完成得越少得分越高，什么都不做也算完成；年终自评和复核时这一行的得分没有意义。',
    en: 'With the direction reversed, doing less scores more and doing nothing counts as done; the points of the row mean nothing.',
  },
});

/** Things of which less is better. */
const unwanted =
  /投诉|差错|错误|故障|事故|死亡|伤亡|发病|感染|失业|辍学|流失|损失|损耗|返工|返修|逾期|违规|违纪|违约|违法|不合格|空置|闲置|能耗|耗电|耗水|排放|超支|偏差|误差|破损|延误|缺勤|上访|信访|案件|次品|退货|中断|浪费|污染|隐患|漏洞|舆情/u;
/** Words that turn the above into something of which more is better. */
const turned =
  /下降|降低|减少|办结|处理|查处|整改|处置|化解|解决|回复|办理|排除|修复|响应|防控|控制|治理|排查|减排|侦破/u;
const goodRate =
  /(?:完成|合格|达标|及时|准确|正确|覆盖|通过|使用|利用|到位|入学|就业|保障|满足|知晓|验收|合规|达成|参与|普及|上报|更新|整改|办结|应用|发放|落实|签约|达到|稳定|正常|完好|优良|成功|转化|参保|应保尽保)率/u;
const service = /(?:服务|开放|运行|运营|供冷|供热|供暖|供水|供电|值班|值守|培训)(?:时间|天数|时长|期限|期)$/u;
const process = /完成|响应|处理|处置|等待|办理|到位|到达|整改|恢复|修复|拨付|支付|准备|间隔|中断|停|申请|审批/u;
const headcount = /人数|人次|(?:人员|人才|学生|专家|职工|群众|对象|安保|保安|保洁)(?:数|数量)?$/u;
const benefit = /受益|覆盖|服务|惠及|参与|带动|增加|提高|新增|参观|访问|培训|辐射/u;
const spendingCap = /公务|接待|出国|出境|会议费|用车|限额|控制|编制|超编/u;

const better = {
  higher: { zh: '越高越好，应为“不低于”', en: 'more is better: "at least"' },
  period: { zh: '应保证的服务时间，应为“不少于”或等于', en: 'a guaranteed period: "at least" or exactly' },
  output: { zh: '产出数量，应为“不少于”或等于', en: 'an output: "at least" or exactly' },
  more: { zh: '越多越好，应为“不少于”', en: 'more is better: "at least"' },
  fewer: { zh: '越少越好，应为“不超过”', en: 'less is better: "at most"' },
  shorter: { zh: '越短越好，应为“不超过”', en: 'shorter is better: "at most"' },
} as const satisfies Record<string, Bilingual>;

function upperBoundFault(row: RowView): Bilingual | null {
  if (unwanted.test(row.name) && !turned.test(row.name)) return null;
  if (row.measure === 'satisfaction' || (row.measure === 'rate' && goodRate.test(row.name))) {
    return better.higher;
  }
  if (spendingCap.test(row.name)) return null;
  if (service.test(row.name) && !process.test(row.name)) return better.period;
  const counted = row.measure === 'count' || headcount.test(row.name);
  if (row.target.dimension !== 'count' && !(row.target.dimension === null && counted)) return null;
  if (row.kind === 'quantity') return counted || row.measure === 'state' ? better.output : null;
  return row.category === 'benefit' && counted && benefit.test(row.name) ? better.more : null;
}

const deadline =
  /(?:完成|响应|处理|处置|拨付|支付|到位|办理|办结|整改|等待|审批)[^率]{0,60}(?:时间|时限|天数|期限|时长)$/u;

function lowerBoundFault(row: RowView): Bilingual | null {
  if (unwanted.test(row.name) && !turned.test(row.name) && (row.measure === 'rate' || row.measure === 'count')) {
    return better.fewer;
  }
  return row.target.dimension === 'duration' && deadline.test(row.name) ? better.shorter : null;
}

function run(row: RowView) {
  const { target } = row;
  if (target.comparator === null || target.comparator === '=' || amountOf(target) === null) return [];
  const upper = target.kind === 'at-most';
  if (!upper && amountOf(target)?.isZero()) return [];
  const direction = upper ? upperBoundFault(row) : lowerBoundFault(row);
  if (direction === null) return [];
  const suggestion = `${upper ? '≥' : '≤'}${printedAmount(target)}`;
  return [
    kind.found(
      { name: row.quoted, target: target.text, direction: direction.zh, directionEn: direction.en, suggestion },
      row.where,
    ),
  ];
}

/** Finds targets whose comparator contradicts what the name means: 完成率 ≤90%, head-counts with ≤, complaints with ≥. */
export const directionAgainstMeaning: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '完成率、合格率、满意度等正向比率，数量指标中的产出数和人数，应保证的服务时间，用了“≤”或“<”；投诉率、差错率、事故数等反向指标和办理时限用了“≥”或“>”。',
    en: 'Rates of which more is better, outputs and head-counts under 数量指标 and guaranteed service periods with ≤ or <; complaint, error and accident figures and processing times with ≥ or >.',
  },
  silentOn: {
    zh: '成本上限；完成、响应、拨付等时限；接待、用车、编制等限额；没有比较符的数。',
    en: 'Caps on cost; times to finish, respond or pay; limits on reception, vehicles or staff; numbers without a comparator.',
  },
  run,
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|质量指标|验收合格率|≥95%',
            '产出指标|质量指标|数据差错率|≤1%',
            '产出指标|时效指标|资金拨付时间|≤10个工作日',
            '产出指标|时效指标|技术支持服务完成时间|≤12个月',
            '产出指标|数量指标|服务人数|21人',
            '产出指标|数量指标|公务接待次数|≤5次',
            '产出指标|成本指标|项目总成本|≤8万元',
            '效益指标|社会效益指标|安全事故下降率|≥10%',
            '效益指标|社会效益指标|投诉办结率|≥95%',
            '产出指标|质量指标|安全事故起数|0起',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|时效指标|活动完成率|≤90百分比'] }], finds: ['活动完成率'] },
    { projects: [{ rows: ['产出指标|数量指标|指标1:开展精品示范村建设数量|≤4'] }], finds: ['≤4'] },
    { projects: [{ rows: ['产出指标|数量指标|物业安保服务人数|≤81人'] }], finds: ['≤81人'] },
    { projects: [{ rows: ['产出指标|数量指标|保障劳务派遣人员|≤28人'] }], finds: ['≤28人'] },
    { projects: [{ rows: ['产出指标|时效指标|物业服务时间|≤12个月'] }], finds: ['≤12个月'] },
    { projects: [{ rows: ['产出指标|质量指标|数据差错率|≥1%'] }], finds: ['≥1%'] },
    { projects: [{ rows: ['产出指标|时效指标|故障处理时间|≥2小时'] }], finds: ['≥2小时'] },
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|居民满意度|≤90%'] }], finds: ['居民满意度'] },
  ],
};
