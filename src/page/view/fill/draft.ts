import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, Filling } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';

/** A draft once some of it was saved: what was typed meanwhile is still to be saved. */
export const withoutSaved = (draft: Draft, saved: Draft['typed'], name: string): Draft => ({
  from: name,
  typed: Object.fromEntries(Object.entries(draft.typed).filter(([key, text]) => saved[key] !== text)),
});

/** Milliseconds without typing after which the score is computed again: shorter than a look up from the keys. */
const rest = 350;

/** The actuals of a unit as they stand, computed again a moment after the last key. An answer that a newer question overtook is dropped. */
export function useFilling(unit: number, project: number, { from, typed }: Draft) {
  const { askQuietly, overview } = useAtHand();
  const [filling, setFilling] = useState<Filling | null>(null);
  const [stale, setStale] = useState(true);
  /** Counts what was typed: an answer to anything but the last is of before. */
  const latest = useRef(0);
  const place = `${unit}/${project}/${from}`;
  const before = useRef('');
  useEffect(() => {
    setStale(true);
    latest.current += 1;
    const own = latest.current;
    const ask = async () => {
      const answer = await askQuietly('fill', { unit, project, from, typed });
      if (own !== latest.current) return;
      setStale(false);
      if (answer !== null) setFilling(answer);
    };
    // Another project is shown at once; what is typed waits for the keys to rest.
    const moved = before.current !== place;
    before.current = place;
    const timer = setTimeout(ask, moved ? 0 : rest);
    return () => clearTimeout(timer);
  }, [askQuietly, typed, place, overview]);
  return { filling, stale };
}
