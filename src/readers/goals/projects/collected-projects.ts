import type { Finding } from '../../../model/finding.ts';
import type { PlacedText, RawProject } from './raw-project.ts';

/** What the blocks of a document hold: projects as printed, paragraphs outside the tables, and how many indicator rows were met. */
export interface CollectedProjects {
  readonly projects: readonly RawProject[];
  readonly paragraphs: readonly PlacedText[];
  /** Texts of the tables that were not read, in no order. */
  readonly unread: readonly PlacedText[];
  /** Rows below indicator headings that were read or are the subject of a finding. */
  readonly rowsAccounted: number;
  /** Cells with text in those rows, each of them read, known or quoted. */
  readonly cellsAccounted: number;
  /** Cells with text in all rows of all tables: read, headings and labels, or quoted. */
  readonly cellsMet: number;
  readonly findings: readonly Finding[];
}
