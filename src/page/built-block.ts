import type { Built, BuiltFile } from './messages.ts';

const begin = '<script type="application/json" id="built">';
const end = '</script>';

/** What the build puts into a page, as the element that holds it. No sign in it ends the element. */
export const builtBlock = (built: Built): string => `${begin}${JSON.stringify(built).replaceAll('<', '\\u003c')}${end}`;

/** A page with files baked in beside what the build put there; throws where the text is no page of this program. */
export function withGiven(page: string, given: readonly BuiltFile[]): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new TypeError('this is no page of perf-score');
  const built = JSON.parse(page.slice(from + begin.length, to)) as Built;
  return page.slice(0, from) + builtBlock({ ...built, given }) + page.slice(to + end.length);
}
