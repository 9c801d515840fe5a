import { listed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Reading } from '../../model/finding.ts';
import type { GoalDocument } from '../../model/goals/goals.ts';
import { yearFrom, yearKnownArgs } from '../../readers/goals/document/year-known-from.ts';

/** The goal documents of a run: the year asked for, or the only one there is; others are passed over and named. */
export interface ChosenGoals {
  readonly year: number | null;
  readonly documents: readonly GoalDocument[];
  /** Every year met, ascending. */
  readonly years: readonly number[];
}

/**
 * Picks the goal documents of a year. A document without a year counts as the year asked for, with a finding. Without a year asked
 * for, the one year that all documents share is taken; several years give `year` null.
 */
export function chooseGoals(documents: readonly GoalDocument[], asked: number | null): Reading<ChosenGoals> {
  const years = [...new Set(documents.flatMap((document) => document.year ?? []))].sort();
  const year = asked ?? (years.length === 1 ? (years[0] ?? null) : null);
  if (year === null) return { value: { year, documents: [], years }, findings: [] };
  const chosen = documents.filter((document) => document.year === null || document.year === year);
  const findings = documents.flatMap((document) => {
    const { file } = document.source;
    if (document.year === null) {
      return [finding('year-unknown', { file, year: String(year) }, { place: { file } })];
    }
    if (document.year === year) return [];
    const from = yearKnownArgs(document.yearKnownFrom ?? yearFrom('as-stated', { text: '' }));
    const args = { file, found: String(document.year), year: String(year), ...from };
    return [finding('goals-of-another-year', args, { place: { file } })];
  });
  if (chosen.length === 0 && documents.length > 0) {
    findings.push(finding('year-without-goals', { year: String(year), ...listed('years', years.map(String)) }));
  }
  return { value: { year, documents: chosen, years }, findings };
}
