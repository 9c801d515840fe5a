import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { checkSchema } from '../../model/json/check-schema.ts';
import { type Manifest, manifestOptionsSchema } from '../../model/result/manifest.ts';
import { isOtherVersion } from './other-version.ts';

/** Every option of a manifest, which messages call `file`, that the program does not know, or whose value it can't be: such a run can't be done again. */
export function checkOptions(file: string, { options, tool }: Manifest, version: string): Finding[] {
  const checked = checkSchema(manifestOptionsSchema, options);
  if ('value' in checked) return [];
  return checked.problems.map(({ path, found, allowed }) => {
    // The options as a whole have no path of their own: «options.» becomes «options».
    const args = { path: `options.${path}`.replace(/\.$/, ''), found, allowed };
    // Another version may well have had options of its own.
    const severity = isOtherVersion(tool, version) ? 'review' : 'block';
    return finding('manifest-option-unusable', args, { place: { file, path: args.path }, severity });
  });
}
