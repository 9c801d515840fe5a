import { textOf } from '../../containers/text/text-encoding.ts';
import type { Reading } from '../../model/finding.ts';
import { readReportStyle } from '../../reports/submission/style/read-report-style.ts';
import { type GivenFile, sourceOf } from '../given-file.ts';
import type { OutputOptions } from './output-options.ts';

/** How reports look, from `report-style.json`, as outputs take it; null with findings where the file can't be used. */
export function styleFromFile(file: GivenFile): Reading<OutputOptions['style'] | null> {
  const { value, findings } = readReportStyle({ file: file.file, text: textOf(file.bytes) });
  return { value: value === null ? null : { style: value, source: sourceOf(file) }, findings };
}
