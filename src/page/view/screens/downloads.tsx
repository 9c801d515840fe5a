import type { Words } from '../../../findings/speak.ts';
import type { MadeFile, ShownSubmission } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { useFirst } from '../parts/first-rows.tsx';
import { Title } from '../parts/frame.tsx';
import { FileTable, NoFiles, SaveArchive, useMade } from '../parts/made-files.tsx';
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
  submitted: { zh: '报送的材料', en: 'To be handed in' },
  ready: {
    zh: '{ready} 个单位可以报送：每个单位一个文件夹，里面是不带核对意见的自评表，可直接签章。',
    en: 'Ready for {ready} units: a folder for each, with the forms without findings, to be signed.',
  },
  saveSubmitted: { zh: '下载报送材料（zip）', en: 'Download what is handed in (zip)' },
  submittedArchive: { zh: '报送-{year}.zip', en: 'submission-{year}.zip' },
  heldBack: { zh: '还不能报送的单位', en: 'Not yet to be handed in' },
  why: { zh: '{unit}：{why}', en: '{unit}: {why}' },
  others: { zh: '核对和留存', en: 'For checking and for the file' },
} as const satisfies Words;

/** How many units that are held back are named at once. */
const atOnce = 50;

/** The units that can't hand in yet, each with what is open. */
function HeldBack({ of }: { readonly of: readonly ShownSubmission[] }) {
  const { say } = useAtHand();
  const [shown, more] = useFirst(of, atOnce);
  if (of.length === 0) return null;
  return (
    <>
      <h3>{say(words.heldBack)}</h3>
      <ul class="chase" id="held-back">
        {shown.map(({ unit, heldBack }) => (
          <li key={unit}>{say(words.why, { unit, why: heldBack ?? '' })}</li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** What the units hand in, as a set of its own, and for the others why there is none. */
function Submitted({ files }: { readonly files: readonly MadeFile[] }) {
  const { say, overview } = useAtHand();
  const { submissions, year } = overview;
  const submitted = files.filter((file) => file.submitted === true);
  const held = submissions.filter(({ heldBack }) => heldBack !== null);
  return (
    <>
      <h2>{say(words.submitted)}</h2>
      <p>{say(words.ready, { ready: submissions.length - held.length })}</p>
      {submitted.length === 0 ? null : (
        <>
          <SaveArchive
            files={submitted}
            name={say(words.submittedArchive, { year: year ?? '' })}
            label={words.saveSubmitted}
          />
          <FileTable files={submitted} caption={words.submitted} />
        </>
      )}
      <HeldBack of={held} />
    </>
  );
}

function Files({ archive }: { readonly archive: string }) {
  const { say } = useAtHand();
  const files = useMade('outputs');
  if (files === null || files.length === 0) return <NoFiles files={files} />;
  return (
    <>
      <SaveArchive files={files} name={archive} label={pageWords.saveAll} />
      <Submitted files={files} />
      <h2>{say(words.others)}</h2>
      <FileTable files={files.filter((file) => file.submitted !== true)} caption={words.others} />
    </>
  );
}

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
      <Files archive={say(archive, { year: year ?? '' })} />
    </>
  );
}
