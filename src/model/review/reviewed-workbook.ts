import type { DecimalText } from '../decimal.ts';
import type { Place, Source } from '../place.ts';

/** A row of a reviewer's sheet as it came back. Scores are null where the cell is blank or holds no number; texts are trimmed. */
export interface ReviewedLine {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly claimedActual: string;
  /** 复核完成值; "" counts as claimed. */
  readonly reviewedActual: string;
  readonly weight: DecimalText | null;
  readonly self: DecimalText | null;
  readonly score: DecimalText | null;
  readonly scoreText: string;
  readonly ticked: boolean;
  readonly remark: string;
  /** What the columns of facts come to: the adverse ones in words, and the headings of those whose words nobody knows. */
  readonly found: readonly string[];
  readonly unread: readonly string[];
  readonly place: Place;
}

/** One project's sheet. */
export interface ReviewedProject {
  readonly name: string;
  readonly unit: string;
  readonly year: number | null;
  readonly profile: string;
  readonly lines: readonly ReviewedLine[];
  readonly place: Place;
}

/** A line of 问题清单, by its columns in their order. */
export type ReviewedIssue = readonly string[];

/** A reviewer's workbook as it came back. */
export interface ReviewedWorkbook {
  readonly source: Source;
  readonly projects: readonly ReviewedProject[];
  readonly issues: readonly ReviewedIssue[];
}
