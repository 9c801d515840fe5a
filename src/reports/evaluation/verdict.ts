import { placeText, reportFinding } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import type { Block } from '../tables/document.ts';
import { body } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import { indicatorName, outcomeWord, pointsText } from './row-words.ts';
import { gradeCounts, meanScore, total } from './tally.ts';

/** The result in sentences that are sums of the ledger and nothing else, and whether it is final. */
export function verdict(context: ReportContext): Block[] {
  const drafts = context.projects.filter((project) => project.status === 'draft').length;
  const warning: Block = {
    kind: 'paragraph',
    role: 'warning',
    text: context.say(
      `草稿：${drafts} 个项目还不能定分，其分数是已填内容的暂计数，补齐缺少的内容后须重新计分。`,
      `Draft: ${drafts} project(s) can't be final yet. Their points count only what has been reported; add what is missing and score again.`,
    ),
  };
  return [{ kind: 'paragraph', role: 'verdict', text: verdictText(context) }, ...(drafts === 0 ? [] : [warning])];
}

/** The result in one paragraph. */
export function verdictText(context: ReportContext): string {
  const { projects, say } = context;
  const full = total(projects.map((project) => project.ledger.full));
  const score = total(projects.map((project) => project.ledger.score));
  const lost = total(projects.map((project) => project.ledger.deducted));
  const p = (value: string) => pointsText(value, context);
  const ledger = say(
    `${projects.length} 个项目满分合计 ${p(full)}，得 ${p(score)}，扣 ${p(lost)}。`,
    `${projects.length} project(s): ${p(full)} in full, ${p(score)} scored, ${p(lost)} deducted. `,
  );
  return ledger + meanSentence(context) + gradeSentence(context);
}

function meanSentence(context: ReportContext): string {
  const { projects, say, run } = context;
  const mean = projects.length > 1 ? meanScore(projects, run.profile) : null;
  if (mean === null) return '';
  const { grade } = mean;
  const how = mean.weighted
    ? say('按全年预算数加权的平均得分', 'the mean score weighted by revised budget')
    : say('平均得分', 'the plain mean score');
  return say(
    `${mean.projects} 个已定分项目${how}为 ${pointsText(mean.score, context)}${grade === null ? '' : `，对应等级“${grade}”`}。`,
    `For the ${mean.projects} final project(s) ${how} is ${pointsText(mean.score, context)}${grade === null ? '' : `, which is grade ${grade}`}. `,
  );
}

function gradeSentence(context: ReportContext): string {
  const { projects, say, run } = context;
  const counts = gradeCounts(projects, run.profile).filter(({ count }) => count > 0);
  if (counts.length === 0) return '';
  const parts = counts.map(({ grade, count }) => say(`“${grade}”${count} 个`, `${grade} ${count}`));
  return say(`评价等级：${parts.join('，')}。`, `Grades: ${parts.join(', ')}.`);
}

/** What is missing from every draft, one line a project; empty when all are final. */
export function missingInDrafts(context: ReportContext): Block[] {
  const drafts = context.projects.filter((project) => project.status === 'draft');
  if (drafts.length === 0) return [];
  return [
    body(context.say('草稿缺少的内容：', 'What the drafts lack:')),
    {
      kind: 'list',
      ordered: false,
      items: drafts.map((project) =>
        context.say(
          `${context.titles.of(project)}：${missingOf(project, context).join('；')}`,
          `${context.titles.of(project)}: ${missingOf(project, context).join('; ')}`,
        ),
      ),
    },
  ];
}

/** What keeps a project from being final: rows without a usable value, then findings that block it. */
export function missingOf(project: ProjectScore, context: ReportContext): string[] {
  const rows = project.indicators
    .filter(({ outcome }) => outcome.type === 'missing' || outcome.type === 'invalid')
    .map(
      (row) =>
        `${indicatorName(row, context)}${marks[context.say.language].bracketed(outcomeWord(row.outcome, context))}`,
    );
  const money =
    project.execution.outcome.type === 'missing' || project.execution.outcome.type === 'invalid'
      ? [context.say('项目资金', 'project funds')]
      : [];
  const listed = [...money, ...rows];
  if (listed.length > 0) return listed;
  const blocking = project.findings.filter((found) => found.severity === 'block');
  return blocking.map((found) => {
    const told = reportFinding(found, context.language);
    return `${told.title} ${placeText(found.place, context.language)}`.trim();
  });
}
