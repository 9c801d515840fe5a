import type { Words } from '../../findings/speak.ts';
import { submissionWords } from '../../model/result/state-words.ts';
import type { Submissions } from '../../model/result/submission.ts';
import { chaseList, submissionCounts } from '../../reports/department/submission-text.ts';
import type { CliContext } from '../context.ts';
import { oneLine } from './display-width.ts';
import { type TextColumn, textTable } from './text-table.ts';

const words = {
  unit: { zh: '单位', en: 'unit' },
  state: { zh: '交表情况', en: 'return' },
  projects: { zh: '项目', en: 'projects' },
  rows: { zh: '已填', en: 'filled in' },
  blocking: { zh: '阻断', en: 'blocking' },
  chase: { zh: '要催的', en: 'to chase' },
} as const satisfies Words;

/** 交表情况 of a department: counts, a line for each unit, and whom to chase. */
export function printSubmissions(submissions: Submissions, context: CliContext): string {
  const { say, paint } = context;
  const columns: TextColumn[] = [
    { heading: say(words.unit), least: 16 },
    { heading: say(words.state) },
    { heading: say(words.projects), align: 'right' },
    { heading: say(words.rows), align: 'right' },
    { heading: say(words.blocking), align: 'right' },
  ];
  const rows = submissions.units.map(({ unit, state, projects, reported, rows: all, given, blocking }) => [
    [unit.code, unit.name].filter(Boolean).join(' '),
    say(submissionWords[state]),
    `${reported}/${projects}`,
    `${given}/${all}`,
    String(blocking),
  ]);
  const heading = `${say(words.state)}${say.marks.bracketed(submissionCounts(submissions, say))}`;
  const chase = chaseList(submissions, say).map((line) => `  ${oneLine(line)}\n`);
  const list = chase.length === 0 ? '' : `${paint('bold', say(words.chase))}\n${chase.join('')}`;
  return `${paint('bold', heading)}\n${textTable(columns, rows, context.columns)}${list}`;
}
