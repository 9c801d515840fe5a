import { basisName } from '../../../explanation/basis-name.ts';
import { outcomeWhy } from '../../../explanation/outcome-why.ts';
import type { Severity } from '../../../model/finding.ts';
import type { Basis } from '../../../model/policy/rule.ts';
import { settingOf } from '../../../model/policy/setting-of.ts';
import type { IndicatorScore, ProjectScore } from '../../../model/result/result.ts';
import type { Block } from '../../tables/document.ts';
import { listing, pointsOrBlank } from '../../tables/listing.ts';
import { body, table } from '../blocks.ts';
import { findingsOf } from '../findings-of.ts';
import type { ReportContext } from '../report-context.ts';
import { indicatorName, pointsText } from '../row-words.ts';
import { assessedProjects } from '../states.ts';

/** By which profile and rules, from which files, and what was decided by people. */
export function evaluationWork(context: ReportContext): Block[] {
  const { say, run } = context;
  const weights = listing<{ readonly title: string; readonly weight: string; readonly basis: readonly Basis[] }>(
    'weights',
    say({ zh: '分值', en: 'Weights' }),
    [
      { heading: say({ zh: '类别', en: 'Category' }), width: 24, entry: (row) => row.title },
      { heading: say({ zh: '分值', en: 'Points' }), width: 10, entry: (row) => pointsOrBlank(row.weight) },
      { heading: say({ zh: '依据', en: 'Basis' }), width: 60, entry: (row) => basisText(row.basis, context) },
    ],
    [
      {
        title: say({ zh: '预算执行率', en: 'Budget execution' }),
        weight: run.profile.executionWeight,
        basis: run.profile.basis,
      },
      ...run.profile.categories.map((category) => ({
        title: context.say(category.title),
        weight: category.weight,
        basis: category.basis,
      })),
    ],
  );
  return [
    body(methodSentence(context)),
    table(weights, say({ zh: '评分方案的分值结构', en: 'Weights of the scoring profile' })),
    body(roundingSentence(context)),
    ...decisions(context),
    body(findingsSentence(context)),
  ];
}

function methodSentence(context: ReportContext): string {
  const { say, run } = context;
  const goals = run.inputs.filter((input) => input.role === 'goals').length;
  const actuals = run.inputs.filter((input) => input.role === 'actuals').length;
  const { id, version } = run.profile;
  return say({
    zh: `评分方案为“${context.say(run.profile.title)}”（${id}，版本 ${version}）；目标取自 ${goals} 份绩效目标表，实际完成情况取自 ${actuals} 份填报文件，扣分逐条列入附件二。`,
    en: `The scoring profile was "${context.say(run.profile.title)}" (${id}, version ${version}). Targets come from ${goals} goal table file(s), actuals from ${actuals} file(s); each deduction is listed in annex 2.`,
  });
}

function roundingSentence(context: ReportContext): string {
  const { mode, digits } = context.run.profile.rounding;
  const how =
    mode === 'half-up'
      ? context.say({ zh: `四舍五入保留 ${digits} 位小数`, en: `rounded half up to ${digits} decimals` })
      : context.say({ zh: `截取到 ${digits} 位小数`, en: `cut to ${digits} decimals` });
  return context.say({
    zh: `每个指标的得分${how}后相加得到总分。`,
    en: `The score of each indicator is ${how}; the total is their sum.`,
  });
}

/** The documents behind a rule or weight, each once; what could not be checked is said to be so. */
export function basisText(basis: readonly Basis[], context: Pick<ReportContext, 'say'>): string {
  const texts = basis.map((one) => {
    const name = basisName(one, context.say.language);
    const said =
      one.says === undefined ? name : `${name}${context.say({ zh: '：', en: ': ' })}${context.say(one.says)}`;
    return one.certainty === 'unverified'
      ? said + context.say({ zh: '（文字未核对）', en: ' (wording not checked)' })
      : said;
  });
  return [...new Set(texts)].join(context.say({ zh: '；', en: '; ' }));
}

interface Decided {
  readonly project: ProjectScore;
  readonly row: IndicatorScore;
}

function decisions(context: ReportContext): Block[] {
  const rows = assessedProjects(context.projects).flatMap((project) =>
    project.indicators.map((row): Decided => ({ project, row })),
  );
  const manual = rows.filter(({ row }) => row.manual !== null);
  const dropped = rows.filter(({ row }) => row.outcome.type === 'not-applicable');
  return [...manualBlock(manual, context), ...droppedBlock(dropped, context)];
}

function manualBlock(manual: readonly Decided[], context: ReportContext): Block[] {
  const { say } = context;
  if (manual.length === 0) return [];
  return [
    body(
      say({
        zh: `下列 ${manual.length} 个指标由人工评分，规则算出的分数一并列出：`,
        en: `${manual.length} indicator(s) were scored by a person; the score by rule is shown beside it:`,
      }),
    ),
    {
      kind: 'list',
      ordered: false,
      items: manual.map(({ project, row }) => {
        const by = row.automatic === null ? say({ zh: '无', en: 'none' }) : pointsText(row.automatic, context);
        const { score, who, why } = row.manual ?? { score: '', who: '', why: '' };
        return say({
          zh: `${context.titles.of(project)} · ${indicatorName(row, context)}：规则评分 ${by}，人工评分 ${score} 分（${who}：${why}）`,
          en: `${context.titles.of(project)} · ${indicatorName(row, context)}: by rule ${by}, by hand ${score} (${who}: ${why})`,
        });
      }),
    },
  ];
}

function droppedBlock(dropped: readonly Decided[], context: ReportContext): Block[] {
  const { say, run } = context;
  if (dropped.length === 0) return [];
  const policy = {
    rescale:
      settingOf(run.profile, 'rescaleWithin') === 'total'
        ? say({ zh: '其分值按方案转给其他各行', en: 'their points go to all other rows by the profile' })
        : say({
            zh: '其分值按方案转给同类其他指标，同类没有其他指标的转给其余各类',
            en: 'their points go to the other indicators of their category, or to the other categories where it has none',
          }),
    full: say({ zh: '按方案计满分', en: 'they count in full by the profile' }),
    skip: say({ zh: '按方案不计分', en: 'they are left out by the profile' }),
  }[run.profile.notApplicable];
  return [
    body(
      say({
        zh: `下列 ${dropped.length} 个指标不适用，${policy}：`,
        en: `${dropped.length} indicator(s) do not apply; ${policy}:`,
      }),
    ),
    {
      kind: 'list',
      ordered: false,
      items: dropped.map(({ project, row }) => {
        const why = row.outcome.type === 'not-applicable' ? outcomeWhy(row.outcome.why, say.language) : '';
        return `${context.titles.of(project)} · ${indicatorName(row, context)}${say({ zh: '：', en: ': ' })}${why}`;
      }),
    },
  ];
}

function findingsSentence(context: ReportContext): string {
  const { say } = context;
  const findings = findingsOf(context);
  const count = (severity: Severity) => findings.filter((found) => found.severity === severity).length;
  if (findings.length === 0)
    return say({ zh: '核查没有发现需要说明的问题。', en: 'The checks found nothing to report.' });
  return say({
    zh: `核查共发现 ${findings.length} 个问题：阻断 ${count('block')} 个，复核 ${count('review')} 个，提示 ${count('note')} 个，逐条列入附件三。`,
    en: `The checks made ${findings.length} finding(s): ${count('block')} blocking, ${count('review')} to review, ${count('note')} note(s), all listed in annex 3.`,
  });
}
