import type { Speak } from '../../findings/speak.ts';
import type { Entry } from '../../model/actuals/actuals.ts';
import { decimal, points } from '../../model/decimal.ts';
import type {
  FieldsBlock,
  FormField,
  FormLayout,
  GoalsBlock,
  SignaturesBlock,
  TitleBlock,
} from '../../model/policy/form-layout.ts';
import { departmentInChargeOf } from '../../model/result/department-in-charge.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { isAbsent } from '../evaluation/states.ts';
import { textCell } from '../tables/cells.ts';
import { dayText } from '../tables/day-text.ts';
import type { Cell, SentencePart } from '../tables/output-sheet.ts';
import { formCells } from './form-ids.ts';
import { type FormMaking, spanning } from './form-making.ts';
import { type FormRow, plainRow } from './form-parts.ts';

/** Title and year of the form; for who checks it also the state of the project, in the last of these lines. */
export function titleRow({ block, text, height }: TitleBlock, making: FormMaking): FormRow {
  const { project, run, layout, say, use } = making;
  const last = layout.blocks.findLast((one) => one.block === 'title' || one.block === 'subtitle');
  const isLast = last !== undefined && 'text' in last && last.text === text;
  const word = projectStateWords[project.state];
  const state = use === 'checking' && isLast ? { zh: `　${word.zh}`, en: ` · ${word.en}` } : { zh: '', en: '' };
  const written = `${say(text).replaceAll('{year}', String(run.year))}${say(state)}`;
  return plainRow([textCell(written, block, { columns: layout.columns.length })], height);
}

/** Labels and what belongs beside them, in one row. */
export function fieldsRow({ cells, height }: FieldsBlock, making: FormMaking): FormRow {
  const made = cells.map((cell) =>
    'label' in cell
      ? textCell(making.say(cell.label), 'label', spanning(cell.columns))
      : fieldCell(cell.value, cell.columns, making),
  );
  return plainRow(made, height);
}

function fieldCell(field: FormField, columns: number, making: FormMaking): Cell {
  const text = fieldText(field, making);
  if (field !== 'conclusion') return textCell(text, 'body', spanning(columns));
  return { ...textCell(text, 'body', spanning(columns)), ...conclusionFormula(making) };
}

/** 经自评，本项目得95.50分，评价等级：优。 */
const conclusion = {
  before: { zh: '经自评，本项目得', en: 'The project scores ' },
  after: { zh: '分，', en: ' points, ' },
  end: { zh: '。', en: '.' },
  ungraded: { zh: '分。', en: ' points.' },
} as const;

/** The conclusion follows the total and the grade, where there is one. */
function conclusionFormula({ project, say }: FormMaking): Pick<Cell, 'formula'> {
  if (isAbsent(project) || project.state !== 'final') return {};
  const words = (text: string): SentencePart => ({ kind: 'words', text });
  const parts: SentencePart[] = [
    words(say(conclusion.before)),
    { kind: 'points', of: [{ cell: formCells.total }], minus: [] },
    ...(project.total.grade === null
      ? [words(say(conclusion.ungraded))]
      : [
          words(say(conclusion.after)),
          { kind: 'cell', cell: { cell: formCells.grade } } as const,
          words(say(conclusion.end)),
        ]),
  ];
  return { formula: { kind: 'sentence', parts } };
}

function conclusionText({ project, say }: FormMaking): string {
  const { state, total } = project;
  if (isAbsent(project) || state !== 'final') return '';
  const scored = `${say(conclusion.before)}${points(decimal(total.score))}`;
  if (total.grade === null) return `${scored}${say(conclusion.ungraded)}`;
  return `${scored}${say(conclusion.after)}${gradeText(total.grade, say)}${say(conclusion.end)}`;
}

/** 评价等级：优 */
export const gradeText = (grade: string, say: Speak): string =>
  say({ zh: `评价等级：${grade}`, en: `grade: ${grade}` });

const entryText = (entry: Entry | null | undefined): string => entry?.text.trim() ?? '';

