import type { Reading } from '../../model/finding.ts';
import { givenFile } from '../../use-cases/given-file.ts';
import { type OutputOptions, outputOptions } from '../../use-cases/outputs/output-options.ts';
import { styleFromFile } from '../../use-cases/outputs/style-from-file.ts';
import { displayPath } from '../settings/display-path.ts';
import { readBytes } from './read-bytes.ts';

/** How reports look: from the file that the settings name, which is called from the folder `from`, else as official documents do. */
export async function loadReportStyle(
  path: string | null,
  from: string,
): Promise<Reading<OutputOptions['style'] | null>> {
  if (path === null) return { value: outputOptions('zh').style, findings: [] };
  const file = displayPath(path, from);
  const read = await readBytes(path, file);
  return read.bytes === null ? { value: null, findings: [read.finding] } : styleFromFile(givenFile(file, read.bytes));
}
