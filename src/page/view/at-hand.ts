import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Speak } from '../../findings/speak.ts';
import type { Answers, Ask, DroppedFile, Overview, Questions, Verdict } from '../messages.ts';
import type { Route } from './route.ts';

/** What every screen has at hand: what there is, how to ask the engine, and how to go elsewhere. */
export interface AtHand {
  readonly route: Route;
  readonly say: Speak;
  readonly overview: Overview;
  readonly busy: boolean;
  readonly version: string;
  readonly verdict: Verdict | null;
  readonly ask: <A extends Ask>(ask: A, question: Questions[A]) => Promise<Answers[A] | null>;
  /** Asks for something that changes what there is. */
  readonly change: (ask: 'remove' | 'assign' | 'choose', question: Questions['remove' | 'assign' | 'choose']) => void;
  readonly give: (files: readonly DroppedFile[] | null) => void;
  readonly example: () => void;
  readonly check: (files: readonly DroppedFile[] | null) => void;
  readonly saved: () => void;
}

export const AtHandContext = createContext<AtHand | null>(null);

export function useAtHand(): AtHand {
  const atHand = useContext(AtHandContext);
  if (atHand === null) throw new Error('a screen stands outside the page');
  return atHand;
}
