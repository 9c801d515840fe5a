import national from '../../forms/national.json' with { type: 'json' };
import sichuan from '../../forms/sichuan.json' with { type: 'json' };
import { didYouMean, nearestListed } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { type DefinitionText, readDefinition, statedId } from '../findings/read-definition.ts';
import { certain } from '../model/certain.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { type FormLayout, formLayoutSchema, type UsedForm } from '../model/policy/form-layout.ts';
import { formLayoutFindings } from './check-form-layout.ts';

/** A layout as it was read; null where it can't be used, and the findings say why. */
export interface ReadFormLayout {
  readonly id: string;
  readonly file: string;
  readonly layout: FormLayout | null;
  readonly findings: readonly Finding[];
  readonly sha256: string | null;
}

/** Reads a file of a layout: schema first, then what must fit together. */
export function readFormLayout(given: DefinitionText): ReadFormLayout {
  const { value, findings } = readDefinition(formLayoutSchema, given);
  const faults = value === null ? findings : formLayoutFindings(value, given.file);
  // forms/hebei.json without an id of its own is hebei.
  const id = value?.id ?? statedId(given.text) ?? given.file.replace(/^.*[\\/]/, '').replace(/\.json$/i, '');
  return {
    id,
    file: given.file,
    layout: faults.length > 0 ? null : value,
    findings: faults,
    sha256: given.sha256 ?? null,
  };
}

/** The layouts that come with the program, in the order they are listed. A new one is a file in `forms` and a line here. */
export function builtInLayouts(): readonly ReadFormLayout[] {
  builtIn ??= [national, sichuan].map((json) =>
    readFormLayout({ file: `forms/${json.id}.json`, text: JSON.stringify(json) }),
  );
  return builtIn;
}

let builtIn: readonly ReadFormLayout[] | null = null;

/** The id of the layout where nobody chose one: that of the Ministry of Finance. */
const usualForm = 'national';

/** The layout of the Ministry of Finance. */
export function nationalForm(): FormLayout {
  return certain(builtInLayouts().find(({ id }) => id === usualForm)?.layout, 'layout of the national form');
}

/** The layout to be used, or null where it can't be, and the findings say why. */
export interface ChosenForm {
  readonly form: UsedForm | null;
  readonly findings: readonly Finding[];
}

/** Who asks for a layout: somebody by name, else the profile; and the files of one's own. */
export interface FormsAtHand {
  readonly named: string | null;
  readonly own: readonly DefinitionText[];
  /** What was found where they were looked for: a layout is not to be chosen while one that was named is missing. */
  readonly findings: readonly Finding[];
}

/** The layout that was named, else that of the profile, else the national one. */
export function chosenForm({ named, own, findings: faults }: FormsAtHand, ofProfile: string | null): ChosenForm {
  if (faults.some(({ severity }) => severity === 'block')) return { form: null, findings: faults };
  const wanted = named ?? ofProfile ?? usualForm;
  const known = [...builtInLayouts(), ...own.map(readFormLayout)];
  const [first, second] = known.filter((one) => one.id === wanted);
  if (first === undefined) {
    const ids = known.map((one) => one.id);
    const args = { id: wanted, ...nearestListed('allowed', wanted, ids), ...didYouMean(nearest(wanted, ids)) };
    return { form: null, findings: [finding('form-not-found', args, {})] };
  }
  if (second !== undefined) {
    const place = { file: second.file, path: 'id' };
    return { form: null, findings: [finding('definition-id-twice', { id: wanted, first: first.file }, { place })] };
  }
  const { layout, file, sha256, findings } = first;
  if (layout === null) return { form: null, findings };
  const source = sha256 === null ? null : { file, sha256 };
  return { form: { layout, source, isNamed: named !== null }, findings: faults };
}
