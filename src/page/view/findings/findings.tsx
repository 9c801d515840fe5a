import { useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { Severity } from '../../../model/finding.ts';
import { useAtHand } from '../at-hand.ts';
import { useFirst } from '../parts/first-rows.tsx';
import { Title } from '../parts/frame.tsx';
import { MadeFiles } from '../parts/made-files.tsx';
import { pageWords } from '../words.ts';
import { FindingList } from './finding-cell.tsx';

const words = {
  none: { zh: '没有发现问题。', en: 'Nothing was found.' },
  noneBlocks: {
    zh: '没有阻断问题；下面的请人看一眼。',
    en: 'Nothing blocks; a person should look at what is below.',
  },
  blocks: {
    zh: '{count} 条阻断问题：改好才能定分。改过的文件存盘后再放进来，这里会划掉已经解决的。',
    en: '{count} blocking findings: correct them for a final score. Save the corrected file and drop it again; what is solved is struck out here.',
  },
  changed: {
    zh: '和上一次相比：解决 {solved} 条，新增 {fresh} 条。',
    en: 'Since the last time: {solved} solved, {fresh} new.',
  },
  moved: { zh: '{name}：{before} → {after}（{change} 分）', en: '{name}: {before} → {after} ({change} points)' },
  solved: { zh: '已解决', en: 'solved' },
  annotated: { zh: '批注副本', en: 'annotated copies' },
  annotatedHow: {
    zh: '把问题写进工作簿的副本：有问题的格子上色、加批注，另有一张问题清单。原来的文件不动。',
    en: 'The findings as notes in a copy of each workbook, with a list of all of them. The original is left alone.',
  },
  showCopies: { zh: '生成批注副本', en: 'make annotated copies' },
  archive: { zh: '批注副本.zip', en: 'annotated-copies.zip' },
  filter: { zh: '只看', en: 'show' },
  all: { zh: '全部', en: 'all' },
  file: { zh: '文件', en: 'file' },
  allFiles: { zh: '全部文件', en: 'all files' },
  noFile: { zh: '没有具体位置', en: 'no one place' },
} as const satisfies Words;

const severities = ['block', 'review', 'note'] as const satisfies readonly Severity[];

/** Chosen in the list of files where none is; no file is called so. */
const everyFile = '*';

/** How many lines of what changed are shown at once. */
const atOnce = 20;

function Changed() {
  const { say, overview } = useAtHand();
  const { change } = overview;
  const [moved, moreMoved] = useFirst(change?.diff?.projects ?? [], atOnce);
  const [solved, moreSolved] = useFirst(change?.solved ?? [], atOnce);
  if (change === null) return null;
  return (
    <section class="changed" role="status">
      <p>{say(words.changed, { solved: change.solved.length, fresh: change.fresh })}</p>
      <ul>
        {moved.map((move) => (
          <li key={`${move.unit}|${move.code}|${move.name}`}>
            {say(words.moved, {
              name: move.name,
              before: move.before ?? '—',
              after: move.after ?? '—',
              change: move.change.startsWith('-') ? move.change : `+${move.change}`,
            })}
          </li>
        ))}
      </ul>
      {moreMoved}
      {solved.length === 0 ? null : (
        <ul class="solved">
          {solved.map((found) => (
            <li key={`${found.code}${found.where}${found.found}`}>
              <s>
                {found.title}
                {say.marks.colon}
                {found.where}
              </s>{' '}
              <span class="good">✓ {say(words.solved)}</span>
            </li>
          ))}
        </ul>
      )}
      {moreSolved}
    </section>
  );
}

function Copies() {
  const { say, overview } = useAtHand();
  const [asked, setAsked] = useState(false);
  if (!overview.files.some(({ purpose }) => purpose === 'actuals')) return null;
  return (
    <section>
      <h2>{say(words.annotated)}</h2>
      <p>{say(words.annotatedHow)}</p>
      {asked ? (
        <MadeFiles ask="copies" archive={say(words.archive)} caption={words.annotated} />
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {say(words.showCopies)}
        </button>
      )}
    </section>
  );
}

/** The clerk's main screen: everything that was found, by file, sheet and cell, and what to do about it. */
export function Findings() {
  const { say, overview } = useAtHand();
  const [only, setOnly] = useState<Severity | 'all'>('all');
  const [file, setFile] = useState(everyFile);
  const { findings } = overview;
  const files = [...new Set(findings.map(({ place }) => place?.file ?? ''))];
  // A file that is no longer at hand leaves all of them.
  const chosen = files.includes(file) ? file : everyFile;
  const ofFile = chosen === everyFile ? findings : findings.filter(({ place }) => (place?.file ?? '') === chosen);
  const count = (severity: Severity) => ofFile.filter((found) => found.severity === severity).length;
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  const shown = only === 'all' ? ofFile : ofFile.filter(({ severity }) => severity === only);
  return (
    <>
      <Title>{say(pageWords.findings)}</Title>
      <p class={blocking > 0 ? 'verdict bad' : 'verdict good'}>
        {findings.length === 0
          ? say(words.none)
          : blocking > 0
            ? say(words.blocks, { count: blocking })
            : say(words.noneBlocks)}
      </p>
      <Changed />
      {findings.length === 0 ? null : (
        <fieldset class="filter">
          <legend>{say(words.filter)}</legend>
          {(['all', ...severities] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="severity" checked={only === one} onChange={() => setOnly(one)} />{' '}
              {one === 'all' ? say(words.all) : say(pageWords[one])} {one === 'all' ? ofFile.length : count(one)}
            </label>
          ))}
          {files.length < 2 ? null : (
            <label>
              {say(words.file)}{' '}
              <select value={chosen} onChange={(event) => setFile(event.currentTarget.value)}>
                <option value={everyFile}>{say(words.allFiles)}</option>
                {files.map((one) => (
                  <option key={one} value={one}>
                    {one === '' ? say(words.noFile) : one}
                  </option>
                ))}
              </select>
            </label>
          )}
        </fieldset>
      )}
      <FindingList key={`${only}|${chosen}`} findings={shown} />
      <Copies />
    </>
  );
}
