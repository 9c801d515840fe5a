import type { Words } from '../../../findings/speak.ts';
import { useAtHand } from '../at-hand.ts';
import { DropArea } from '../parts/drop-area.tsx';
import { Title } from '../parts/frame.tsx';
import { addressOf } from '../route.ts';

const words = {
  title: { zh: '绩效自评：核对、打分、出表', en: 'Self-evaluation: check, score, hand in' },
  what: {
    zh: '放进绩效目标表和填好的填报表，就能看到哪里有问题、得了多少分、每一分从哪来，并取走自评表和报告。',
    en: 'Drop goal tables and filled-in workbooks: see what is wrong, what it scores and why, and take the scorecards with you.',
  },
  blank: { zh: '我要空白填报表', en: 'I need blank workbooks' },
  blankHow: {
    zh: '放进绩效目标表（Word、Excel、网页都可以），每个单位得到一份填报表。',
    en: 'Drop the goal tables (Word, Excel or a web page): each unit gets a workbook to fill in.',
  },
  filled: { zh: '我填好了，要核对打分', en: 'I have filled them in' },
  filledHow: {
    zh: '把绩效目标表和填好的填报表一起放进来。改过以后，把同一个文件再放一次。',
    en: 'Drop the goal tables and the filled-in workbooks together. After a correction drop the same file again.',
  },
  monitoring: { zh: '年中绩效运行监控', en: 'Monitoring during the year' },
  monitoringHow: {
    zh: '放进绩效目标表，取空白监控填报表；填好以后一起放进来，看哪些项目滞后，取走监控表和报告。',
    en: 'Drop the goal tables for blank workbooks; drop them filled in to see what is behind, and take forms and report.',
  },
  received: { zh: '我收到一份结果，要核验', en: 'I received a result to check' },
  receivedHow: {
    zh: '放进结果文件夹（里面有 manifest.json）或它的 zip；有原始文件就一起放，核验更全。别人填好的自评表也放在这里复核。',
    en: 'Drop the folder of results (it holds manifest.json) or a zip of it; with the files it was made from the check is complete. Forms that somebody filled in are reviewed here too.',
  },
  atHand: { zh: '已经在手的文件 {count} 个：{names}。', en: 'Files at hand: {count} ({names}).' },
  see: { zh: '看文件', en: 'See the files' },
  example: { zh: '先看一个例子', en: 'See an example' },
  exampleHow: {
    zh: '唐山市科学技术协会 2026 年绩效目标（公开文件）和编造的完成情况',
    en: 'the 2026 goals of a city association (published) with invented results',
  },
} as const satisfies Words;

/** How many files the first screen names. */
const mostNamed = 5;

/** The first screen: four doors and an example. */
export function Start() {
  const { say, give, check, monitor, example, overview } = useAtHand();
  const { files } = overview;
  return (
    <>
      <Title>{say(words.title)}</Title>
      <p class="lead">{say(words.what)}</p>
      {files.length === 0 ? null : (
        <p class="verdict">
          {say(words.atHand, {
            count: files.length,
            names: files
              .slice(0, mostNamed)
              .map(({ name }) => name)
              .join(say.marks.and),
          })}{' '}
          <a href={addressOf('files')}>{say(words.see)}</a>
        </p>
      )}
      <div class="doors">
        <section aria-labelledby="door-filled" class="first">
          <h2 id="door-filled">{say(words.filled)}</h2>
          <DropArea onFiles={give} hint={say(words.filledHow)} />
        </section>
        <section aria-labelledby="door-blank">
          <h2 id="door-blank">{say(words.blank)}</h2>
          <DropArea onFiles={give} hint={say(words.blankHow)} />
        </section>
        <section aria-labelledby="door-monitoring">
          <h2 id="door-monitoring">{say(words.monitoring)}</h2>
          <DropArea onFiles={monitor} hint={say(words.monitoringHow)} />
        </section>
        <section aria-labelledby="door-received">
          <h2 id="door-received">{say(words.received)}</h2>
          <DropArea onFiles={check} hint={say(words.receivedHow)} />
        </section>
      </div>
      <p>
        <button type="button" class="link" onClick={example}>
          {say(words.example)}
        </button>{' '}
        <span class="soft">{say(words.exampleHow)}</span>
      </p>
    </>
  );
}
