import { findingKind } from '../../../findings/finding-kind.ts';
import type { IndicatorCheck } from '../../check.ts';
import { countedUnit } from '../../facts/counted-units.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('unit-does-not-fit', {
  severity: 'note',
  title: { zh: '计量单位与名称不符', en: 'unit does not fit the name' },
  found: {
    zh: '“{name}”按名称应以“{wanted}”计量，指标值却是“{target}”',
    en: '"{name}" should be counted in "{wanted}", yet its target is "{target}"',
  },
  expected: { zh: '单位为“{wanted}”的指标值', en: 'a target in "{wanted}"' },
  action: {
    zh: '请把单位改为“{wanted}”，或按现有单位改写指标名称',
    en: 'change the unit to "{wanted}", or reword the name after the unit in use',
  },
  why: {
    zh: '名称和单位口径不同（如人次与人、次数与篇），年终按哪个口径统计会影响得分，复核时容易产生争议。',
    en: 'Name and unit count different things (visits or persons, events or articles); which one is counted changes the score.',
  },
});

/** Finds counts whose unit is another than the one in the name: 次数 with 篇, 人次 with 人. */
export const unitDoesNotFit: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '名称里写明计量单位的指标（次数、人次、场次、篇数、天数、访问量……），指标值用了另一种单位。',
    en: 'Names that state their unit (次数, 人次, 场次, 篇数, 天数, 访问量 …) with a target in another unit.',
  },
  silentOn: {
    zh: '“个数”“数量”“项数”等通用的说法；“人数”写成“人次”（实践中通用）；百分比（另有检查）。',
    en: 'General words such as 个数, 数量, 项数; 人数 with 人次, which is common practice; percents, which have a check of their own.',
  },
  run: (row) => {
    const fit = countedUnit(row.name);
    const { unit, dimension, text } = row.target;
    if (fit === null || unit === null || !isQuantity(row.target)) return [];
    if (dimension === 'percent' || dimension === 'money' || dimension === 'permille' || fit.allowed.includes(unit))
      return [];
    return [kind.found({ name: row.quoted, target: text, wanted: fit.wanted }, row.where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|培训次数|≥5次',
            '产出指标|数量指标|学术活动场次|≥30场',
            '产出指标|数量指标|活动个数|≥1场',
            '产出指标|数量指标|早孕建册数|120人',
            '效益指标|社会效益指标|受益人数|≥38万人次',
            '产出指标|数量指标|平台访问量|≥2万人次',
            '产出指标|数量指标|对外开放天数|≥252天',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|数量指标|服务院士及院士后备人选人次|≥20人'] }], finds: ['人次'] },
    { projects: [{ rows: ['效益指标|社会效益指标|科普活动宣传报道次数|≥5篇'] }], finds: ['≥5篇'] },
    { projects: [{ rows: ['产出指标|数量指标|开展培训次数|≥16学时'] }], finds: ['≥16学时'] },
    { projects: [{ rows: ['效益指标|社会效益指标|科技馆网站年访问量|≥2万人'] }], finds: ['≥2万人'] },
  ],
};
