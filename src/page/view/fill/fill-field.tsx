import type { Words } from '../../../findings/speak.ts';
import type { FillCell } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';

const words = {
  required: { zh: '必填', en: 'required' },
  unit: { zh: '（{unit}）', en: ' ({unit})' },
  formula: {
    zh: '这一格由公式算出，请在工作簿里改。',
    en: 'A formula computes this cell; change it in the workbook.',
  },
  covered: {
    zh: '这一格并在别的格子里，请在工作簿里改。',
    en: 'This cell is merged into another; change it in the workbook.',
  },
  absent: { zh: '工作簿里没有这一格。', en: 'The workbook does not have this cell.' },
} as const satisfies Words;

interface Props {
  readonly cell: FillCell;
  readonly value: string;
  readonly onType: (key: string, text: string) => void;
}

/** The longest text that a cell of a spreadsheet holds. */
const maxLength = 32_767;

/** The list of a cell; what stands there and is no word of it can be kept. */
function Choice({ cell, value, ...given }: Props & { readonly id: string; readonly described: string }) {
  const choices = cell.choices ?? [];
  return (
    <select
      id={given.id}
      data-cell={cell.key}
      aria-describedby={given.described}
      required={cell.required}
      disabled={cell.shut !== null}
      value={value}
      onChange={(event) => given.onType(cell.key, event.currentTarget.value)}
    >
      {['', ...choices, ...(value === '' || choices.includes(value) ? [] : [value])].map((one) => (
        <option key={one} value={one}>
          {one === '' ? '—' : one}
        </option>
      ))}
    </select>
  );
}

/** One cell of the form: its heading, where to type, and what the template says of it. */
export function FillField({ cell, value, onType }: Props) {
  const { say } = useAtHand();
  const id = `cell-${cell.key}`;
  const described = `${id}-hint`;
  const about = cell.shut === null ? cell.hint : say(words[cell.shut]);
  const shared = {
    id,
    'data-cell': cell.key,
    'aria-describedby': described,
    required: cell.required,
    maxLength,
    readOnly: cell.shut !== null,
    value,
    onInput: (event: preact.TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onType(cell.key, event.currentTarget.value),
  };
  return (
    <div class={cell.wide ? 'field wide' : 'field'}>
      <label for={id}>
        {cell.heading}
        {cell.unit === null ? '' : say(words.unit, { unit: cell.unit })}
        {cell.required ? <span class="must"> {say(words.required)}</span> : null}
      </label>
      {cell.choices !== null ? (
        <Choice cell={cell} value={value} onType={onType} id={id} described={described} />
      ) : cell.wide ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type="text" inputMode={cell.kind === 'number' ? 'decimal' : 'text'} autoComplete="off" {...shared} />
      )}
      <small id={described}>{cell.warning === null ? about : <span class="warning">{cell.warning}</span>}</small>
    </div>
  );
}
