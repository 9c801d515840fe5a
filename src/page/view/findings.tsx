import { useState } from 'preact/hooks';
import type { Words } from '../../findings/speak.ts';
import type { Severity } from '../../model/finding.ts';
import type { ShownFinding } from '../messages.ts';
import { useAtHand } from './at-hand.ts';
import { Title } from './frame.tsx';
import { MadeFiles } from './made-files.tsx';
import { PlaceText, SourceView } from './source-view.tsx';
import { pageWords } from './words.ts';

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
  found: { zh: '发现', en: 'found' },
  expected: { zh: '应为', en: 'expected' },
  action: { zh: '怎么办', en: 'what to do' },
  noPlace: { zh: '没有具体位置', en: 'no one place' },
  whole: { zh: '整个文件', en: 'the file as a whole' },
  annotated: { zh: '批注副本', en: 'annotated copies' },
  annotatedHow: {
    zh: '把问题写进工作簿的副本：有问题的格子上色、加批注，另有一张问题清单。原来的文件不动。',
    en: 'The findings as notes in a copy of each workbook, with a list of all of them. The original is left alone.',
  },
  showCopies: { zh: '生成批注副本', en: 'make annotated copies' },
  archive: { zh: '批注副本.zip', en: 'annotated-copies.zip' },
  filter: { zh: '只看', en: 'show' },
  all: { zh: '全部', en: 'all' },
} as const satisfies Words;

const severities = ['block', 'review', 'note'] as const satisfies readonly Severity[];

/** How many cells of a sheet are shown at once; a list of thousands stays quick. */
const atOnce = 40;

const signs: Readonly<Record<Severity, string>> = { block: '✕', review: '?', note: 'i' };

export const SeverityTag = ({ severity }: { readonly severity: Severity }) => {
  const { say } = useAtHand();
  return (
    <span class={`tag ${severity}`}>
      <span aria-hidden="true">{signs[severity]}</span> {say(pageWords[severity])}
    </span>
  );
};

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups];
}

function FindingText({ found }: { readonly found: ShownFinding }) {
  const { say } = useAtHand();
  return (
    <div class="finding">
      <h4>
        <SeverityTag severity={found.severity} /> {found.title}
      </h4>
      <dl>
        <dt>{say(words.found)}</dt>
        <dd>{found.found}</dd>
        <dt>{say(words.expected)}</dt>
        <dd>{found.expected}</dd>
        <dt>{say(words.action)}</dt>
        <dd>{found.action}</dd>
      </dl>
    </div>
  );
}

/** What is said of one cell, with the cells around it. */
function OfCell({ findings }: { readonly findings: readonly ShownFinding[] }) {
  const [first] = findings;
  return (
    <li class="cell">
      {first?.where ? (
        <p>
          <PlaceText text={first.where} />
        </p>
      ) : null}
      {findings.map((found) => (
        <FindingText key={`${found.code}${found.found}`} found={found} />
      ))}
      {first?.place != null && (first.place.cell ?? first.place.row ?? first.place.line) !== undefined ? (
        <SourceView place={first.place} />
      ) : null}
    </li>
  );
}

function OfSheet({ title, findings }: { readonly title: string; readonly findings: readonly ShownFinding[] }) {
  const { say } = useAtHand();
  const [shown, setShown] = useState(atOnce);
  const cells = grouped(findings, ({ place }) =>
    JSON.stringify([place?.cell, place?.table, place?.row, place?.line, place?.path]),
  );
  return (
    <section>
      <h3>{title}</h3>
      <ul class="cells">
        {cells.slice(0, shown).map(([key, of]) => (
          <OfCell key={key} findings={of} />
        ))}
      </ul>
      {cells.length > shown ? (
        <button type="button" onClick={() => setShown(shown + 5 * atOnce)}>
          {say(pageWords.more, { count: cells.length - shown })}
        </button>
      ) : null}
    </section>
  );
}

function Changed() {
  const { say, overview } = useAtHand();
  const { change } = overview;
  if (change === null) return null;
  return (
    <section class="changed" role="status">
      <p>{say(words.changed, { solved: change.solved.length, fresh: change.fresh })}</p>
      <ul>
        {(change.diff?.projects ?? []).map((move) => (
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
      {change.solved.length === 0 ? null : (
        <ul class="solved">
          {change.solved.slice(0, 200).map((found) => (
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
  const { findings } = overview;
  const count = (severity: Severity) => findings.filter((found) => found.severity === severity).length;
  const blocking = count('block');
  const shown = only === 'all' ? findings : findings.filter(({ severity }) => severity === only);
  const files = grouped(shown, ({ place }) => place?.file ?? '');
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
              {one === 'all' ? say(words.all) : say(pageWords[one])} {one === 'all' ? findings.length : count(one)}
            </label>
          ))}
        </fieldset>
      )}
      {files.map(([file, of]) => (
        <section key={file} class="file">
          <h2>{file === '' ? say(words.noPlace) : file}</h2>
          {grouped(of, ({ place }) => place?.sheet ?? '').map(([sheet, ones]) => (
            <OfSheet key={sheet} title={sheet === '' ? say(words.whole) : sheet} findings={ones} />
          ))}
        </section>
      ))}
      <Copies />
    </>
  );
}
