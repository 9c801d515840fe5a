import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding, ProjectRef } from '../../../model/finding.ts';
import { isUnnamed } from '../../../model/goals/unnamed-project.ts';
import { grouped } from '../../../model/grouped.ts';
import type { Place } from '../../../model/place.ts';
import { quotedCells } from '../../quoted-cells.ts';
import { isBlankMark } from '../money/amounts.ts';
import { inOneLine } from '../rows/cell-words.ts';
import { type ProjectLabel, projectLabel } from './project-labels.ts';
import type { PlacedText, RawProject } from './raw-project.ts';

/** A project as printed with what it is called, and whether no amount says what it may cost. */
export interface ReadProject {
  readonly raw: RawProject;
  readonly ref: ProjectRef;
  readonly lacksBudget: boolean;
}

/** What has to be said of one project: no name, no unit. A table without an upper part lacks its name, and that is the one fault. */
export function projectGaps(raw: RawProject, ref: ProjectRef): Finding[] {
  const about = (label: ProjectLabel) => {
    const blank = raw.blank.find(({ text }) => projectLabel(text) === label);
    return { place: blank?.place ?? raw.place, project: ref };
  };
  const findings: Finding[] = [];
  if (isUnnamed(ref.name)) {
    findings.push(finding('goal-indicators-without-project', { project: ref.name }, about('name')));
  }
  if (raw.unit === null && raw.headed) {
    findings.push(finding('goal-unit-missing', { project: ref.name }, about('unitName')));
  }
  return findings;
}

/** Where a project without a budget stands. */
interface Unbudgeted {
  readonly ref: ProjectRef;
  readonly place: Place;
}

/** Projects without a budget: one finding each, or one where a document with several (`count` in all) has no budget at all. */
export function budgetsMissing(lacking: readonly Unbudgeted[], count: number): Finding[] {
  const [first] = lacking;
  if (first === undefined) return [];
  if (lacking.length === count && count > 1) {
    return [finding('goal-budgets-missing', { count: `${count}` }, { place: first.place })];
  }
  return lacking.map(({ place, ref }) =>
    finding('goal-budget-missing', { project: ref.name }, { place, project: ref }),
  );
}

const unbudgeted = (all: readonly ReadProject[]): readonly Unbudgeted[] =>
  all.flatMap(({ raw, ref, lacksBudget }) => (lacksBudget && raw.headed ? [{ place: raw.place, ref }] : []));

/** Labels that stand before a blank cell or over one, and whose field is blank in all. */
function blankFields({ raw }: ReadProject): readonly PlacedText[] {
  const { goals, departmentInCharge } = raw;
  const isBlank = { goal: goals.length === 0, departmentInCharge: isBlankMark(departmentInCharge?.text ?? '') };
  const found = raw.blank.filter(({ text }) => {
    const label = projectLabel(text);
    return (label === 'goal' || label === 'departmentInCharge') && isBlank[label];
  });
  return [...new Map(found.map((each) => [projectLabel(each.text), each])).values()];
}

/** Fields that are blank: one finding each, or one for all projects of a document where none of them has it. */
function fieldsBlank(all: readonly ReadProject[]): Finding[] {
  const fields = all.flatMap((each) => blankFields(each).map((blank) => ({ ...blank, ref: each.ref })));
  const named = fields.map(({ text, place, ref }) => ({
    label: projectLabel(text),
    text: inOneLine(text),
    place,
    ref,
  }));
  const byField = grouped(named, ({ label }) => label ?? '');
  return [...byField.values()].flatMap((blank) => {
    const [first] = blank;
    const everywhere = blank.length === all.length && all.length > 1;
    if (first !== undefined && everywhere) {
      const others = inBoth('others', {
        zh: `在全部 ${all.length} 个项目中都`,
        en: ` of each of the ${all.length} projects`,
      });
      return [finding('goal-field-blank', { field: first.text, ...others }, { place: first.place })];
    }
    const alone = inBoth('others', { zh: '一栏', en: '' });
    return blank.map(({ text, place, ref }) =>
      finding('goal-field-blank', { field: text, ...alone }, { place, project: ref }),
    );
  });
}

/** Units that stand without a label, said once for a document. */
function unitsGuessed(all: readonly ReadProject[]): Finding[] {
  const units = all.flatMap(({ raw: { unitGuessed, unit } }) => (unitGuessed && unit !== null ? [unit] : []));
  const [first] = units;
  if (first === undefined) return [];
  const args = { count: `${units.length}`, ...quotedCells(units) };
  return [finding('goal-unit-guessed', args, { place: first.place })];
}

/** What has to be said of the projects of a document together: fields that are blank, budgets that are missing, units that are a guess. */
export const documentGaps = (all: readonly ReadProject[]): Finding[] => [
  ...fieldsBlank(all),
  ...unitsGuessed(all),
  ...budgetsMissing(unbudgeted(all), all.length),
];
