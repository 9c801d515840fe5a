import { notCarriedOutText } from '../../../model/actuals/not-carried-out.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { ProjectResult } from '../../../model/result/result-json.ts';
import { type ProjectState, projectStateWords } from '../../../model/result/state-words.ts';

export const stateOf = ({ state, status }: ProjectResult): ProjectState => state ?? status;

/** How a state is shown: what is final is good, what has to be done is bad, what is not assessed is neither. */
export const toneOf = (state: ProjectState): 'good' | 'bad' | 'soft' =>
  state === 'final' ? 'good' : state === 'not-carried-out' ? 'soft' : 'bad';

/** The state in words; of a project that was not carried out its kind too, and in full the reason and the document. */
export function stateText(project: ProjectResult, say: (text: Bilingual) => string, more: 'kind' | 'all'): string {
  const { notCarriedOut } = project;
  const state = stateOf(project);
  return state === 'not-carried-out' && notCarriedOut != null
    ? notCarriedOutText(notCarriedOut, say, more)
    : say(projectStateWords[state]);
}

/** 0.9675 as 96.75 %: the point is moved in the text, no number is computed. */
export function percent(ratio: string | null): string {
  if (ratio === null) return '—';
  const [whole = '0', decimals = ''] = ratio.split('.');
  const digits = decimals.padEnd(4, '0');
  return `${Number(whole + digits.slice(0, 2))}.${digits.slice(2, 4)}%`;
}
