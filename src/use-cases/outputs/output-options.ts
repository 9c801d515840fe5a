import type { Language } from '../../findings/finding.ts';
import type { Source } from '../../model/place.ts';
import type { ExportFormat } from '../../model/policy/export-format.ts';
import type { ReportStyle } from '../../model/policy/report-style.ts';
import { officialStyle } from '../../reports/submission/style/official-style.ts';
import type { PdfWriter } from '../../writers/pdf/pdf-writer.ts';
import type { DataWriter } from './data-writer.ts';
import type { EarlierSets } from './submissions/earlier-sets.ts';

/** What outputs depend on beside the run. */
export interface OutputOptions {
  readonly language: Language;
  /** How reports that are handed in look; the file it is from, null for the official form. */
  readonly style: { readonly style: ReportStyle; readonly source: Source | null };
  /** Whether each project gets a report of its own beside that of its unit. */
  readonly reportPer: 'unit' | 'project';
  /** The day of what is handed in; null where none was given. */
  readonly asOf: string | null;
  /** Whether PDF files are asked for, and what writes them; null where nobody here can. */
  readonly pdfAsked: boolean;
  readonly pdf: PdfWriter | null;
  /** In which forms results are handed on, and what writes those that are analysed; null where nobody here can. */
  readonly exports: readonly ExportFormat[];
  readonly data: DataWriter | null;
  /** What was handed in from the same folder before. */
  readonly earlier: EarlierSets | null;
}

/** The options of who asked for nothing. */
export const outputOptions = (language: Language, given: Partial<OutputOptions> = {}): OutputOptions => ({
  language,
  style: { style: officialStyle, source: null },
  reportPer: 'unit',
  asOf: null,
  pdfAsked: false,
  pdf: null,
  exports: [],
  data: null,
  earlier: null,
  ...given,
});
