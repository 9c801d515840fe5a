import { useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import { budgetUnitGroups } from '../../../model/goals/budget-unit-groups.ts';
import type { ProjectResult, ResultJson } from '../../../model/result/result-json.ts';
import { type ProjectState, projectStateWords } from '../../../model/result/state-words.ts';
import { useAtHand } from '../at-hand.ts';
import { useFirst } from '../parts/first-rows.tsx';
import { Title } from '../parts/frame.tsx';
import { addressOf } from '../route.ts';
import { pageWords } from '../words.ts';
import { Point } from './point.tsx';
import { OneProject } from './project.tsx';
import { percent, stateOf, stateText, toneOf } from './project-state.ts';
import { SubmissionsOfUnits } from './submissions.tsx';

const words = {
  mean: { zh: '已定分项目平均分', en: 'mean of final projects' },
  projects: { zh: '项目', en: 'projects' },
  unit: { zh: '单位', en: 'unit' },
  all: { zh: '全部单位', en: 'all units' },
  project: { zh: '项目', en: 'project' },
  rate: { zh: '执行率', en: 'execution' },
  score: { zh: '得分', en: 'score' },
  lost: { zh: '扣分', en: 'lost' },
  grade: { zh: '等级', en: 'grade' },
  state: { zh: '状态', en: 'state' },
  backProject: { zh: '← {name}', en: '← {name}' },
  first: {
    zh: '先看没有定分的，再看扣分多的。点项目看每个指标，点得分看它从哪来。',
    en: 'What is not final comes first, then what lost most. Open a project for its indicators, a score for where it comes from.',
  },
  sortBy: { zh: '按{what}排序', en: 'sort by {what}' },
  outOf: { zh: '{score} / {full}', en: '{score} / {full}' },
} as const satisfies Words;

/** How many projects are shown at once. */
const atOnce = 100;

type Column = 'first' | 'unit' | 'name' | 'rate' | 'score';

const order: Readonly<Record<ProjectState, number>> = { blocked: 0, draft: 1, final: 2, 'not-carried-out': 3 };

interface Listed {
  readonly project: ProjectResult;
  readonly at: number;
}

/** What was not carried out has no score: it stands behind every project that has one. */
const assessed = ({ project }: Listed): number => (stateOf(project) === 'not-carried-out' ? 1 : 0);

const comparers: Readonly<Record<Column, (a: Listed, b: Listed) => number>> = {
  first: (a, b) =>
    order[stateOf(a.project)] - order[stateOf(b.project)] ||
    Number(b.project.ledger.deducted) - Number(a.project.ledger.deducted) ||
    a.at - b.at,
  unit: (a, b) => (a.project.unit.code ?? '').localeCompare(b.project.unit.code ?? '') || a.at - b.at,
  name: (a, b) => a.project.name.localeCompare(b.project.name, 'zh') || a.at - b.at,
  rate: (a, b) =>
    assessed(a) - assessed(b) ||
    Number(a.project.execution.rate ?? -1) - Number(b.project.execution.rate ?? -1) ||
    a.at - b.at,
  score: (a, b) =>
    assessed(a) - assessed(b) || Number(a.project.total.score) - Number(b.project.total.score) || a.at - b.at,
};

function ProjectRow({ project, at }: Listed) {
  const { say } = useAtHand();
  const state = stateOf(project);
  const { grade, score, weight } = project.total;
  const absent = state === 'not-carried-out';
  return (
    <tr>
      <td>
        {project.unit.code} {project.unit.name}
      </td>
      <th scope="row">
        <a href={addressOf('scores', at)}>{project.name}</a>
      </th>
      <td class="n">{percent(project.execution.rate)}</td>
      <td class="n">{absent ? '—' : say(words.outOf, { score, full: weight })}</td>
      <td class="n">{absent ? '—' : project.ledger.deducted}</td>
      <td>{state === 'final' ? grade : ''}</td>
      <td class={toneOf(state)}>
        {stateText(project, say, 'kind')}
        {absent && project.notCarriedOut?.reason != null ? <small>{project.notCarriedOut.reason}</small> : null}
      </td>
    </tr>
  );
}

function Figures({ summary }: Pick<ResultJson, 'summary'>) {
  const { say } = useAtHand();
  return (
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
          <div key={state} class={toneOf(state)}>
            <dt>{say(projectStateWords[state])}</dt>
            <dd>{count}</dd>
          </div>
        ))}
    </dl>
  );
}

function Projects({ listed }: { readonly listed: readonly Listed[] }) {
  const { say } = useAtHand();
  const [by, setBy] = useState<Column>('first');
  const [shown, more] = useFirst([...listed].sort(comparers[by]), atOnce);
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
            {shown.map((one) => (
              <ProjectRow key={one.at} {...one} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

function All({ result }: { readonly result: ResultJson }) {
  const { say } = useAtHand();
  const [chosen, setChosen] = useState<number | null>(null);
  const listed = result.projects.map((project, at) => ({ project, at }));
  // The units of 交表情况 in the order in which they stand there.
  const groups = budgetUnitGroups(result.projects);
  const group = chosen === null ? undefined : groups[chosen];
  const members = group === undefined ? null : new Set(group.members);
  return (
    <>
      <Figures summary={result.summary} />
      {result.submissions === undefined || groups.length < 2 ? null : (
        <SubmissionsOfUnits
          units={result.submissions.units}
          onUnit={(at) => {
            setChosen(at);
            document.getElementById('projects')?.scrollIntoView();
            document.getElementById('unit')?.focus();
          }}
        />
      )}
      <h2 id="projects">{say(words.projects)}</h2>
      <p class="soft">{say(words.first)}</p>
      {groups.length < 2 ? null : (
        <p class="choices">
          <label>
            {say(words.unit)}{' '}
            <select
              id="unit"
              value={group === undefined ? '' : String(chosen)}
              onChange={({ currentTarget: { value } }) => setChosen(value === '' ? null : Number(value))}
            >
              <option value="">{say(words.all)}</option>
              {groups.map(({ unit }, at) => (
                <option key={`${unit.code}|${unit.name}`} value={at}>
                  {unit.code} {unit.name}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <Projects listed={members === null ? listed : listed.filter(({ project }) => members.has(project))} />
    </>
  );
}

/** The scores: all projects, one project, one point. */
export function Scores() {
  const { say, overview, route } = useAtHand();
  const { result } = overview;
  const { project: at, row } = route;
  const project = at === null ? undefined : result?.projects[at];
  if (at === null || project === undefined) {
    return (
      <>
        <Title>{say(pageWords.scores)}</Title>
        {result === null ? <p>{say(pageWords.noScore)}</p> : <All result={result} />}
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
