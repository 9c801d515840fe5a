import { useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { Answers } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { Title } from '../parts/frame.tsx';
import { pageWords } from '../words.ts';

const words = {
  mark: { zh: '试算', en: 'trial' },
  what: {
    zh: '看同样的填报换一套方案会得多少分。这里只是试算，不出正式结果；正式的方案在“文件”里选。',
    en: 'What the same actuals would score under another profile. This is a trial and gives no results; the profile that counts is chosen under Files.',
  },
  choose: { zh: '方案', en: 'profile' },
  same: { zh: '没有任何分数变化。', en: 'No score changes.' },
  project: { zh: '项目', en: 'project' },
  now: { zh: '现在', en: 'now' },
  trial: { zh: '试算', en: 'trial' },
  change: { zh: '变化', en: 'change' },
  rows: { zh: '哪些行变了', en: 'what moved' },
  unchanged: { zh: '其余 {count} 个项目不变。', en: 'The other {count} projects stay as they are.' },
  impossible: { zh: '这套方案算不出来：', en: 'This profile gives no score:' },
} as const satisfies Words;

/** What another profile would make of the same actuals. */
export function TryProfile() {
  const { say, ask, overview } = useAtHand();
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState<Answers['tryProfile'] | null>(null);
  const diff = tried?.diff ?? null;
  return (
    <>
      <Title>
        {say(pageWords.try)} <span class="mark">{say(words.mark)}</span>
      </Title>
      <p>{say(words.what)}</p>
      <p>
        <label>
          {say(words.choose)}{' '}
          <select
            value={chosen}
            onChange={async (event) => {
              const profile = event.currentTarget.value;
              setChosen(profile);
              setTried(profile === '' ? null : await ask('tryProfile', { profile }));
            }}
          >
            <option value="">—</option>
            {overview.profiles
              .filter(({ id }) => id !== overview.profile)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)} ({id})
                </option>
              ))}
          </select>
        </label>
      </p>
      {tried !== null && diff === null ? (
        <div class="fault" role="alert">
          <p>{say(words.impossible)}</p>
          <ul>
            {tried.findings.slice(0, 20).map((found) => (
              <li key={`${found.code}${found.found}`}>
                {found.title}
                {say.marks.colon}
                {found.found}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {diff === null ? null : diff.projects.length === 0 ? (
        <p role="status">{say(words.same)}</p>
      ) : (
        <>
          <div class="table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(words.project)}</th>
                  <th scope="col" class="n">
                    {say(words.now)}
                  </th>
                  <th scope="col" class="n">
                    {say(words.trial)}
                  </th>
                  <th scope="col" class="n">
                    {say(words.change)}
                  </th>
                  <th scope="col">{say(words.rows)}</th>
                </tr>
              </thead>
              <tbody>
                {diff.projects.map((move) => (
                  <tr key={`${move.unit}|${move.code}|${move.name}`}>
                    <th scope="row">{move.name}</th>
                    <td class="n">
                      {move.before} {move.gradeBefore}
                    </td>
                    <td class="n">
                      {move.after} {move.gradeAfter}
                    </td>
                    <td class="n">{move.change}</td>
                    <td>
                      {move.rows.map((row) => (
                        <div key={row.subject}>
                          {row.subject} {row.before ?? '—'} → {row.after ?? '—'}
                        </div>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="soft">{say(words.unchanged, { count: diff.unchanged })}</p>
        </>
      )}
    </>
  );
}
