import type { Speak } from '../../findings/speak.ts';
import { comparable } from '../../model/text/same-text.ts';
import { departmentSheets, yesNoWords } from '../../model/whole-department/department-layout.ts';
import type { IndicatorBy } from '../../model/whole-department/department-profile.ts';
import type { DepartmentAnswer, DepartmentRow } from '../../model/whole-department/department-run.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { OutputFormula, OutputSheet, Row } from '../tables/output-sheet.ts';

/** The sheet with the answers to lists of requirements. */
const answersSheetId = 'answers';
const earned = (at: number, item: number): string => `r${at}.item-${item}`;

const answerTo = (answers: readonly DepartmentAnswer[], text: string): DepartmentAnswer | null =>
  answers.find(({ item }) => item !== null && comparable(item) === comparable(text)) ?? null;

function itemRows(row: DepartmentRow, indicator: IndicatorBy<'checklist'>, at: number, say: Speak): Row[] {
  return indicator.items.map(({ text, points }, item): Row => {
    const answer = answerTo(row.answers, text.zh);
    const met = answer?.met ?? null;
    const said = met === null ? '' : met ? yesNoWords.yes : yesNoWords.no;
    const cell = `${earned(at, item)}.met`;
    const formula: OutputFormula = {
      kind: 'words',
      of: { cell },
      cases: [
        { text: yesNoWords.yes, value: String(points) },
        { text: yesNoWords.no, value: '0' },
      ],
    };
    const left = { align: 'left' } as const;
    return {
      cells: [
        textCell(say(indicator.name), 'body', left),
        textCell(say(text), 'body', left),
        pointsCell(String(points)),
        textCell(said, 'body', { id: cell, align: 'center' }),
        met === null
          ? textCell('—', 'bad', { align: 'center' })
          : pointsCell(met ? String(points) : '0', 'number', { id: earned(at, item), formula }),
        textCell(answer?.remark?.text ?? '', 'body', left),
      ],
    };
  });
}

/** The points of a list of requirements: those of its items added up. */
export const checklistFormula = (indicator: IndicatorBy<'checklist'>, at: number): OutputFormula => ({
  kind: 'sum',
  of: indicator.items.map((_, item) => ({ cell: earned(at, item), sheet: answersSheetId })),
  rounding: { mode: 'half-up', digits: 9 },
});

/** Every requirement of the lists with its answer and the points it earns. */
export function answersSheet(rows: readonly DepartmentRow[], say: Speak): OutputSheet {
  const headings = [
    say({ zh: '评价指标', en: 'indicator' }),
    say({ zh: '评分内容', en: 'requirement' }),
    say({ zh: '分值', en: 'weight' }),
    say({ zh: '是否达到', en: 'met' }),
    say({ zh: '得分', en: 'points' }),
    say({ zh: '说明和佐证', en: 'explanation and evidence' }),
  ];
  return {
    id: answersSheetId,
    title: say({ zh: departmentSheets.answers, en: 'Lists' }),
    columns: [28, 56, 9, 10, 9, 40],
    rows: [
      { cells: headings.map((text) => textCell(text, 'heading')), height: 28 },
      ...rows.flatMap((row, at) => {
        const { indicator } = row.prepared;
        return indicator.by === 'checklist' && row.outcome.type !== 'not-applicable'
          ? itemRows(row, indicator, at, say)
          : [];
      }),
    ],
    headingRows: 1,
    orientation: 'landscape',
  };
}
