import type { Place } from '../place.ts';
import type { Quantity } from '../target/target.ts';
import type { Project } from './goals.ts';

/** What an indicator came to last year, and where last year's result says so. */
export interface LastYearValue extends Quantity {
  readonly place: Place;
}

/** What each indicator came to last year, by project and ordinal of this year's goal tables. */
export type LastYearValues = ReadonlyMap<Project, ReadonlyMap<number, LastYearValue>>;
