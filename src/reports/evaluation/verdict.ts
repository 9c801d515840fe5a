import { marks } from '../../findings/marks.ts';
import type { Words } from '../../findings/speak.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import type { Block } from '../tables/document.ts';
import { blockingLines } from './blocking-lines.ts';
import { body } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import { finalProjects, openProjects, statesOf } from './states.ts';
import { gradeCounts, meanScore, total } from './tally.ts';

/** That projects are not final, and what that means for their points; nothing where all are. */
export function openWarning(context: ReportContext): Block[] {
  const open = openProjects(context.projects);
  const text = context.say({
    zh: `未定稿：${statesOf(open, context.say)}。这 ${open.length} 个项目的分数是暂计数，不评等级，也不计入平均得分；补齐、改正后须重新计分。`,
    en: `Not final: ${statesOf(open, context.say)}. The points of these ${open.length} project(s) are provisional, ungraded and in no mean; complete or correct what is listed and score again.`,
  });
  return open.length === 0 ? [] : [{ kind: 'paragraph', role: 'warning', text }];
}

/** A figure of the verdict, which a workbook puts in by a formula; as it is now in `text`. */
export interface VerdictFigure {
  readonly figure: 'full' | 'score' | 'lost' | 'mean' | 'grade' | 'grades';
  readonly text: string;
}

/** The result in one paragraph. */
export function verdictText(context: ReportContext): string {
  return verdictParts(context)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** The words of a sentence and its figures, in turn. */
function cut(sentence: string, figures: Readonly<Record<string, string>>): (string | VerdictFigure)[] {
  return sentence.split(/\{([a-z]{1,10})\}/).map((piece, at) => {
    // Every second piece is the name of a figure.
    return at % 2 === 0 ? piece : { figure: piece as VerdictFigure['figure'], text: figures[piece] ?? '' };
  });
}

/** The same in parts. */
export function verdictParts(context: ReportContext): readonly (string | VerdictFigure)[] {
  const { projects, say } = context;
  const finals = finalProjects(projects);
  const sum = (of: keyof ProjectScore['ledger']) => points(decimal(total(finals.map(({ ledger }) => ledger[of]))));
  const states =
    finals.length === projects.length
      ? ''
      : say({ zh: `：${statesOf(projects, say)}`, en: `: ${statesOf(projects, say)}` });
  if (finals.length === 0)
    return [say({ zh: `${projects.length} 个项目${states}。`, en: `${projects.length} project(s)${states}. ` })];
  const which =
    states === ''
      ? say({ zh: `${projects.length} 个项目`, en: `${projects.length} project(s): ` })
      : say({
          zh: `${projects.length} 个项目${states}。已定分项目`,
          en: `${projects.length} projects${states}. The final ones: `,
        });
  const sentence = `${which}${say(words.ledger, { full: '{full}', score: '{score}', lost: '{lost}' })}`;
  const ledger = cut(sentence, { full: sum('full'), score: sum('score'), lost: sum('deducted') });
  return [...ledger, ...meanSentence(context), ...gradeSentence(context)];
}

const words = {
  ledger: {
    zh: '满分合计 {full} 分，得 {score} 分，扣 {lost} 分。',
    en: '{full} points in full, {score} points scored, {lost} points deducted. ',
  },
  weighted: { zh: '按全年预算数加权的平均得分', en: 'the mean score weighted by revised budget' },
  plain: { zh: '平均得分', en: 'the plain mean score' },
  mean: {
    zh: '{count} 个已定分项目{how}为 {mean} 分{ofGrade}。',
    en: 'For the {count} final project(s) {how} is {mean} points{ofGrade}. ',
  },
  ofGrade: { zh: '，对应等级“{grade}”', en: ', which is grade {grade}' },
  grades: { zh: '评价等级：{grades}。', en: 'Grades: {grades}.' },
} as const satisfies Words;

function meanSentence(context: ReportContext): (string | VerdictFigure)[] {
  const { projects, say, run } = context;
  const mean = projects.length > 1 ? meanScore(projects, run.profile) : null;
  if (mean === null) return [];
  const how = say(mean.weighted ? words.weighted : words.plain);
  const ofGrade = mean.grade === null ? '' : say(words.ofGrade, { grade: '{grade}' });
  const sentence = say(words.mean, { count: mean.projects, how, mean: '{mean}', ofGrade });
  return cut(sentence, { mean: points(decimal(mean.score)), grade: mean.grade ?? '' });
}

/** How a grade is counted: what stands before and behind the number, and between two of them. */
export function gradeWords({ say }: ReportContext) {
  return {
    before: (grade: string) => say({ zh: `“${grade}”`, en: `${grade} ` }),
    after: say({ zh: ' 个', en: '' }),
    between: say.marks.comma,
  };
}

function gradeSentence(context: ReportContext): (string | VerdictFigure)[] {
  const { projects, say, run } = context;
  const counts = gradeCounts(projects, run.profile).filter(({ count }) => count > 0);
  if (counts.length === 0) return [];
  const { before, after, between } = gradeWords(context);
  const grades = counts.map(({ grade, count }) => `${before(grade)}${count}${after}`).join(between);
  return cut(say(words.grades, { grades: '{grades}' }), { grades });
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
