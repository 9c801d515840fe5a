import type { Words } from '../../../findings/speak.ts';
import { type SubmissionState, submissionWords } from '../../../model/result/state-words.ts';
import type { Submission } from '../../../model/result/submission.ts';
import { useAtHand } from '../at-hand.ts';
import { useFirst } from '../parts/first-rows.tsx';

const words = {
  title: { zh: '交表情况', en: 'Returns' },
  chase: { zh: '要催的', en: 'To chase' },
  none: { zh: '都交齐了。', en: 'All is here.' },
  unit: { zh: '单位', en: 'unit' },
  state: { zh: '交表情况', en: 'state' },
  projects: { zh: '项目（已报/应报）', en: 'projects (of)' },
  rows: { zh: '指标和资金（已填/应填）', en: 'rows filled in (of)' },
  blocking: { zh: '阻断问题', en: 'blocking' },
  only: { zh: '只看 {unit} 的项目', en: 'show only the projects of {unit}' },
} as const satisfies Words;

/** How many units are shown at once. */
const atOnce = 20;

/** What to look at first: who sent nothing that can be scored, then who contradicts himself, then who is not done. */
const order: Readonly<Record<SubmissionState, number>> = {
  none: 0,
  unreadable: 1,
  'another-year': 2,
  blank: 3,
  twice: 4,
  partial: 5,
  complete: 6,
};

const byUrgency = (a: Submission, b: Submission): number => order[a.state] - order[b.state] || b.blocking - a.blocking;

const unitText = ({ code, name }: Submission['unit']): string => (code === null ? name : `${code} ${name}`);

interface Props {
  /** In the order of the run; each is chosen by its place in it. */
  readonly units: readonly Submission[];
  readonly onUnit: (at: number) => void;
}

/** 交表情况: whom to chase, and what each unit handed in, what to look at first on top. */
export function SubmissionsOfUnits({ units, onUnit }: Props) {
  const { say, overview } = useAtHand();
  const [shown, more] = useFirst(
    units.map((unit, at) => ({ unit, at })).sort((a, b) => byUrgency(a.unit, b.unit) || a.at - b.at),
    atOnce,
  );
  return (
    <section aria-labelledby="submissions">
      <h2 id="submissions">{say(words.title)}</h2>
      {overview.chase.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <>
          <h3>{say(words.chase)}</h3>
          <ul class="chase">
            {overview.chase.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col">{say(words.state)}</th>
              <th scope="col" class="n">
                {say(words.projects)}
              </th>
              <th scope="col" class="n">
                {say(words.rows)}
              </th>
              <th scope="col" class="n">
                {say(words.blocking)}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit: { unit, state, projects, reported, rows, given, blocking }, at }) => (
              <tr key={at}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    aria-label={say(words.only, { unit: unitText(unit) })}
                    onClick={() => onUnit(at)}
                  >
                    {unitText(unit)}
                  </button>
                </th>
                <td class={state === 'complete' ? '' : 'bad'}>{say(submissionWords[state])}</td>
                <td class="n">
                  {reported}/{projects}
                </td>
                <td class="n">
                  {given}/{rows}
                </td>
                <td class={blocking > 0 ? 'n bad' : 'n'}>{blocking}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  );
}
