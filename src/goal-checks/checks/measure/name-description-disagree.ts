import { findingKind } from '../../../findings/finding-kind.ts';
import type { Finding } from '../../../model/finding.ts';
import type { IndicatorCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';
import { coreWords, covered, wordBag } from '../../facts/subject-match.ts';
import { isQuantity } from '../../facts/target-amounts.ts';

const kind = findingKind('name-description-disagree', {
  severity: 'note',
  title: { zh: '名称与描述口径不一', en: 'name and description disagree' },
  found: {
    zh: '名称是“{name}”，描述却是“{description}”（指标值{target}）',
    en: 'the name is "{name}", the description "{description}" (target {target})',
  },
  expected: {
    zh: '名称和描述用同一口径：同是总数或同是平均数，说的是同一些人或事',
    en: 'one scope in both: a total or an average per item, of the same people or things',
  },
  action: {
    zh: '请明确指标值是总数还是每项（场、站、人）的平均数、衡量的是谁，或把两处改为一致',
    en: 'say whether the target is a total or per item and whom it is about, or make both texts agree',
  },
  why: {
    zh: '口径不清时，同一个完成值可以判为完成，也可以判为未完成；总数与平均数更可相差数倍。',
    en: 'The same actual can then be judged as met or as not met; a total and an average differ many times over.',
  },
});

// 人均补助, 每人补助 against 补助总额; 每年 and 每月 are periods and no share.
const perItem = /^(?:平均|人均|户均|生均|亩均|每)(?!年|月|季|周|日|天)/u;
const total = /总额|总数|总量|总计|合计|累计|全年|总成本|总投入/u;

/** 杰出人才满意度 described as 社会服务对象满意度: two groups of people without a word in common. */
function otherPeople(name: string, description: string): boolean {
  const asked = /^(.+)满意/u.exec(name)?.[1];
  // «学员满意度» described as «企业满意度»; «满意人数占调查人数» describes how it is worked out.
  const described = /^([^占]+)满意度$/u.exec(description)?.[1];
  if (
    asked === undefined ||
    described === undefined ||
    asked === described ||
    /服务对象|公众|群众|受益/u.test(asked) ||
    /问卷|调查/u.test(described)
  )
    return false;
  const one = wordBag(coreWords(asked));
  const other = wordBag(coreWords(described));
  return covered(one, other) < 0.2 && covered(other, one) < 0.2;
}

function disagreement(row: RowView): Finding {
  const description = row.indicator.description?.trim() ?? '';
  return kind.found({ name: row.quoted, description, target: row.target.text }, row.where);
}

/** Finds rows whose name speaks of an average and whose description of a total, or the other way round. */
export const nameDescriptionDisagree: IndicatorCheck = {
  kind,
  scope: 'indicator',
  looksAt: {
    zh: '名称是平均数（平均、每……）而描述是总额、总数，或名称是总数而描述以“每场”“每站”“人均”等开头；满意度的名称和描述说的是两种人。',
    en: 'A name that is an average with a description that is a total, or a total with a description that begins "per event", "per person"; a satisfaction whose name and description speak of different people.',
  },
  silentOn: {
    zh: '两处都说平均，或描述只是解释做法、没有另一种口径。',
    en: 'Rows where both speak of an average, or where the description explains without another scope.',
  },
  run: (row) => {
    if (!isQuantity(row.target) || row.indicator.level3 === null || row.indicator.description === null) return [];
    if (otherPeople(row.name, row.description)) return [disagreement(row)];
    const averageName = perItem.test(row.name);
    // 补助总额 described as 人均补助标准, or 人均补助 as the sum of all.
    const averageText = /平均|人均|户均|生均|亩均|每/u.test(row.description);
    const disagrees = averageName
      ? total.test(row.description) && !averageText
      : row.measure === 'count' && perItem.test(row.description) && !/平均|均|每/u.test(row.name);
    return disagrees ? [disagreement(row)] : [];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|成本指标|平均成本|开展活动每场成本|≤1万元',
            '产出指标|成本指标|项目总成本|每人每年20万元工作经费|≤448.4万元',
            '满意度指标|服务对象满意度指标|学生和家长满意度|问卷满意份数占有效份数|≥92%',
            '满意度指标|服务对象满意度指标|项目实施满意度|项目实施满意度|≥90%',
            '满意度指标|服务对象满意度指标|服务对象满意度|长聘人员满意度|≥95%',
            '满意度指标|服务对象满意度指标|参加活动的科技工作者满意度|科技工作者对活动的满意度|≥90%',
            '产出指标|数量指标|年参观人数|全年参观人数|≥15万人次',
          ],
        },
      ],
    },
  ],
  reject: [
    { projects: [{ rows: ['产出指标|成本指标|平均奖补资金|中央补助资金总额|≤20万元'] }], finds: ['中央补助资金总额'] },
    {
      projects: [{ rows: ['满意度指标|服务对象满意度指标|第二批杰出人才满意度|社会服务对象满意度|≥90%'] }],
      finds: ['社会服务对象'],
    },
    { projects: [{ rows: ['效益指标|社会效益指标|巡展受益人数|每站巡展活动受益人数|≥20000人次'] }], finds: ['每站'] },
  ],
};
