import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { refuseKind } from '../../containers/refuse-kind.ts';
import { sniff } from '../../containers/sniff.ts';
import { textOf } from '../../containers/text/text-encoding.ts';
import { inBoth } from '../../findings/args.ts';
import { type FormsAtHand, readFormLayout } from '../../form-layouts/form-layouts.ts';
import type { Finding } from '../../model/finding.ts';
import { profileList } from '../../profiles/load-profile.ts';
import type { Definition } from '../../use-cases/definition.ts';
import { type GivenFile, givenFile } from '../../use-cases/given-file.ts';
import type { DefinitionFolder } from '../../use-cases/verify/given-folder.ts';
import { displayPath } from '../settings/display-path.ts';
import { packageFolder } from '../settings/package-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { readInputFiles } from './input-files.ts';
import { nothingFound } from './nothing-found.ts';

/** The definitions of one of them, sorted by name. */
export async function builtInFiles(folder: DefinitionFolder): Promise<GivenFile[]> {
  const path = join(packageFolder(), folder);
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => givenFile(`${folder}/${name}`, await readFile(join(path, name)))));
}

const definition = ({ file, bytes, sha256 }: GivenFile): Definition => ({ file, text: textOf(bytes), sha256 });

interface Loaded {
  readonly definitions: readonly Definition[];
  readonly findings: readonly Finding[];
}

/** The built-in definitions and those of the paths named; a path that is not there, or that holds none, is a finding. */
export async function loadDefinitions(
  folder: DefinitionFolder,
  paths: readonly string[],
  from: string = process.cwd(),
): Promise<Loaded> {
  const { definitions, findings } = await ownDefinitions(folder, paths, from);
  return { definitions: [...(await builtInFiles(folder)).map(definition), ...definitions], findings };
}

/** The definitions of the paths named. */
async function ownDefinitions(
  what: keyof typeof whatIs,
  paths: readonly string[],
  from: string = process.cwd(),
): Promise<Loaded> {
  const given = await readInputFiles(paths, true, from);
  const own = given.files.filter(({ path }) => isJson(path)).map(definition);
  const findings = [
    ...given.findings,
    // A file that was named is meant; beside the definitions in a folder there may be others.
    ...given.files
      .filter(({ path }) => !isJson(path) && paths.includes(path))
      .map(({ file, bytes }) => refuseKind(sniff(bytes).kind, file, '.json')),
  ];
  if (paths.length > 0 && own.length === 0 && findings.length === 0) {
    const [name, flag] = whatIs[what];
    findings.push(nothingFound(inBoth('what', name), paths, flag));
  }
  return { definitions: own, findings };
}

// Windows writes RULES.JSON as gladly.
const isJson = (path: string): boolean => /\.json$/i.test(path);

const whatIs = {
  rules: [{ zh: '规则', en: 'rules' }, '--rules'],
  'scoring-profiles': [{ zh: '方案', en: 'profiles' }, '--profiles'],
  'monitoring-profiles': [{ zh: '监控方案', en: 'monitoring profiles' }, '--profile'],
  'department-profiles': [{ zh: '部门整体方案', en: 'layouts of departments' }, '--profile'],
  forms: [{ zh: '表样', en: 'forms' }, '--forms'],
} as const;

/** The word that a profile setting means: an id stays, a path becomes the id its file states (its name where it states none). */
export function profileId(setting: string, definitions: readonly Definition[], from: string): string {
  if (!setting.endsWith('.json')) return setting;
  const file = displayPath(setting, from);
  const own = profileList(definitions.filter((definition) => definition.file === file));
  return own[0]?.id ?? basename(setting, '.json');
}

/** The profiles at hand, and the id of the one that the settings name; null where nobody named one. */
export async function profileNamed(
  settings: Pick<Settings, 'profile' | 'profiles'>,
  from: string = process.cwd(),
): Promise<{ id: string | null; definitions: readonly Definition[]; findings: readonly Finding[] }> {
  const { value, origin } = settings.profile;
  const ownProfile = value.endsWith('.json') ? [value] : [];
  const { definitions, findings } = await loadDefinitions(
    'scoring-profiles',
    [...settings.profiles.value, ...ownProfile],
    from,
  );
  return { id: origin.kind === 'default' ? null : profileId(value, definitions, from), definitions, findings };
}

/** The layouts of one's own, and the id of the one that the settings name; null where nobody named one. */
export async function formsNamed(
  { form, forms }: Pick<Settings, 'form' | 'forms'>,
  from: string = process.cwd(),
): Promise<FormsAtHand> {
  const word = form.value;
  const path = word?.endsWith('.json') === true ? [word] : [];
  const { definitions: own, findings } = await ownDefinitions('forms', [...forms.value, ...path], from);
  const [file] = path.map((one) => displayPath(one, from));
  const asked = own.find((one) => one.file === file);
  // A file that is not there has no id, and is a finding already.
  const named = file === undefined ? word : asked === undefined ? null : readFormLayout(asked).id;
  return { named, own, findings };
}
