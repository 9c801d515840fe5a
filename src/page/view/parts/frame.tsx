import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useAtHand } from '../at-hand.ts';
import { addressOf, type Screen } from '../route.ts';
import { pageWords } from '../words.ts';

interface Props {
  readonly doing: string | null;
  readonly fault: string | null;
  readonly onCancel: () => void;
  readonly onLanguage: () => void;
  readonly children: ComponentChildren;
}

/** The screens that make sense with what is at hand. */
function offered({ overview, verdict }: ReturnType<typeof useAtHand>): Screen[] {
  const { files, units, result, findings } = overview;
  return [
    'start',
    ...(files.length > 0 ? (['files'] as const) : []),
    ...(units.length > 0 ? (['templates', 'fill'] as const) : []),
    ...(findings.length > 0 || result !== null ? (['findings'] as const) : []),
    ...(result !== null ? (['scores', 'try', 'report', 'downloads'] as const) : []),
    ...(units.length > 0 ? (['monitoring'] as const) : []),
    ...(verdict !== null ? (['check'] as const) : []),
  ];
}

function Steps() {
  const atHand = useAtHand();
  const { say, overview, route } = atHand;
  const open = overview.findings.filter(({ severity }) => severity === 'block').length;
  return (
    <nav aria-label={say(pageWords.steps)}>
      <ul>
        {offered(atHand).map((one) => (
          <li key={one}>
            <a href={addressOf(one)} aria-current={one === route.screen ? 'page' : undefined}>
              {say(pageWords[one])}
              {one === 'findings' && overview.findings.length > 0 ? (
                <span class={open > 0 ? 'count block' : 'count'}>{overview.findings.length}</span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot() {
  const { say, version } = useAtHand();
  return (
    <footer>
      <details>
        <summary>
          {say(pageWords.offline)} · {say(pageWords.version, { version })}
        </summary>
        <p>{say(pageWords.offlineHow)}</p>
      </details>
    </footer>
  );
}

/** What stands around every screen: the name, the steps, what is being done, what went wrong, and that nothing leaves the machine. */
export function Frame({ doing, fault, onCancel, onLanguage, children }: Props) {
  const { say, route } = useAtHand();
  const main = useRef<HTMLElement>(null);
  const place = `${route.screen}/${route.project}/${route.row}`;
  const before = useRef(place);
  useEffect(() => {
    // A new screen is read from its heading on; what was focused may be gone.
    if (before.current !== place) main.current?.querySelector<HTMLElement>('h1')?.focus();
    before.current = place;
  }, [place]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.querySelector<HTMLElement>('h1')?.focus()}>
        {say(pageWords.skip)}
      </button>
      <header class="top">
        <p class="brand">{say(pageWords.name)}</p>
        <Steps />
        <button type="button" class="quiet" onClick={onLanguage}>
          {say(pageWords.otherLanguage)}
        </button>
      </header>
      <div class="state" role="status" aria-live="polite">
        {doing === null ? null : (
          <p class="doing">
            <span class="turning" aria-hidden="true" /> {doing === '' ? say(pageWords.working) : doing}{' '}
            <button type="button" class="quiet" onClick={onCancel}>
              {say(pageWords.cancel)}
            </button>
          </p>
        )}
      </div>
      {fault === null ? null : (
        <p class="fault" role="alert">
          {say(pageWords.went, { what: fault })}
        </p>
      )}
      <main id="main" ref={main}>
        {children}
      </main>
      <Foot />
    </>
  );
}

/** The heading of a screen; it takes the focus when the screen is opened. */
export const Title = ({ children }: { readonly children: ComponentChildren }) => <h1 tabIndex={-1}>{children}</h1>;
