import type { Decimal } from '../decimal.ts';
import type { Finding, ProjectRef } from '../finding.ts';
import type { Indicator, Project } from '../goals/goals.ts';
import type { Bilingual } from '../json/shape.ts';
import type { Input } from '../place.ts';
import type { ActualReading } from '../target/target.ts';
import type { AsOf, MonitoredIndicator, MonitoredProject } from './monitored.ts';
import type { MonitoringProfile } from './monitoring-profile.ts';

/** What a light says, worst first. `unjudged` is what no rule can judge yet. */
export const lights = ['behind', 'slow', 'fast', 'normal', 'unjudged'] as const;
export type Light = (typeof lights)[number];

/** Word and sign of each light: never a colour alone, since blue is “too fast” in one place and “mild” in another. */
export const lightWords = {
  behind: { sign: '✗', zh: '滞后', en: 'behind' },
  slow: { sign: '！', zh: '偏慢', en: 'slow' },
  fast: { sign: '↑', zh: '偏快', en: 'fast' },
  normal: { sign: '✓', zh: '正常', en: 'on course' },
  unjudged: { sign: '—', zh: '未评', en: 'not judged' },
} as const satisfies Readonly<Record<Light, Bilingual & { readonly sign: string }>>;

/** A light with the rule that lit it, its numbers in it. */
export interface Judgement {
  readonly light: Light;
  readonly rule: Bilingual;
}

/** The worst of some lights; what is not judged counts only where nothing is. */
export const worstLight = (some: readonly Light[]): Light =>
  lights.find((light) => light !== 'unjudged' && some.includes(light)) ?? 'unjudged';

/** An indicator up to the month. */
export interface IndicatorCourse {
  readonly indicator: Indicator;
  readonly reported: MonitoredIndicator | null;
  readonly progress: ActualReading | null;
  readonly expected: ActualReading | null;
  /** Progress ÷ target, and what is expected ÷ target; null where they can't be divided. */
  readonly completion: Decimal | null;
  readonly expectedCompletion: Decimal | null;
  readonly judgement: Judgement;
}

/** A project up to the month. Money in 万元, rates as ratios of 1, unrounded. */
export interface ProjectCourse {
  readonly project: Project;
  readonly ref: ProjectRef;
  readonly reported: MonitoredProject | null;
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  readonly expected: Decimal | null;
  readonly rate: Decimal | null;
  readonly execution: Judgement;
  readonly indicators: readonly IndicatorCourse[];
  /** Mean of the completions of what grows with the months, each at most 1; null where none is known. */
  readonly meanCompletion: Decimal | null;
  readonly gap: Judgement | null;
  readonly light: Light;
  /** The execution rate of an earlier round, where one was given. */
  readonly earlierRate: Decimal | null;
}

/** A round of monitoring: everything that its outputs are made from. */
export interface MonitoringRun {
  readonly asOf: AsOf;
  readonly earlier: AsOf | null;
  readonly profile: MonitoringProfile;
  readonly projects: readonly ProjectCourse[];
  readonly inputs: readonly Input[];
  readonly tool: { readonly name: string; readonly version: string };
  readonly findings: readonly Finding[];
}
