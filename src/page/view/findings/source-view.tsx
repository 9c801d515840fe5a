import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { Place } from '../../../model/place.ts';
import type { SourceWindow } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';

const words = {
  none: { zh: '这个位置没有表格可看。', en: 'There is no table to show at this place.' },
  copy: { zh: '复制位置', en: 'copy the place' },
  copied: { zh: '已复制', en: 'copied' },
} as const satisfies Words;

async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/** A place as a person writes it, to be copied into the box of a spreadsheet or a message. */
export function PlaceText({ text }: { readonly text: string }) {
  const { say } = useAtHand();
  const [done, setDone] = useState(false);
  return (
    <span class="place">
      {text}{' '}
      <button
        type="button"
        class="quiet"
        onClick={async () => {
          await copyText(text);
          setDone(true);
        }}
      >
        {say(done ? words.copied : words.copy)}
      </button>
    </span>
  );
}

/** True once an element was on the screen: a long list asks for what it shows and no more. */
function useSeen<E extends Element>() {
  const element = useRef<E>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null || seen) return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [seen]);
  return [element, seen] as const;
}

/** The cells around a place, the one meant marked. */
export function SourceView({ place }: { readonly place: Place }) {
  const { say, ask, overview } = useAtHand();
  const [element, seen] = useSeen<HTMLDivElement>();
  const [shown, setShown] = useState<SourceWindow | null | undefined>(undefined);
  const key = JSON.stringify(place);
  useEffect(() => {
    if (!seen) return;
    void ask('source', { place }).then(setShown);
  }, [seen, key, overview]);
  return (
    <div class="source" ref={element}>
      {shown === undefined ? null : shown === null ? (
        <p class="soft">{say(words.none)}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its window is scrolled by keyboard too.
        <section class="table" tabIndex={0} aria-label={shown.title}>
          <table class="grid">
            <caption class="unseen">{shown.title}</caption>
            <thead>
              <tr>
                <td />
                {shown.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row, at) => (
                <tr key={row.label} class={at === shown.row ? 'meant' : ''}>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((cell, column) => (
                    <td key={column} class={at === shown.row && column === shown.column ? 'meant' : ''}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
