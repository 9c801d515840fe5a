import type { Finding } from '../model/finding.ts';
import type { ReportSubject } from '../model/review/report-text.ts';
import { checkGivenReport } from '../use-cases/review/check-given-report.ts';
import { readInputFiles } from './inputs/input-files.ts';

/** What a report on disk contradicts, in itself and of the projects that it is about. */
export async function comparedReport(path: string, subjects: readonly ReportSubject[]): Promise<readonly Finding[]> {
  const { files, findings } = await readInputFiles([path], true);
  return [...findings, ...files.flatMap((file) => checkGivenReport(file, subjects))];
}
