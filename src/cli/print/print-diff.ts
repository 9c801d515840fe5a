import type { Language } from '../../findings/finding.ts';
import { marks } from '../../findings/marks.ts';
import { type ProjectState, projectStateWords } from '../../model/result/project-state.ts';
import type { Cause, ProjectMove, RowMove, RunDiff } from '../../reports/run/run-diff.ts';
import type { CliContext } from '../context.ts';
import { type TextColumn, textTable } from './text-table.ts';

const causeWords: Readonly<Record<Language, Readonly<Record<Cause, string>>>> = {
  zh: {
    target: '指标值',
    actual: '完成值',
    rule: '规则',
    weight: '分值',
    profile: '方案',
    outcome: '结果',
    added: '新增',
    removed: '已无',
  },
  en: {
    target: 'target',
    actual: 'actual',
    rule: 'rule',
    weight: 'weight',
    profile: 'profile',
    outcome: 'outcome',
    added: 'added',
    removed: 'removed',
  },
};

/** What moved between two runs, for a person: each project, each row in it, and why. */
export function printDiff(diff: RunDiff, context: CliContext): string {
  const zh = context.language === 'zh';
  const head = zh
    ? `${diff.before.year}（${diff.before.profile}）→ ${diff.after.year}（${diff.after.profile}）：${diff.projects.length} 个项目有变化，${diff.unchanged} 个没有`
    : `${diff.before.year} (${diff.before.profile}) → ${diff.after.year} (${diff.after.profile}): ${diff.projects.length} projects moved, ${diff.unchanged} did not`;
  const inputs = diff.inputs.map((file) => `  ${zh ? '内容不同：' : 'content differs: '}${file}\n`).join('');
  return `${context.paint('bold', head)}\n${inputs}${diff.projects.map((move) => printProject(move, context)).join('')}`;
}

const dash = (text: string | null) => (text === null || text === '' ? '—' : text);

function printProject(move: ProjectMove, context: CliContext): string {
  const zh = context.language === 'zh';
  const stateWord = (state: ProjectState | null) =>
    dash(state === null ? null : projectStateWords[state][context.language]);
  const grades = move.gradeBefore === move.gradeAfter ? '' : `  ${dash(move.gradeBefore)} → ${dash(move.gradeAfter)}`;
  const states =
    move.stateBefore === move.stateAfter ? '' : `  ${stateWord(move.stateBefore)} → ${stateWord(move.stateAfter)}`;
  const change = marks[context.language].bracketed(signed(move.change));
  const title = `\n${move.unit ?? ''} ${move.name}  ${dash(move.before)} → ${dash(move.after)}${change}${grades}${states}\n`;
  if (move.rows.length === 0) return context.paint('bold', title);
  const columns: TextColumn[] = [
    { heading: zh ? '变化' : 'change', align: 'right' },
    { heading: zh ? '指标' : 'indicator', least: 12 },
    { heading: zh ? '得分' : 'score' },
    { heading: zh ? '为什么' : 'why', least: 30 },
  ];
  const row = (moved: RowMove) => [
    signed(moved.change),
    moved.indicator === null && !zh ? 'execution rate' : moved.subject,
    `${dash(moved.before)} → ${dash(moved.after)}`,
    moved.causes
      .map(
        ({ cause, before, after }) =>
          `${causeWords[context.language][cause]}${marks[context.language].colon}${dash(before)} → ${dash(after)}`,
      )
      .join('\n'),
  ];
  return `${context.paint('bold', title)}${textTable(columns, move.rows.map(row), context.columns)}`;
}

function signed(change: string): string {
  return change.startsWith('-') || Number(change) === 0 ? change : `+${change}`;
}
