import { useState } from 'preact/hooks';
import { useAtHand } from '../at-hand.ts';
import { pageWords } from '../words.ts';

/** The first rows of a list, and a button for more where there are more: a list of thousands stays quick. */
export function useFirst<T>(list: readonly T[], atOnce: number): readonly [readonly T[], preact.JSX.Element | null] {
  const { say } = useAtHand();
  const [shown, setShown] = useState(atOnce);
  const left = list.length - shown;
  if (left <= 0) return [list, null];
  const more = (
    <p>
      <button type="button" class="more" onClick={() => setShown(shown + atOnce)}>
        {say(pageWords.more, { count: Math.min(atOnce, left), left })}
      </button>
    </p>
  );
  return [list.slice(0, shown), more];
}
