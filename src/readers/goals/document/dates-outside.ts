import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Project } from '../../../model/goals/goals.ts';
import { projectRef } from '../../../model/goals/project-ref.ts';
import type { DocumentYear } from './document-year.ts';
import { yearKnownArgs } from './year-known-from.ts';

/** The deadlines that are not in the year of their document, one finding each, where the dates of the document as a whole speak against it. */
export function datesOutside(projects: readonly Project[], known: Omit<DocumentYear, 'findings'>): Finding[] {
  const { year, yearKnownFrom, datesDisagree } = known;
  if (!datesDisagree || year === null || yearKnownFrom === null) return [];
  return projects.flatMap((project) =>
    project.indicators.flatMap(({ target, ordinal, source }) => {
      const own = target.kind === 'date' ? (target.date?.slice(0, 4) ?? null) : null;
      if (own === null || own === String(year)) return [];
      const other = inBoth('other', {
        zh: `指标值“${target.text}”是 ${own} 年`,
        en: `the target "${target.text}" is of ${own}`,
      });
      const about = { place: source, project: projectRef(project), indicator: ordinal };
      return [
        finding('goal-year-contradiction', { ...yearKnownArgs(yearKnownFrom), year: String(year), ...other }, about),
      ];
    }),
  );
}
