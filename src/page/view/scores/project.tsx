import type { Words } from '../../../findings/speak.ts';
import type { ProjectResult } from '../../../model/result/result-json.ts';
import type { ShownFinding } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { FindingList } from '../findings/finding-cell.tsx';
import { Title } from '../parts/frame.tsx';
import { addressOf } from '../route.ts';
import { percent, stateOf, stateText, toneOf } from './project-state.ts';

const words = {
  back: { zh: '← 全部项目', en: '← all projects' },
  indicator: { zh: '指标', en: 'indicator' },
  target: { zh: '指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  execution: { zh: '预算执行率', en: 'budget execution' },
  outOf: { zh: '{score} / {full}', en: '{score} / {full}' },
  blocked: { zh: '改好这些才能定分', en: 'To be mended for a final score' },
} as const satisfies Words;

interface Props {
  readonly project: ProjectResult;
  /** Its place among the projects of the result. */
  readonly at: number;
}

/** The findings that keep a project from being final, as the page shows them. */
function useBlocking({ blockedBy }: ProjectResult): ShownFinding[] {
  const { overview } = useAtHand();
  return (blockedBy ?? []).flatMap((index) => overview.findings[index] ?? []);
}

/** One project: its state, what keeps it from being final, and each of its rows. */
export function OneProject({ project, at }: Props) {
  const { say } = useAtHand();
  const { execution, indicators, total } = project;
  const blocking = useBlocking(project);
  const state = stateOf(project);
  return (
    <>
      <p>
        <a href={addressOf('scores')}>{say(words.back)}</a>
      </p>
      <Title>{project.name}</Title>
      <p>
        {project.unit.code} {project.unit.name}
      </p>
      <p class={`verdict ${toneOf(state)}`}>
        {stateText(project, say, 'all')}
        {state === 'not-carried-out' ? '' : ` · ${say(words.outOf, { score: total.score, full: total.weight })}`}
        {state === 'final' && total.grade !== null ? ` · ${total.grade}` : ''}
      </p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.indicator)}</th>
              <th scope="col">{say(words.target)}</th>
              <th scope="col">{say(words.actual)}</th>
              <th scope="col" class="n">
                {say(words.weight)}
              </th>
              <th scope="col" class="n">
                {say(words.score)}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say(words.execution)}</th>
              <td />
              <td>{percent(execution.rate)}</td>
              <td class="n">{execution.weight}</td>
              <td class="n">
                <a href={addressOf('scores', at, 'execution')}>{execution.score ?? '—'}</a>
              </td>
            </tr>
            {indicators.map((row) => (
              <tr key={row.ordinal}>
                <th scope="row">
                  {row.level3 ?? row.description}
                  <small>{[row.level1, row.level2].filter((one) => one !== null).join(' › ')}</small>
                </th>
                <td>{row.target.text}</td>
                <td>{row.actual?.text ?? '—'}</td>
                <td class="n">{row.weight}</td>
                <td class="n">
                  <a href={addressOf('scores', at, row.ordinal)}>{row.score ?? '—'}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {blocking.length === 0 ? null : (
        <section aria-labelledby="blocking">
          <h2 id="blocking">{say(words.blocked)}</h2>
          <FindingList findings={blocking} />
        </section>
      )}
    </>
  );
}
