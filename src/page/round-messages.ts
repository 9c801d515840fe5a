import type { Bilingual } from '../model/json/shape.ts';
import type { ShownFinding } from './shown-finding.ts';

/** A light in a word and a sign, and whether it is one to worry about. */
export interface ShownLight {
  readonly text: string;
  readonly tone: 'good' | 'bad' | '';
}

/** A project in a round of monitoring: money in 万元 and where it stands, with the rules that say so. */
export interface ShownCourse {
  readonly unit: string;
  readonly name: string;
  readonly budget: string;
  readonly executed: string;
  readonly rate: string;
  readonly light: ShownLight;
  readonly why: readonly string[];
  readonly indicators: readonly { readonly name: string; readonly light: ShownLight; readonly why: string }[];
}

/** What the page asks of a round: the month and the monitoring profile, null for those of the workbooks and of the program. */
export interface RoundQuestion {
  readonly month: number | null;
  readonly profile: string | null;
}

/** A round of monitoring as it stands; without workbooks no project is in it. */
export interface ShownRound {
  /** 1 to 12. */
  readonly month: number;
  readonly asOf: string;
  readonly profile: string;
  readonly profiles: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly projects: readonly ShownCourse[];
  readonly findings: readonly ShownFinding[];
}
