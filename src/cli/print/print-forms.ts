import type { Words } from '../../findings/speak.ts';
import type { ReadFormLayout } from '../../form-layouts/form-layouts.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import {
  type FormBlock,
  type FormLayout,
  formFields,
  fundFields,
  indicatorFields,
} from '../../model/policy/form-layout.ts';
import type { CliContext } from '../context.ts';
import { basisText } from './print-rules.ts';
import { textTable } from './text-table.ts';

const words = {
  form: { zh: '表样', en: 'form' },
  title: { zh: '名称', en: 'title' },
  columns: { zh: '列数', en: 'columns' },
  money: { zh: '金额', en: 'money' },
  file: { zh: '文件', en: 'file' },
  unusable: { zh: '（不能使用，见下）', en: '(cannot be used, see below)' },
  part: { zh: '部分', en: 'part' },
  holds: { zh: '写什么', en: 'holds' },
} as const satisfies Words;

/** The layouts as a table. */
export function printForms(forms: readonly ReadFormLayout[], context: CliContext): string {
  const { say } = context;
  const columns = [
    { heading: say(words.form), least: 10 },
    { heading: say(words.title), least: 24 },
    { heading: say(words.columns) },
    { heading: say(words.money) },
    { heading: say(words.file), least: 20 },
  ];
  const rows = forms.map(({ id, file, layout }) => [
    id,
    layout === null ? say(words.unusable) : say(layout.title),
    layout === null ? '' : String(layout.columns.length),
    layout?.money.unit ?? '',
    file,
  ]);
  return textTable(columns, rows, context.columns);
}

/** A heading of the form with what stands below it: 调整后预算数（全年预算数）. */
function headed(heading: Bilingual | null, meaning: Bilingual, { say }: CliContext): string {
  const own = heading === null ? '' : say(heading).replaceAll('\n', '');
  const meant = say(meaning);
  return own === meant || own === '' ? meant : `${own}${say.marks.bracketed(meant)}`;
}

function holds(block: FormBlock, context: CliContext): string {
  const { say } = context;
  const { comma } = say.marks;
  switch (block.block) {
    case 'title':
    case 'subtitle':
      return say(block.text);
    case 'fields':
      return block.cells
        .map((cell) => ('label' in cell ? say(cell.label).replaceAll('\n', '') : `[${say(formFields[cell.value])}]`))
        .join(' ');
    case 'funds':
      return block.columns.map(({ value, heading }) => headed(heading, fundFields[value], context)).join(comma);
    case 'goals':
      return [block.expected, block.achieved].map(({ heading }) => say(heading)).join(comma);
    case 'indicators':
      return block.columns.map(({ value, heading }) => headed(heading, indicatorFields[value], context)).join(comma);
    case 'total':
      return say(block.label);
    case 'signatures':
      return block.items.map(({ label }) => say(label)).join(comma);
  }
}

/** A layout in full: its parts in order, each with what stands in it. */
export function printForm(layout: FormLayout, context: CliContext): string {
  const { say } = context;
  const { bracketed } = say.marks;
  const head = `${context.paint('bold', say(layout.title))}${bracketed(`${layout.id} ${layout.version}`)}\n${basisText(layout.basis ?? [], context)}\n`;
  const columns = [
    { heading: say(words.part), least: 12 },
    { heading: say(words.holds), least: 40 },
  ];
  const rows = layout.blocks.map((block) => [block.block, holds(block, context)]);
  return `${head}\n${textTable(columns, rows, context.columns)}`;
}
