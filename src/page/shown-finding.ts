import type { ReportedFinding } from '../model/finding.ts';

/** A finding in words, with its place as a person writes it. */
export interface ShownFinding extends ReportedFinding {
  readonly where: string;
}
