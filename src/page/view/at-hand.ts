import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Speak } from '../../findings/speak.ts';
import type { Answers, Ask, Draft, DroppedFile, Overview, Questions, Verdict } from '../messages.ts';
import type { Route, Screen } from './route.ts';

/** What every screen has at hand: what there is, how to ask the engine, and how to go elsewhere. */
export interface AtHand {
  readonly route: Route;
  readonly say: Speak;
  readonly overview: Overview;
  readonly busy: boolean;
  readonly version: string;
  readonly verdict: Verdict | null;
  readonly ask: <A extends Ask>(ask: A, question: Questions[A]) => Promise<Answers[A] | null>;
  /** Asks beside what a person does, who goes on meanwhile; null also where it was stopped. */
  readonly askQuietly: <A extends Ask>(ask: A, question: Questions[A]) => Promise<Answers[A] | null>;
  /** What was typed and is in no workbook yet, by unit. */
  readonly drafts: Map<string, Draft>;
  /** Takes a workbook that was filled in here among the files, instead of another where it is made of it; `saved`: it was downloaded. */
  readonly filled: (
    file: DroppedFile,
    as: { readonly saved: boolean; readonly instead: string | null },
  ) => Promise<void>;
  readonly go: (screen: Screen) => void;
  /** Asks for something that changes what there is. */
  readonly change: (ask: 'remove' | 'assign' | 'choose', question: Questions['remove' | 'assign' | 'choose']) => void;
  readonly give: (files: readonly DroppedFile[] | null) => void;
  /** Takes files for a round of monitoring. */
  readonly monitor: (files: readonly DroppedFile[] | null) => void;
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
