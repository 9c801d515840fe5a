import { useEffect, useState } from 'preact/hooks';
import { projectStateWords } from '../../../model/result/state-words.ts';
import type { Draft, Filling, FillProject, FillSheet, ShownFinding } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { save } from '../files-from.ts';
import { Title } from '../parts/frame.tsx';
import { addressOf } from '../route.ts';
import { pageWords } from '../words.ts';
import { useFilling, withoutSaved } from './draft.ts';
import { FillRowFields } from './fill-row.tsx';
import { fillWords as words } from './fill-words.ts';

/** Where a person types: the places of a form that take the focus one after another. */
const places = '[data-cell]:not([disabled]):not([readonly])';

/** Enter goes to the next cell, as in a spreadsheet; with Shift it is a new line. Enter that ends a Chinese word is the word's. */
function onEnter(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
  if (!(target instanceof HTMLElement) || !target.matches('[data-cell]')) return;
  event.preventDefault();
  const all = [...(currentTarget as HTMLElement).querySelectorAll<HTMLElement>(places)];
  // What is folded away has no box.
  const open = all.filter((one) => one.getClientRects().length > 0);
  open[open.indexOf(target) + 1]?.focus();
}

function Standing({ project, stale }: { readonly project: FillProject; readonly stale: boolean }) {
  const { say } = useAtHand();
  const { score, full, state, complete, rows } = project;
  return (
    <p class={stale ? 'verdict standing stale' : 'verdict standing'} role="status" aria-busy={stale}>
      {score === null ? '' : `${say(words.score, { score, full: full ?? '' })} · `}
      {state === null ? '' : `${say(projectStateWords[state])} · `}
      {say(words.rows, { complete, rows })} <span class="soft">{stale ? say(words.again) : ''}</span>
    </p>
  );
}

interface SheetProps {
  readonly sheet: FillSheet;
  readonly draft: Draft;
  readonly onType: (key: string, text: string) => void;
}

function SheetFields({ sheet, draft, onType }: SheetProps) {
  const { say } = useAtHand();
  const rows = sheet.rows.map((row) => <FillRowFields key={row.key} row={row} typed={draft.typed} onType={onType} />);
  if (!sheet.ofUnit)
    return (
      <section>
        <h2>{sheet.name}</h2>
        {rows}
      </section>
    );
  return (
    <details class="of-unit">
      <summary>{say(words.ofUnit, { name: sheet.name })}</summary>
      {rows}
    </details>
  );
}

interface FormProps {
  readonly filling: Filling;
  readonly unit: number;
  readonly at: number;
  readonly draft: Draft;
  readonly stale: boolean;
  readonly onType: (key: string, text: string) => void;
}

function Form({ filling, unit, at, draft, stale, onType }: FormProps) {
  const { say } = useAtHand();
  const { projects, sheets } = filling;
  const project = projects[at];
  return (
    <>
      <p class="choices">
        <label>
          {say(words.project)}{' '}
          <select
            value={at}
            onChange={(event) => {
              location.hash = addressOf('fill', unit, Number(event.currentTarget.value));
            }}
          >
            {projects.map(({ name, complete, rows, code }, index) => (
              <option key={`${code}|${name}`} value={index}>
                {say(words.option, { name, complete, rows })}
              </option>
            ))}
          </select>
        </label>
      </p>
      {project === undefined ? null : <Standing project={project} stale={stale} />}
      <form onKeyDown={onEnter} onSubmit={(event) => event.preventDefault()} autoComplete="off">
        {sheets.map((sheet) => (
          <SheetFields key={`${sheet.name}|${sheet.ofUnit}`} sheet={sheet} draft={draft} onType={onType} />
        ))}
      </form>
      <p class="buttons">
        {at > 0 ? (
          <a class="button" href={addressOf('fill', unit, at - 1)}>
            {say(words.before)}
          </a>
        ) : null}
        {at + 1 < projects.length ? (
          <a class="button" href={addressOf('fill', unit, at + 1)}>
            {say(words.next)}
          </a>
        ) : null}
      </p>
    </>
  );
}