/** What a field of the form says; nothing where nobody said anything, for somebody to fill in. */
function fieldText(field: FormField, making: FormMaking): string {
  const { project, run } = making;
  const { name, code, goals } = project.project;
  const { unit, actual } = project;
  switch (field) {
    case 'project':
      return name;
    case 'code':
      return code ?? '';
    case 'department':
      return departmentInChargeOf(project, run) ?? '';
    case 'unit':
      return [unit.code, unit.name].filter(Boolean).join(' ');
    case 'unitName':
      return unit.name;
    case 'unitCode':
      return unit.code ?? '';
    case 'year':
      return String(run.year);
    case 'goals':
      return goals.join('\n');
    case 'completed':
      return actual?.completed ?? '';
    case 'conclusion':
      return conclusionText(making);
    case 'problems':
      return entryText(actual?.texts?.problems);
    case 'measures':
      return measuresText(making);
    case 'filledBy':
    case 'phone':
    case 'responsible':
    case 'date':
      return entryText(actual?.formHead?.[field]);
    case 'blank':
      return '';
  }
}

/** True where the measures of the rows stand in a column of the form. */
const hasMeasures = ({ blocks }: FormLayout): boolean =>
  blocks.some(
    (block) =>
      block.block === 'indicators' &&
      block.columns.some(({ value }) => value === 'measure' || value === 'reasonAndMeasure'),
  );

/** The unit's own words, and the measures of the rows where the form has no column for them: none is lost. */
function measuresText({ project, layout, say }: FormMaking): string {
  const own = entryText(project.actual?.texts?.measures);
  const ofRows = hasMeasures(layout)
    ? []
    : project.indicators.flatMap(({ indicator, actual }) => {
        const text = entryText(actual?.measure);
        return text === '' ? [] : [`${indicator.level3 ?? indicator.description ?? ''}${say.marks.colon}${text}`];
      });
  return [...(own === '' ? [] : [own]), ...ofRows].join('\n');
}

/** The goals of the year and what became of them. */
export function goalRows(
  { label, labelColumns, expected, achieved, height }: GoalsBlock,
  making: FormMaking,
): FormRow[] {
  const { say } = making;
  const sides = [expected, achieved];
  const head = label === null ? [] : [textCell(say(label), 'label', { rows: 2, ...spanning(labelColumns) })];
  return [
    plainRow([...head, ...sides.map(({ heading, columns }) => textCell(say(heading), 'heading', spanning(columns)))]),
    plainRow(
      [
        textCell(fieldText('goals', making), 'body', spanning(expected.columns)),
        textCell(fieldText('completed', making), 'body', spanning(achieved.columns)),
      ],
      height,
    ),
  ];
}

/** Behind what the unit filled in, before a day, and room where it filled in nothing, in each language. */
const line = {
  zh: { colon: '：', beforeDay: '', behind: '　　　', room: '　'.repeat(10), day: '　　　　年　　月　　日' },
  en: { colon: ':', beforeDay: ' ', behind: '     ', room: ' '.repeat(30), day: '' },
} as const;

/** The line in which the unit signs, with what it filled in already and room for the rest. */
export function signatureRow({ items, height }: SignaturesBlock, making: FormMaking): FormRow {
  const { say, layout } = making;
  const { colon, beforeDay, behind, room, day } = line[say.language];
  const text = items.map(({ label, value }, at) => {
    const filled = fieldText(value, making);
    const shown = value === 'date' && say.language === 'zh' ? dayText(filled) : filled;
    // The line ends with the day itself, for which nobody needs more room.
    const isEnd = value === 'date' && at === items.length - 1;
    const before = value === 'date' ? beforeDay : '';
    const blank = value === 'date' ? `${day}${isEnd ? '' : behind}` : room;
    return `${say(label)}${colon}${filled === '' ? blank : `${before}${shown}${isEnd ? '' : behind}`}`;
  });
  return plainRow([textCell(text.join(''), 'note', { columns: layout.columns.length, align: 'left' })], height);
}
