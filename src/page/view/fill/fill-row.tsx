import type { Words } from '../../../findings/speak.ts';
import type { FillCell, FillRow } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { SeverityTag } from '../findings/finding-cell.tsx';
import { FillField } from './fill-field.tsx';

const words = {
  score: { zh: '得 {score} / {weight} 分', en: '{score} of {weight} points' },
  aside: { zh: '少数情况才填：{names}', en: 'seldom needed: {names}' },
} as const satisfies Words;

interface Props {
  readonly row: FillRow;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (key: string, text: string) => void;
}

/** A row of the template as part of a form: what is asked for, its cells, its state, and what is wrong with it. */
export function FillRowFields({ row, typed, onType }: Props) {
  const { say } = useAtHand();
  const fields = (cells: readonly FillCell[]) =>
    cells.map((cell) => <FillField key={cell.key} cell={cell} value={typed[cell.key] ?? cell.value} onType={onType} />);
  const aside = row.cells.filter((cell) => cell.aside);
  return (
    <fieldset class="fill-row">
      <legend>{row.title}</legend>
      {row.facts.length === 0 ? null : (
        <dl class="facts">
          {row.facts.map(({ heading, text }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {row.status === null ? null : (
        <p class={row.complete ? 'good' : 'soft'}>
          {row.status.text}
          {row.score === null ? '' : ` · ${say(words.score, { score: row.score, weight: row.weight ?? '' })}`}
        </p>
      )}
      <div class="fields">{fields(row.cells.filter((cell) => !cell.aside))}</div>
      {aside.length === 0 ? null : (
        <details open={aside.some(({ value }) => value !== '')}>
          <summary>{say(words.aside, { names: aside.map(({ heading }) => heading).join(say.marks.and) })}</summary>
          <div class="fields">{fields(aside)}</div>
        </details>
      )}
      {row.findings.map((found) => (
        <p key={`${found.code}${found.where}`} class="found">
          <SeverityTag severity={found.severity} /> {found.title}
          {say.marks.colon}
          {found.found}
          <small>{found.action}</small>
        </p>
      ))}
    </fieldset>
  );
}
