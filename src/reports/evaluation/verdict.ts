import { marks } from '../../findings/marks.ts';
import { projectStateWords } from '../../model/result/project-state.ts';
import type { Block } from '../tables/document.ts';
import { blockingLines } from './blocking-lines.ts';
import { body } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import { pointsText } from './row-words.ts';
import { finalProjects, openProjects, statesOf } from './states.ts';
import { gradeCounts, meanScore, total } from './tally.ts';

/** The result in sentences that are sums of the ledger and nothing else, and whether it is final. */
export function verdict(context: ReportContext): Block[] {
  const open = openProjects(context.projects);
  const warning: Block = {
    kind: 'paragraph',
    role: 'warning',
    text: context.say({
      zh: `未定稿：${statesOf(open, context.say)}。这 ${open.length} 个项目的分数是暂计数，不评等级，也不计入平均得分；补齐、改正后须重新计分。`,
      en: `Not final: ${statesOf(open, context.say)}. The points of these ${open.length} project(s) are provisional, ungraded and in no mean; complete or correct what is listed and score again.`,
    }),
  };
  return [{ kind: 'paragraph', role: 'verdict', text: verdictText(context) }, ...(open.length === 0 ? [] : [warning])];
}

/** The result in one paragraph. */
export function verdictText(context: ReportContext): string {
  const { projects, say } = context;
  const finals = finalProjects(projects);
  const full = total(finals.map((project) => project.ledger.full));
  const score = total(finals.map((project) => project.ledger.score));
  const lost = total(finals.map((project) => project.ledger.deducted));
  const p = (value: string) => pointsText(value, context);
  const states =
    finals.length === projects.length
      ? ''
      : say({ zh: `：${statesOf(projects, say)}`, en: `: ${statesOf(projects, say)}` });
  if (finals.length === 0)
    return say({ zh: `${projects.length} 个项目${states}。`, en: `${projects.length} project(s)${states}. ` });
  const which =
    states === ''
      ? say({ zh: `${projects.length} 个项目`, en: `${projects.length} project(s): ` })
      : say({
          zh: `${projects.length} 个项目${states}。已定分项目`,
          en: `${projects.length} projects${states}. The final ones: `,
        });
  const ledger = say({
    zh: `${which}满分合计 ${p(full)}，得 ${p(score)}，扣 ${p(lost)}。`,
    en: `${which}${p(full)} in full, ${p(score)} scored, ${p(lost)} deducted. `,
  });
  return ledger + meanSentence(context) + gradeSentence(context);
}

function meanSentence(context: ReportContext): string {
  const { projects, say, run } = context;
  const mean = projects.length > 1 ? meanScore(projects, run.profile) : null;
  if (mean === null) return '';
  const { grade } = mean;
  const how = mean.weighted
    ? say({ zh: '按全年预算数加权的平均得分', en: 'the mean score weighted by revised budget' })
    : say({ zh: '平均得分', en: 'the plain mean score' });
  return say({
    zh: `${mean.projects} 个已定分项目${how}为 ${pointsText(mean.score, context)}${grade === null ? '' : `，对应等级“${grade}”`}。`,
    en: `For the ${mean.projects} final project(s) ${how} is ${pointsText(mean.score, context)}${grade === null ? '' : `, which is grade ${grade}`}. `,
  });
}

function gradeSentence(context: ReportContext): string {
  const { projects, say, run } = context;
  const counts = gradeCounts(projects, run.profile).filter(({ count }) => count > 0);
  if (counts.length === 0) return '';
  const parts = counts.map(({ grade, count }) => say({ zh: `“${grade}”${count} 个`, en: `${grade} ${count}` }));
  return say({ zh: `评价等级：${parts.join('，')}。`, en: `Grades: ${parts.join(', ')}.` });
}

/** What keeps projects from being final, one line for each of them; empty where nothing does. */
export function whatBlocks(context: ReportContext): Block[] {
  const open = openProjects(context.projects);
  if (open.length === 0) return [];
  return [
    body(context.say({ zh: '尚不能定分的项目和原因：', en: 'Projects that are not final, and why:' })),
    {
      kind: 'list',
      ordered: false,
      items: open.map((project) => {
        const { colon, semicolon, bracketed } = marks[context.language];
        const state = bracketed(context.say(projectStateWords[project.state]));
        return `${context.titles.of(project)}${state}${colon}${blockingLines(project, context).join(semicolon)}`;
      }),
    },
  ];
}
