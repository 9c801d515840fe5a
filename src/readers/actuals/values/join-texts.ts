import { finding } from '../../../findings/finding.ts';
import type { ActualProject, Entry, ProjectTexts } from '../../../model/actuals/actuals.ts';
import { textColumns } from '../../../model/actuals/actuals-layout.ts';
import { comparable } from '../../../model/text/same-text.ts';
import type { Joining } from './merge-values.ts';
import { shortPlace } from './short-place.ts';

/** Joins what rows or files wrote of a project. The first text counts, and a finding names another: words change no score. */
export function joinTexts(told: readonly ProjectTexts[], joining: Joining): Pick<ActualProject, 'texts'> {
  if (told.length === 0) return {};
  const { log, project, name } = joining;
  const first = (id: keyof ProjectTexts): Entry | null => {
    const [used, ...others] = told.flatMap((one) => one[id] ?? []);
    if (used === undefined) return null;
    const other = others.find(({ text }) => comparable(text) !== comparable(used.text));
    if (other !== undefined) {
      const what = textColumns.find((column) => column.id === id)?.heading ?? id;
      const args = { name, what, where: shortPlace(used.place) };
      log.report(finding('report-text-differs', args, { place: other.place, project }));
    }
    return used;
  };
  return { texts: { problems: first('problems'), measures: first('measures') } };
}
