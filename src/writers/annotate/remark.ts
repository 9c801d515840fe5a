import type { Severity } from '../../model/finding.ts';

/** What is to be said at one cell of a workbook: the strictest severity of all that was found there, and a text for the note. */
export interface Remark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  readonly text: string;
}

/** One line of the added sheet. `sheet` and `cell` are null for what isn't at a cell of this workbook. */
export interface ListedFinding {
  readonly severity: Severity;
  readonly severityWord: string;
  readonly project: string;
  readonly indicator: string;
  readonly place: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly title: string;
  readonly found: string;
  readonly expected: string;
  readonly action: string;
  readonly code: string;
}

/** The added sheet: its name, its title line, the headings of its ten columns, and its lines. */
export interface FindingsList {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly lines: readonly ListedFinding[];
}

/** Background of a doubtful cell by severity (RGB, hex); the note says the same in words. */
export const severityColours: Readonly<Record<Severity, string>> = {
  block: 'F4A6A0',
  review: 'FFD966',
  note: 'BDD7EE',
};
