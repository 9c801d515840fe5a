import { join } from 'node:path';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { checkSchema } from '../../model/json/check-schema.ts';
import { type Manifest, manifestOptionsSchema } from '../../model/result/manifest.ts';
import { manifestName } from '../../use-cases/outputs/output-formats.ts';
import { displayPath } from '../settings/display-path.ts';
import { isOtherVersion } from './other-version.ts';

/** Every option of a manifest that the program does not know, or whose value it can't be: such a run can't be done again. */
export function checkOptions(folder: string, { options, tool }: Manifest): Finding[] {
  const checked = checkSchema(manifestOptionsSchema, options);
  if ('value' in checked) return [];
  const file = displayPath(join(folder, manifestName));
  return checked.problems.map(({ path, found, allowed }) => {
    const args = { path: `options.${path}`.replace(/\.$/, ''), found, allowed };
    // Another version may well have had options of its own.
    const severity = isOtherVersion(tool) ? 'review' : 'block';
    return finding('manifest-option-unusable', args, { place: { file, path: args.path }, severity });
  });
}
