import { listed } from '../findings/args.ts';
import { finding, placeText } from '../findings/finding.ts';
import { textRows } from '../model/actuals/actuals-layout.ts';
import type { Finding } from '../model/finding.ts';
import { budgetUnitGroups } from '../model/goals/budget-unit-groups.ts';
import { unitId } from '../model/goals/project-ref.ts';
import type { ProjectScore } from '../model/result/result.ts';
import { unitTextsOf } from '../model/result/unit-texts.ts';

const labels = Object.fromEntries(textRows.map(({ id, label }) => [id, label]));

/** Says once for each unit which texts its report lacks, where it was asked for them, and which two of its files word differently. */
export function textFindings(projects: readonly ProjectScore[]): readonly Finding[] {
  return budgetUnitGroups(projects).flatMap(({ unit, members }) => {
    const { missing, differing, place } = unitTextsOf(members);
    const project = { unit: unitId(unit), code: null, name: '' };
    const found = differing.map(({ id, used, other }) => {
      const args = { name: unit.name, what: labels[id] ?? id, where: placeText(used.place, 'zh') };
      return finding('report-text-differs', args, { place: other.place, project });
    });
    if (place === null || missing.length === 0) return found;
    const texts = listed(
      'texts',
      missing.map((id) => labels[id] ?? id),
    );
    return [...found, finding('report-texts-missing', { unit: unit.name, ...texts }, { place, project })];
  });
}
