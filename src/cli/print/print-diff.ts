import type { Words } from '../../findings/speak.ts';
import { notCarriedOutText } from '../../model/actuals/not-carried-out.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { gradeText } from '../../model/policy/grade-text.ts';
import { type ProjectState, projectStateWords } from '../../model/result/state-words.ts';
import type { Cause, ProjectMove, RowMove, RunDiff } from '../../reports/run/run-diff.ts';
import type { CliContext } from '../context.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  moved: {
    zh: '{before}（{beforeProfile}）→ {after}（{afterProfile}）：{projects} 个项目有变化，{unchanged} 个没有',
    en: '{before} ({beforeProfile}) → {after} ({afterProfile}): {projects} projects moved, {unchanged} did not',
  },
  onlyTexts: {
    zh: '另有 {count} 个项目只是填报内容不同，分数、等级和状态都没有变（--json 可以看）\n',
    en: '{count} more differ in what was reported alone; points, grades and states did not move (see --json)\n',
  },
  contentDiffers: { zh: '  内容不同：{file}\n', en: '  content differs: {file}\n' },
  execution: { zh: '预算执行率', en: 'execution rate' },
  change: { zh: '变化', en: 'change' },
  indicator: { zh: '指标', en: 'indicator' },
  score: { zh: '得分', en: 'score' },
  why: { zh: '为什么', en: 'why' },
} as const satisfies Words;

const causeWords = {
  target: { zh: '指标值', en: 'target' },
  actual: { zh: '完成值', en: 'actual' },
  rule: { zh: '规则', en: 'rule' },
  weight: { zh: '分值', en: 'weight' },
  profile: { zh: '方案', en: 'profile' },
  outcome: { zh: '结果', en: 'outcome' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '已无', en: 'removed' },
} as const satisfies Readonly<Record<Cause, Bilingual>>;

/** What moved between two runs, for a person: each project, each row in it, and why. */
export function printDiff(diff: RunDiff, context: CliContext): string {
  const { say } = context;
  const moved = diff.projects.filter(isMoved);
  const others = diff.projects.length - moved.length;
  const head = say(words.moved, {
    before: diff.before.year,
    beforeProfile: diff.before.profile,
    after: diff.after.year,
    afterProfile: diff.after.profile,
    projects: moved.length,
    unchanged: diff.unchanged + others,
  });
  const inputs = diff.inputs.map((file) => say(words.contentDiffers, { file })).join('');
  const only = others === 0 ? '' : say(words.onlyTexts, { count: others });
  const projects = moved.map((move) => printProject(move, diff.ruleTitles, context)).join('');
  return `${context.paint('bold', head)}\n${inputs}${only}${projects}`;
}

const isMovedRow = ({ change }: RowMove): boolean => Number(change) !== 0;

/** A project whose points, grade or state moved; that a text was reported otherwise moves nothing. */
const isMoved = (move: ProjectMove): boolean =>
  move.before !== move.after ||
  move.gradeBefore !== move.gradeAfter ||
  move.stateBefore !== move.stateAfter ||
  move.rows.some(isMovedRow);

const outcomeWords: Readonly<Record<string, Bilingual>> = {
  scored: { zh: '已评分', en: 'scored' },
  missing: { zh: '未填报', en: 'missing' },
  invalid: { zh: '填报无效', en: 'invalid' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

const dash = (text: string | null) => (text === null || text === '' ? '—' : text);

function printProject(move: ProjectMove, titles: RunDiff['ruleTitles'], context: CliContext): string {
  const { say } = context;
  const stateWord = (state: ProjectState | null) => dash(state === null ? null : say(projectStateWords[state]));
  const gradeWord = (grade: string | null) => dash(grade === null ? null : gradeText(grade, say.language));
  const grades =
    move.gradeBefore === move.gradeAfter ? '' : `  ${gradeWord(move.gradeBefore)} → ${gradeWord(move.gradeAfter)}`;
  const states =
    move.stateBefore === move.stateAfter ? '' : `  ${stateWord(move.stateBefore)} → ${stateWord(move.stateAfter)}`;
  const change = say.marks.bracketed(signed(move.change));
  const why = [move.absences?.before, move.absences?.after]
    .flatMap((absence) => (absence == null ? [] : [`  ${notCarriedOutText(absence, (text) => say(text))}\n`]))
    .join('');
  const title = `\n${move.unit ?? ''} ${move.name}  ${dash(move.before)} → ${dash(move.after)}${change}${grades}${states}\n${why}`;
  // Nothing moved where no points did; what changed beside them stands in the JSON.
  const rows = move.rows.filter(isMovedRow);
  if (rows.length === 0) return context.paint('bold', title);
  const columns: TextColumn[] = [
    { heading: say(words.change), align: 'right' },
    { heading: say(words.indicator), least: 12 },
    { heading: say(words.score) },
    { heading: say(words.why), least: 30 },
  ];
  // An outcome and a rule by their words; everything else is what somebody wrote.
  const shown = (cause: Cause, text: string) => {
    const word = cause === 'outcome' ? outcomeWords[text] : cause === 'rule' ? titles[text] : undefined;
    return dash(word === undefined ? text : say(word));
  };
  const row = (moved: RowMove) => [
    signed(moved.change),
    moved.indicator === null ? say(words.execution) : moved.subject,
    `${dash(moved.before)} → ${dash(moved.after)}`,
    moved.causes
      .map(
        ({ cause, before, after }) =>
          `${say(causeWords[cause])}${say.marks.colon}${shown(cause, before)} → ${shown(cause, after)}`,
      )
      .join('\n'),
  ];
  return `${context.paint('bold', title)}${textTable(columns, rows.map(row), context.columns)}`;
}

function signed(change: string): string {
  return change.startsWith('-') || Number(change) === 0 ? change : `+${change}`;
}
