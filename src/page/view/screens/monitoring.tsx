import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { RoundQuestion, ShownCourse, ShownLight, ShownRound } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { FindingList } from '../findings/finding-cell.tsx';
import { DropArea } from '../parts/drop-area.tsx';
import { useFirst } from '../parts/first-rows.tsx';
import { Title } from '../parts/frame.tsx';
import { MadeFiles } from '../parts/made-files.tsx';
import { pageWords } from '../words.ts';

const words = {
  needGoals: { zh: '先放进绩效目标表。', en: 'Drop the goal tables first.' },
  hint: {
    zh: '放进绩效目标表和填好的监控填报表；要和前一次对比，把那次的 monitoring.json 也放进来。',
    en: 'Drop goal tables and filled-in workbooks; with monitoring.json of an earlier round the rates are compared.',
  },
  month: { zh: '截至', en: 'up to' },
  months: { zh: '{month} 月底', en: 'the end of month {month}' },
  profile: { zh: '监控方案', en: 'monitoring profile' },
  blank: { zh: '空白监控填报表', en: 'blank workbooks' },
  blankHow: { zh: '每个单位一份，填好后放到上面。', en: 'One for each unit; drop them above when they are filled in.' },
  blankArchive: { zh: '监控填报表-{asOf}.zip', en: 'monitoring-workbooks-{asOf}.zip' },
  showBlank: { zh: '生成空白监控填报表', en: 'make blank workbooks' },
  standing: { zh: '各项目进展', en: 'where the projects stand' },
  unit: { zh: '单位', en: 'unit' },
  project: { zh: '项目', en: 'project' },
  budget: { zh: '预算数（万元）', en: 'budget (10,000 yuan)' },
  executed: { zh: '执行数（万元）', en: 'executed (10,000 yuan)' },
  rate: { zh: '执行率', en: 'rate' },
  light: { zh: '结论', en: 'light' },
  why: { zh: '依据', en: 'why' },
  indicators: { zh: '指标 {count} 个', en: '{count} indicators' },
  found: { zh: '预警和问题', en: 'warnings and findings' },
  take: { zh: '监控表、汇总表和报告', en: 'forms, summary and report' },
  archive: { zh: '绩效运行监控-{asOf}.zip', en: 'monitoring-{asOf}.zip' },
} as const satisfies Words;

/** How many projects are shown at once. */
const atOnce = 60;

const LightText = ({ light }: { readonly light: ShownLight }) => <span class={light.tone}>{light.text}</span>;

function Course({ course }: { readonly course: ShownCourse }) {
  const { say } = useAtHand();
  return (
    <tr>
      <th scope="row">{course.name}</th>
      <td>{course.unit}</td>
      <td class="n">{course.budget}</td>
      <td class="n">{course.executed}</td>
      <td class="n">{course.rate}</td>
      <td>
        <LightText light={course.light} />
      </td>
      <td>
        {course.why.map((text) => (
          <div key={text}>{text}</div>
        ))}
        <details>
          <summary>{say(words.indicators, { count: course.indicators.length })}</summary>
          <ul>
            {course.indicators.map(({ name, light, why }) => (
              <li key={name}>
                {name} <LightText light={light} /> {why}
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}

function Courses({ projects }: { readonly projects: readonly ShownCourse[] }) {
  const { say } = useAtHand();
  const [shown, more] = useFirst(projects, atOnce);
  return (
    <>
      <h2>{say(words.standing)}</h2>
      <div class="table">
        <table>
          <caption class="unseen">{say(words.standing)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col" class="n">
                {say(words.budget)}
              </th>
              <th scope="col" class="n">
                {say(words.executed)}
              </th>
              <th scope="col" class="n">
                {say(words.rate)}
              </th>
              <th scope="col">{say(words.light)}</th>
              <th scope="col">{say(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((course) => (
              <Course key={`${course.unit}|${course.name}`} course={course} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

interface ChoicesProps {
  readonly round: ShownRound;
  readonly onChoose: (question: RoundQuestion) => void;
}

function Choices({ round, onChoose }: ChoicesProps) {
  const { say } = useAtHand();
  const { month, profile, profiles } = round;
  return (
    <p class="choices">
      <label>
        {say(words.month)}{' '}
        <select value={month} onChange={(event) => onChoose({ month: Number(event.currentTarget.value), profile })}>
          {Array.from({ length: 12 }, (_, at) => at + 1).map((one) => (
            <option key={one} value={one}>
              {say(words.months, { month: one })}
            </option>
          ))}
        </select>
      </label>{' '}
      <label>
        {say(words.profile)}{' '}
        <select value={profile} onChange={(event) => onChoose({ month, profile: event.currentTarget.value })}>
          {profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)} ({id})
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Blank({ of, asOf }: { readonly of: RoundQuestion; readonly asOf: string }) {
  const { say } = useAtHand();
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <h2>{say(words.blank)}</h2>
      <p>{say(words.blankHow)}</p>
      {asked ? (
        <MadeFiles ask="roundTemplates" of={of} archive={say(words.blankArchive, { asOf })} caption={words.blank} />
      ) : (
        <p class="buttons">
          <button type="button" onClick={() => setAsked(true)}>
            {say(words.showBlank)}
          </button>
        </p>
      )}
    </section>
  );
}

/** A round of monitoring: blank workbooks of a month, where the projects stand once they are filled in, and what to take along. */
export function Monitoring() {
  const { say, ask, monitor, overview } = useAtHand();
  const [question, setQuestion] = useState<RoundQuestion>({ month: null, profile: null });
  const [round, setRound] = useState<ShownRound | null>(null);
  useEffect(() => {
    let left = false;
    void ask('round', question).then((answer) => {
      if (!left) setRound(answer);
    });
    return () => {
      left = true;
    };
  }, [ask, question, overview]);
  return (
    <>
      <Title>{say(pageWords.monitoring)}</Title>
      {round === null ? <p>{say(words.needGoals)}</p> : <Choices round={round} onChoose={setQuestion} />}
      <DropArea onFiles={monitor} hint={say(words.hint)} />
      {round === null || round.projects.length === 0 ? null : (
        <>
          <Courses projects={round.projects} />
          <h2>{say(words.take)}</h2>
          <MadeFiles
            ask="roundOutputs"
            of={question}
            archive={say(words.archive, { asOf: round.asOf })}
            caption={words.take}
          />
          {round.findings.length === 0 ? null : (
            <section>
              <h2>{say(words.found)}</h2>
              <FindingList findings={round.findings} />
            </section>
          )}
        </>
      )}
      {round === null ? null : <Blank of={question} asOf={round.asOf} />}
    </>
  );
}
