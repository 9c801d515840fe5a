import { findingKind } from '../../../findings/finding-kind.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import { type NameDirection, nameDirection } from '../../../targets/names/name-direction.ts';
import type { IndicatorCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { namesMoment } from '../../facts/names-moment.ts';
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

// 完成率 ≤95% rewards doing less. 违规率 is not here: only rates of which more is better.
const goodRate =
  /(?:完成|合格|达标|及时|准确|正确|覆盖|通过|使用|利用|到位|入学|就业|保障|满足|知晓|验收|合规|达成|参与|普及|上报|更新|整改|办结|应用|发放|落实|签约|达到|稳定|正常|完好|优良|成功|转化|参保|应保尽保)率/u;
// 受益人数 and 保洁人员 count people; 公务接待人数 ≤50 is a cap that is meant.
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

function upperBoundFault(row: RowView, direction: NameDirection | null): Bilingual | null {
  if (direction?.wanted === 'fewer' || direction?.wanted === 'either') return null;
  const wanted = row.measure === 'rate' && (goodRate.test(row.name) || direction?.wanted === 'more');
  if (wanted || row.measure === 'satisfaction') return better.higher;
  if (spendingCap.test(row.name)) return null;
  if (direction?.time) return better.period;
  const counted = row.measure === 'count' || headcount.test(row.name);
  if (row.target.dimension !== 'count' && !(row.target.dimension === null && counted)) return null;
  if (row.kind === 'quantity') return counted || row.measure === 'state' ? better.output : null;
  return row.category === 'benefit' && counted && benefit.test(row.name) ? better.more : null;
}

function lowerBoundFault({ target }: RowView, direction: NameDirection | null): Bilingual | null {
  if (direction?.wanted !== 'fewer' || target.dimension === 'money') return null;
  if (!direction.time) return better.fewer;
  return target.dimension === 'duration' ? better.shorter : null;
}

function run(row: RowView) {
  const { target } = row;
  if (target.comparator === null || target.comparator === '=' || amountOf(target) === null) return [];
  // 举办时间 ≤8月 is August at the latest, which has a note of its own.
  if (namesMoment(row.name) && target.dimension === 'duration') return [];
  const upper = target.kind === 'at-most';
  if (!upper && amountOf(target)?.isZero()) return [];
  const named = nameDirection(row.name);
  const direction = upper ? upperBoundFault(row, named) : lowerBoundFault(row, named);
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
            '产出指标|时效指标|展会举办时间|≤9月',
            '产出指标|数量指标|服务人数|21人',
            '产出指标|数量指标|公务接待次数|≤5次',
            '产出指标|成本指标|项目总成本|≤8万元',
            '效益指标|社会效益指标|安全事故下降率|≥10%',
            '效益指标|社会效益指标|投诉办结率|≥95%',
            '产出指标|质量指标|安全事故起数|0起',
            '产出指标|数量指标|结案件数|≥70件',
            '产出指标|数量指标|法律援助案件数|≥100件',
            '产出指标|数量指标|受理信访案件数|≥50件',
            '效益指标|社会效益指标|差错纠正率|≥95%',
            '产出指标|质量指标|平均无故障运行时间|≥300小时',
            '效益指标|生态效益指标|病虫害控制率|≥95%',
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
    { projects: [{ rows: ['效益指标|生态效益指标|森林火灾受害率|≥0.9‰'] }], finds: ['≥0.9‰'] },
    { projects: [{ rows: ['效益指标|社会效益指标|生产安全事故死亡人数|≥2人'] }], finds: ['≥2人'] },
    { projects: [{ rows: ['效益指标|社会效益指标|事故处理率|≤90%'] }], finds: ['事故处理率'] },
    { projects: [{ rows: ['满意度指标|服务对象满意度指标|居民满意度|≤90%'] }], finds: ['居民满意度'] },
  ],
};
