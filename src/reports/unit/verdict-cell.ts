import type { ReportContext } from '../evaluation/report-context.ts';
import { gradeWords, type VerdictFigure, verdictParts, verdictText } from '../evaluation/verdict.ts';
import { textCell } from '../tables/cells.ts';
import type { Cell, CellReference, SentencePart } from '../tables/output-sheet.ts';

/** A figure of the verdict from the cells of the table of projects below it. */
function live({ figure }: VerdictFigure, context: ReportContext): SentencePart {
  const { projects, run } = context;
  const finals = projects.flatMap(({ state }, index) => (state === 'final' ? [index + 1] : []));
  const column = (name: string): CellReference[] => finals.map((number) => ({ cell: `p${number}.${name}` }));
  const points = (of: readonly CellReference[], minus: readonly CellReference[] = []): SentencePart => ({
    kind: 'points',
    of,
    minus,
  });
  switch (figure) {
    case 'full':
    case 'score':
      return points(column(figure));
    case 'lost':
      return points(column('full'), column('score'));
    case 'mean':
      return points([{ cell: 'all.mean' }]);
    case 'grade':
      return { kind: 'cell', cell: { cell: 'all.grade' } };
    case 'grades': {
      const { before, after, between } = gradeWords(context);
      const words = run.profile.grades.map(({ grade }) => ({ word: grade, before: before(grade), after }));
      return { kind: 'counts', of: column('grade'), words, between };
    }
  }
}

/** The conclusion as a formula, so that it says what the forms say after somebody has changed them. */
export function verdictCell(context: ReportContext, columns: number): Cell {
  const parts = verdictParts(context).map(
    (part): SentencePart => (typeof part === 'string' ? { kind: 'words', text: part } : live(part, context)),
  );
  const isLive = parts.some(({ kind }) => kind !== 'words');
  return textCell(verdictText(context), 'body', {
    columns,
    ...(isLive ? { formula: { kind: 'sentence', parts } } : {}),
  });
}
