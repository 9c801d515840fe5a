import type { FilledText } from './filled-form.ts';

/** A report as its paragraphs, those in cells of tables among them; `place` is that of the paragraph, as exactly as its format can say. */
export interface ReportText {
  readonly file: string;
  readonly paragraphs: readonly FilledText[];
}

/** What a report is held against: a project of the forms or of the reviewer's workbook, with its points and its rate in percent. */
export interface ReportSubject {
  readonly name: string;
  readonly self: string | null;
  readonly score: string | null;
  readonly rate: string | null;
}
