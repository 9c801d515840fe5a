import type { Finding } from '../../../model/finding.ts';
import type { GoalDocument } from '../../../model/goals/goals.ts';
import { projectRef } from '../../../model/goals/project-ref.ts';
import { directionFinding } from '../../../targets/target/reading-findings.ts';

/** Targets without a comparator whose direction was taken from their name or is open; once for a row that is read for several places. */
export function directionFindings(documents: readonly GoalDocument[]): Finding[] {
  const said = new Set<string>();
  return documents.flatMap(({ projects }) =>
    projects.flatMap((project) =>
      project.indicators.flatMap(({ target, level3, description, source, ordinal }) => {
        const about = { place: source, project: projectRef(project), indicator: ordinal };
        const found = directionFinding(target, level3 ?? description ?? '', about);
        const place = JSON.stringify(source);
        if (found === null || said.has(place)) return [];
        said.add(place);
        return [found];
      }),
    ),
  );
}
