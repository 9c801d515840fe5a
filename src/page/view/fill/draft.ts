import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  const place = `${unit}/${project}/${from}`;
  const question = useMemo(() => ({ place, typed, overview }), [place, typed, overview]);
  const [answered, setAnswered] = useState<object | null>(null);
  /** What is asked last: an answer to anything else is of before. */
  const latest = useRef(question);
  latest.current = question;
  const before = useRef('');
  useEffect(() => {
    const ask = async () => {
      const answer = await askQuietly('fill', { unit, project, from, typed });
      if (latest.current !== question) return;
      setAnswered(question);
      if (answer !== null) setFilling(answer);
    };
    // Another project is shown at once; what is typed waits for the keys to rest.
    const moved = before.current !== place;
    before.current = place;
    const timer = setTimeout(ask, moved ? 0 : rest);
    return () => clearTimeout(timer);
  }, [askQuietly, question]);
  return { filling, stale: answered !== question };
}
