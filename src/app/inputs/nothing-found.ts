import { listed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import { displayPath } from '../settings/display-path.ts';

/** Says where files were looked for and that there are none; `flag` is how the user names others. */
export function nothingFound(
  what: Readonly<Record<'what' | 'whatEn', string>>,
  paths: readonly string[],
  flag: string,
): Finding {
  const places = listed(
    'places',
    paths.map((path) => displayPath(path)),
  );
  return finding('nothing-found', { ...what, ...places, flag });
}
