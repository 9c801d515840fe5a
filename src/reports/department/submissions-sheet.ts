import type { Speak } from '../../findings/speak.ts';
import { submissionWords } from '../../model/result/state-words.ts';
import type { Submission } from '../../model/result/submission.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { submissionsOf } from '../run/submissions.ts';
import { type SubmissionSet, submissionSets } from '../submission/submission-sets.ts';
import { countCell, textCell } from '../tables/cells.ts';
import type { Cell, OutputSheet, Row } from '../tables/output-sheet.ts';
import { headings, note, section } from '../tables/sheet-rows.ts';
import { chaseList, submissionCounts } from './submission-text.ts';

const columns = [7, 14, 34, 12, 14, 14, 10, 36, 60] as const;
const all = columns.length;

function unitRow(one: Submission, index: number, { say, run }: ReportContext): Row {
  const { unit, state, projects, reported, rows, given, blocking, files } = one;
  const center = { align: 'center' } as const;
  return {
    cells: [
      textCell(String(index + 1), 'body', center),
      textCell(unit.code ?? '—'),
      textCell(unit.name),
      textCell(say(submissionWords[state]), state === 'complete' ? 'body' : 'warning', center),
      textCell(`${reported}/${projects}`, 'body', center),
      textCell(`${given}/${rows}`, 'body', center),
      countCell(blocking),
      setCell(submissionSets(run)[index], say),
      textCell(files.length === 0 ? '—' : files.join(say.marks.and)),
    ],
  };
}

/** Whether what the unit hands in is written, or why not. */
function setCell(set: SubmissionSet | undefined, say: Speak): Cell {
  const heldBack = set?.heldBack ?? null;
  return heldBack === null
    ? textCell(say({ zh: '已生成', en: 'written' }), 'body', { align: 'center' })
    : textCell(say({ zh: `未生成：${heldBack.zh}`, en: `not written: ${heldBack.en}` }), 'warning');
}

/** 交表情况: what each unit has handed in, and whom to chase. */
export function submissionsSheet(context: ReportContext): OutputSheet {
  const { say, run } = context;
  const submissions = submissionsOf(run);
  const title = say({ zh: '交表情况', en: 'Returns' });
  const chase = chaseList(submissions, say);
  return {
    id: 'submissions',
    title,
    columns,
    rows: [
      { cells: [textCell(title, 'title', { columns: all })], height: 30 },
      note(submissionCounts(submissions, say), all, 'body'),
      section(say({ zh: '一、要催的', en: '1. To chase' }), all),
      ...(chase.length === 0 ? [note(say({ zh: '都交齐了。', en: 'None: all is here.' }), all, 'body')] : []),
      ...chase.map((line) => note(line, all, 'warning')),
      section(say({ zh: '二、各单位', en: '2. Units' }), all),
      headings(
        [
          say({ zh: '序号', en: 'No.' }),
          say({ zh: '单位编码', en: 'Code' }),
          say({ zh: '单位', en: 'Unit' }),
          say({ zh: '交表情况', en: 'State' }),
          say({ zh: '项目（已报/应报）', en: 'Projects (of)' }),
          say({ zh: '指标和资金（已填/应填）', en: 'Rows filled in (of)' }),
          say({ zh: '阻断问题', en: 'Blocking' }),
          say({ zh: '报送版', en: 'To be handed in' }),
          say({ zh: '文件', en: 'Files' }),
        ].map((text) => [text] as const),
      ),
      ...submissions.units.map((one, index) => unitRow(one, index, context)),
    ],
    headingRows: 2,
    orientation: 'landscape',
  };
}
