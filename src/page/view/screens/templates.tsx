import type { Words } from '../../../findings/speak.ts';
import { useAtHand } from '../at-hand.ts';
import { Title } from '../parts/frame.tsx';
import { MadeFiles } from '../parts/made-files.tsx';
import { pageWords } from '../words.ts';

const words = {
  how: {
    zh: '每个单位一份，用 WPS 或 Excel 打开，只填有底色的格子；填好后和绩效目标表一起放进来。',
    en: 'One for each unit. Open it in WPS or Excel and fill in the coloured cells only; then drop it here with the goal tables.',
  },
  archive: { zh: '空白填报表-{year}.zip', en: 'blank-workbooks-{year}.zip' },
} as const satisfies Words;

/** The blank workbooks of the units. */
export function Templates() {
  const { say, overview } = useAtHand();
  return (
    <>
      <Title>{say(pageWords.templates)}</Title>
      {overview.units.length === 0 ? (
        <p>{say(pageWords.nothingYet)}</p>
      ) : (
        <>
          <p>{say(words.how)}</p>
          <MadeFiles
            ask="templates"
            archive={say(words.archive, { year: overview.year ?? '' })}
            caption={pageWords.templates}
          />
        </>
      )}
    </>
  );
}
