import type { Words } from '../../../findings/speak.ts';
import type { ShownFigure, ShownForm } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { SeverityTag } from '../findings/finding-cell.tsx';
import { PlaceText, SourceView } from '../findings/source-view.tsx';
import { DropArea } from '../parts/drop-area.tsx';
import { useFirst } from '../parts/first-rows.tsx';
import { Title } from '../parts/frame.tsx';
import { pageWords } from '../words.ts';

const words = {
  hint: {
    zh: '放进结果文件夹或它的 zip，连同原来的目标表和填报表；也可以放进别人填好的自评表。',
    en: 'Drop the folder of results or a zip of it, with the goal tables and workbooks it was made from; or forms that somebody filled in.',
  },
  differences: { zh: '不一致的地方', en: 'what differs' },
  found: { zh: '读表时发现', en: 'found while reading' },
  counts: {
    zh: '一致 {agrees} 项，不一致 {differs} 项，待人工 {unknown} 项',
    en: '{agrees} agree, {differs} differ, {unknown} open',
  },
  figure: { zh: '内容', en: 'figure' },
  claimed: { zh: '自评', en: 'claimed' },
  recomputed: { zh: '核算', en: 'recomputed' },
  verdict: { zh: '结论', en: 'verdict' },
  why: { zh: '说明', en: 'why' },
  agrees: { zh: '一致', en: 'agrees' },
  differs: { zh: '不一致', en: 'differs' },
  unknown: { zh: '待人工', en: 'open' },
  look: { zh: '看原表 {where}', en: 'see {where} in the form' },
} as const satisfies Words;

/** What is to be looked at comes first. */
const order = { differs: 0, unknown: 1, agrees: 2 } as const;
const signs = { agrees: '✓', differs: '✕', unknown: '?' } as const;
const tones = { agrees: 'good', differs: 'bad', unknown: '' } as const;

/** How many figures of a form are shown at once. */
const atOnce = 60;

function Figure({ figure }: { readonly figure: ShownFigure }) {
  const { say } = useAtHand();
  const { name, claimed, recomputed, verdict, why, place, where } = figure;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="n">{claimed ?? '—'}</td>
      <td class="n">{recomputed ?? '—'}</td>
      <td class={tones[verdict]}>
        <span aria-hidden="true">{signs[verdict]}</span> {say(words[verdict])}
      </td>
      <td>
        {why.map((text) => (
          <div key={text}>{text}</div>
        ))}
        {place === null ? null : (
          <details>
            <summary>{say(words.look, { where })}</summary>
            <SourceView place={place} />
          </details>
        )}
      </td>
    </tr>
  );
}

/** A form that somebody filled in: what is claimed beside what the rule gives. */
function Form({ form }: { readonly form: ShownForm }) {
  const { say } = useAtHand();
  const sorted = [...form.figures].sort((a, b) => order[a.verdict] - order[b.verdict]);
  const [shown, more] = useFirst(sorted, atOnce);
  return (
    <section>
      <h2>{form.title}</h2>
      <p>{say(words.counts, form.counts)}</p>
      <p class="soft">{form.under}</p>
      <div class="table">
        <table>
          <caption class="unseen">{form.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.figure)}</th>
              <th scope="col" class="n">
                {say(words.claimed)}
              </th>
              <th scope="col" class="n">
                {say(words.recomputed)}
              </th>
              <th scope="col">{say(words.verdict)}</th>
              <th scope="col">{say(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((figure, at) => (
              <Figure key={`${figure.name}|${at}`} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  );
}

/** What there is to say about a result that somebody handed over. */
export function ResultCheck() {
  const { say, verdict, check } = useAtHand();
  return (
    <>
      <Title>{say(pageWords.check)}</Title>
      {verdict === null ? null : (
        <>
          <p class={verdict.holds ? 'verdict good' : 'verdict bad'} role="status">
            {verdict.sentence}
          </p>
          {verdict.forms.map((form, at) => (
            <Form key={`${form.title}|${at}`} form={form} />
          ))}
          {verdict.findings.length === 0 ? null : (
            <>
              <h2>{say(verdict.forms.length > 0 ? words.found : words.differences)}</h2>
              <ul class="cells">
                {verdict.findings.slice(0, 500).map((found) => (
                  <li key={`${found.code}${found.where}${found.found}`} class="cell">
                    <h3>
                      <SeverityTag severity={found.severity} /> {found.title}
                    </h3>
                    {found.where === '' ? null : (
                      <p>
                        <PlaceText text={found.where} />
                      </p>
                    )}
                    <p>{found.found}</p>
                    <p>{found.expected}</p>
                    <p>{found.action}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <DropArea onFiles={check} hint={say(words.hint)} />
    </>
  );
}