function Starts({ unit, draft, onFrom }: { unit: number; draft: Draft; onFrom: (from: string | null) => void }) {
  const { say, overview } = useAtHand();
  const files = overview.units[unit]?.actuals ?? [];
  return (
    <p class="choices">
      {overview.units.length < 2 ? null : (
        <label>
          {say(words.unit)}{' '}
          <select
            value={unit}
            onChange={(event) => {
              location.hash = addressOf('fill', Number(event.currentTarget.value), 0);
            }}
          >
            {overview.units.map(({ code, name }, at) => (
              <option key={`${code}|${name}`} value={at}>
                {code} {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {files.length === 0 ? null : (
        <label>
          {say(words.start)}{' '}
          <select value={draft.from ?? ''} onChange={({ currentTarget: { value } }) => onFrom(value || null)}>
            {files.map((file) => (
              <option key={file} value={file}>
                {file}
              </option>
            ))}
            <option value="">{say(words.blank)}</option>
          </select>
        </label>
      )}
    </p>
  );
}

interface ActionProps {
  readonly unit: number;
  readonly draft: Draft;
  /** The workbook begun with is the one that is saved. */
  readonly kept: boolean;
  readonly onDone: (saved: Draft['typed'], name: string) => void;
}

/** Saving, and going on with what was typed; both put the workbook among the files of the page. */
function Actions({ unit, draft, kept, onDone }: ActionProps) {
  const { say, ask, filled, go } = useAtHand();
  const [said, setSaid] = useState<string | readonly ShownFinding[] | null>(null);
  const make = async (download: boolean) => {
    const made = await ask('saveFilled', { unit, ...draft });
    if (made === null) return;
    if (made.file === null) return setSaid(made.findings);
    const { name, bytes } = made.file;
    if (download) save(name, bytes);
    await filled({ name, bytes }, { saved: download, instead: kept ? null : draft.from });
    onDone(draft.typed, name);
    setSaid(download ? say(words.savedAs, { name: name.replace(/^.*\//, '') }) : null);
    if (!download) go('findings');
  };
  return (
    <>
      <p class="buttons">
        <button type="button" class="main" onClick={() => make(true)}>
          {say(words.saveBook)}
        </button>
        <button type="button" onClick={() => make(false)}>
          {say(words.look)}
        </button>
        {Object.keys(draft.typed).length === 0 ? null : <span class="soft">{say(words.unsaved)}</span>}
      </p>
      <div role="status">
        {typeof said === 'string' ? <p class="soft">{said}</p> : null}
        {said === null || typeof said === 'string'
          ? null
          : said.map((found) => (
              <p key={found.code} class="fault">
                {found.found}
                {say.marks.colon}
                {found.action}
              </p>
            ))}
      </div>
    </>
  );
}

/** The actuals of one unit, one project at a time, with the score moving as they are typed. */
function Unit({ unit, project }: { readonly unit: number; readonly project: number }) {
  const { say, overview, drafts } = useAtHand();
  const own = overview.units[unit];
  const id = `${own?.code}|${own?.name}`;
  const files = own?.actuals ?? [];
  const known = drafts.get(id);
  const [draft, setDraft] = useState<Draft>(known ?? { from: files[0] ?? null, typed: {} });
  const gone = draft.from !== null && !overview.files.some(({ name }) => name === draft.from);
  // Kept at once, and not only once it is shown: whoever leaves is asked for the last key too.
  const change = (next: (before: Draft) => Draft) =>
    setDraft((before) => {
      const now = next(before);
      drafts.set(id, now);
      return now;
    });
  useEffect(() => {
    if (gone) change((before) => ({ ...before, from: null }));
  }, [gone]);
  const { filling, stale } = useFilling(unit, project, draft);
  const onType = (key: string, text: string) =>
    change((before) => ({ ...before, typed: { ...before.typed, [key]: text } }));
  return (
    <>
      <Starts unit={unit} draft={draft} onFrom={(from) => change((before) => ({ ...before, from }))} />
      {filling === null ? (
        <p aria-live="polite">{say(stale ? pageWords.working : words.undecided)}</p>
      ) : (
        <>
          {filling.kept || draft.from === null ? null : (
            <p class="verdict">{say(words.remade, { file: draft.from })}</p>
          )}
          <Actions
            unit={unit}
            draft={draft}
            kept={filling.kept}
            onDone={(saved, name) => change((before) => withoutSaved(before, saved, name))}
          />
          <Form {...{ filling, unit, draft, stale, onType }} at={project} />
        </>
      )}
    </>
  );
}

/** Filling in here what the workbook of a unit asks for. */
export function Fill() {
  const { say, overview, route } = useAtHand();
  const unit = Math.min(route.project ?? 0, Math.max(0, overview.units.length - 1));
  const project = typeof route.row === 'number' ? route.row : 0;
  return (
    <>
      <Title>{say(pageWords.fill)}</Title>
      {overview.units.length === 0 ? (
        <p>{say(pageWords.nothingYet)}</p>
      ) : (
        <>
          <p>{say(words.how)}</p>
          <Unit key={unit} unit={unit} project={project} />
        </>
      )}
    </>
  );
}
