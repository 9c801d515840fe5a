import type { Words } from '../../../findings/speak.ts';
import { useAtHand } from '../at-hand.ts';
import { Title } from '../parts/frame.tsx';
import { MadeFiles } from '../parts/made-files.tsx';
import { pageWords } from '../words.ts';

const words = {
  final: {
    zh: '全部 {count} 个项目已定分。',
    en: 'All {count} projects are final.',
  },
  draft: {
    zh: '草稿：{open} 个项目还没有定分，文件里都有注明。先在“问题”里改好再交。',
    en: 'Draft: {open} projects are not final, and every file says so. Mend what is listed under Findings before handing in.',
  },
  archive: { zh: '绩效自评-{year}.zip', en: 'self-evaluation-{year}.zip' },
  draftArchive: { zh: '绩效自评-{year}-草稿.zip', en: 'self-evaluation-{year}-draft.zip' },
  caption: { zh: '结果文件', en: 'result files' },
} as const satisfies Words;

/** Every file of the run, to take along. */
export function Downloads() {
  const { say, overview } = useAtHand();
  const { result, year } = overview;
  if (result === null) {
    return (
      <>
        <Title>{say(pageWords.downloads)}</Title>
        <p>{say(pageWords.noScore)}</p>
      </>
    );
  }
  const open = result.projects.filter(({ state }) => state === 'draft' || state === 'blocked').length;
  const archive = open > 0 ? words.draftArchive : words.archive;
  return (
    <>
      <Title>{say(pageWords.downloads)}</Title>
      <p class={open > 0 ? 'verdict bad' : 'verdict good'}>
        {open > 0 ? say(words.draft, { open }) : say(words.final, { count: result.summary.projects })}
      </p>
      <MadeFiles ask="outputs" archive={say(archive, { year: year ?? '' })} caption={words.caption} />
    </>
  );
}
