import { useState } from 'preact/hooks';
import type { Words } from '../../findings/speak.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import { type ProjectState, projectStateWords } from '../../model/result/state-words.ts';
import { useAtHand } from './at-hand.ts';
import { Title } from './frame.tsx';
import { Point } from './point.tsx';
import { addressOf } from './route.ts';
import { pageWords } from './words.ts';

const words = {
  mean: { zh: '已定分项目平均分', en: 'mean of final projects' },
  projects: { zh: '项目', en: 'projects' },
  unit: { zh: '单位', en: 'unit' },
  project: { zh: '项目', en: 'project' },
  rate: { zh: '执行率', en: 'execution' },
  score: { zh: '得分', en: 'score' },
  lost: { zh: '扣分', en: 'lost' },
  grade: { zh: '等级', en: 'grade' },
  state: { zh: '状态', en: 'state' },
  back: { zh: '← 全部项目', en: '← all projects' },
  backProject: { zh: '← {name}', en: '← {name}' },
  indicator: { zh: '指标', en: 'indicator' },
  target: { zh: '指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual' },
  weight: { zh: '分值', en: 'weight' },
  execution: { zh: '预算执行率', en: 'budget execution' },
  first: {
    zh: '先看没有定分的，再看扣分多的。点项目看每个指标，点得分看它从哪来。',
    en: 'What is not final comes first, then what lost most. Open a project for its indicators, a score for where it comes from.',
  },
  sortBy: { zh: '按{what}排序', en: 'sort by {what}' },
  outOf: { zh: '{score} / {full}', en: '{score} / {full}' },
} as const satisfies Words;

type Column = 'first' | 'unit' | 'name' | 'rate' | 'score';

const stateOf = ({ state, status }: ProjectResult): ProjectState => state ?? status;

const order: Readonly<Record<ProjectState, number>> = { blocked: 0, draft: 1, final: 2, 'not-carried-out': 3 };

interface Listed {
  readonly project: ProjectResult;
  readonly at: number;
}

const comparers: Readonly<Record<Column, (a: Listed, b: Listed) => number>> = {
  first: (a, b) =>
    order[stateOf(a.project)] - order[stateOf(b.project)] ||
    Number(b.project.ledger.deducted) - Number(a.project.ledger.deducted) ||
    a.at - b.at,
  unit: (a, b) => (a.project.unit.code ?? '').localeCompare(b.project.unit.code ?? '') || a.at - b.at,
  name: (a, b) => a.project.name.localeCompare(b.project.name, 'zh') || a.at - b.at,
  rate: (a, b) => Number(a.project.execution.rate ?? -1) - Number(b.project.execution.rate ?? -1) || a.at - b.at,
  score: (a, b) => Number(a.project.total.score) - Number(b.project.total.score) || a.at - b.at,
};

/** 0.9675 as 96.75 %: the point is moved in the text, no number is computed. */
function percent(ratio: string | null): string {
  if (ratio === null) return '—';
  const [whole = '0', decimals = ''] = ratio.split('.');
  const digits = decimals.padEnd(4, '0');
  return `${Number(whole + digits.slice(0, 2))}.${digits.slice(2, 4)}%`;
}

function ProjectRow({ project, at }: Listed) {
  const { say } = useAtHand();
  const state = stateOf(project);
  const { grade, score, weight } = project.total;
  return (
    <tr>
      <td>
        {project.unit.code} {project.unit.name}
      </td>
      <th scope="row">
        <a href={addressOf('scores', at)}>{project.name}</a>
      </th>
      <td class="n">{percent(project.execution.rate)}</td>
      <td class="n">{say(words.outOf, { score, full: weight })}</td>
      <td class="n">{project.ledger.deducted}</td>
      <td>{state === 'final' ? grade : ''}</td>
      <td class={state === 'final' ? 'good' : 'bad'}>{say(projectStateWords[state])}</td>
    </tr>
  );
}

function All() {
  const { say, overview } = useAtHand();
  const [by, setBy] = useState<Column>('first');
  const { result } = overview;
  if (result === null) return <p>{say(pageWords.noScore)}</p>;
  const listed = result.projects.map((project, at) => ({ project, at })).sort(comparers[by]);
  const { summary } = result;
  const heading = (column: Column, label: string, number = false) => (
    <th scope="col" class={number ? 'n' : ''} aria-sort={by === column ? 'ascending' : 'none'}>
      <button
        type="button"
        class="sort"
        aria-label={say(words.sortBy, { what: label })}
        onClick={() => setBy(by === column ? 'first' : column)}
      >
        {label}
      </button>
    </th>
  );
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{say(words.mean)}</dt>
          <dd>{summary.meanScore ?? '—'}</dd>
        </div>
        <div>
          <dt>{say(words.projects)}</dt>
          <dd>{summary.projects}</dd>
        </div>
        {(Object.entries(summary.states ?? {}) as [ProjectState, number][])
          .filter(([, count]) => count > 0)
          .map(([state, count]) => (
            <div key={state} class={state === 'final' ? 'good' : 'bad'}>
              <dt>{say(projectStateWords[state])}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      <p class="soft">{say(words.first)}</p>
      <div class="table">
        <table>
          <thead>
            <tr>
              {heading('unit', say(words.unit))}
              {heading('name', say(words.project))}
              {heading('rate', say(words.rate), true)}
              {heading('score', say(words.score), true)}
              <th scope="col" class="n">
                {say(words.lost)}
              </th>
              <th scope="col">{say(words.grade)}</th>
              <th scope="col">{say(words.state)}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => (
              <ProjectRow key={one.at} {...one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function OneProject({ project, at }: Listed) {
  const { say } = useAtHand();
  const { execution, indicators, total } = project;
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
      <p class={state === 'final' ? 'verdict good' : 'verdict bad'}>
        {say(projectStateWords[state])} · {say(words.outOf, { score: total.score, full: total.weight })}
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
    </>
  );
}

/** The scores: all projects, one project, one point. */
export function Scores() {
  const { say, overview, route } = useAtHand();
  const { project: at, row } = route;
  const project = at === null ? undefined : overview.result?.projects[at];
  if (at === null || project === undefined) {
    return (
      <>
        <Title>{say(pageWords.scores)}</Title>
        <All />
      </>
    );
  }
  if (row === null) return <OneProject project={project} at={at} />;
  return (
    <>
      <p>
        <a href={addressOf('scores', at)}>{say(words.backProject, { name: project.name })}</a>
      </p>
      <Point project={project} at={at} row={row} />
    </>
  );
}
