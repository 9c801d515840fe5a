import type { Words } from '../../../findings/speak.ts';
import { useAtHand } from '../at-hand.ts';
import { SeverityTag } from '../findings/finding-cell.tsx';
import { PlaceText } from '../findings/source-view.tsx';
import { DropArea } from '../parts/drop-area.tsx';
import { Title } from '../parts/frame.tsx';
import { pageWords } from '../words.ts';

const words = {
  hint: {
    zh: '放进结果文件夹或它的 zip，连同原来的目标表和填报表。',
    en: 'Drop the folder of results or a zip of it, with the goal tables and workbooks it was made from.',
  },
  differences: { zh: '不一致的地方', en: 'what differs' },
} as const satisfies Words;

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
          {verdict.findings.length === 0 ? null : (
            <>
              <h2>{say(words.differences)}</h2>
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
