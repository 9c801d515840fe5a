import type { Language } from '../../findings/finding.ts';
import type { ActualsJson } from '../../model/actuals/actuals.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { BudgetUnit, Project } from '../../model/goals/goals.ts';
import type { LastYearValues } from '../../model/goals/last-year.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { TypedValues } from './typed-values.ts';

/**
 * What a template is made from: the projects of one unit. `filled` puts actuals into the input cells, as the samples do, and `typed`
 * what was typed into single cells, which comes first; `lastYear` are the values of last year's result by project and ordinal of an indicator.
 */
export interface TemplateInput {
  readonly year: number;
  readonly unit: BudgetUnit;
  readonly projects: readonly Project[];
  readonly profile: Profile;
  readonly filled?: ActualsJson;
  readonly typed?: TypedValues;
  readonly lastYear?: LastYearValues;
  /** What scoring gives each indicator whose points nobody states, by ordinal; its column is hidden where absent. */
  readonly weights?: ReadonlyMap<Project, ReadonlyMap<number, Decimal>>;
  /** The language of everything but sheets and headings, which are those of the official form in any case. Chinese where absent. */
  readonly language?: Language;
}
