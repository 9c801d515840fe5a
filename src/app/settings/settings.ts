import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { textOf } from '../../containers/text/text-encoding.ts';
import { finding } from '../../findings/finding.ts';
import { suggestion } from '../../findings/read-definition.ts';
import { type JsonFaults, readJson } from '../../findings/read-json.ts';
import { certain } from '../../model/certain.ts';
import type { Finding } from '../../model/finding.ts';
import { type Config, type ConfigKey, configSchema } from '../../model/policy/config.ts';
import { type ExportFormat, exportFormats } from '../../model/policy/export-format.ts';
import { unreadable } from '../inputs/read-bytes.ts';
import { displayPath } from './display-path.ts';
import { configFileName } from './setting-paths.ts';

/** Where a setting came from: a flag, an environment variable, a configuration file or the built-in default. */
export interface Origin {
  readonly kind: 'flag' | 'environment' | 'file' | 'default';
  readonly where: string;
}

export interface Setting<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** The merged settings of a run; every path is absolute and `{year}` and `{lastYear}` are still in place. */
export interface Settings {
  /** The year of the configuration; null where it states none. */
  readonly year: Setting<number | null>;
  readonly goals: Setting<readonly string[]>;
  readonly actuals: Setting<readonly string[]>;
  readonly profile: Setting<string>;
  readonly profiles: Setting<readonly string[]>;
  readonly rules: Setting<readonly string[]>;
  /** The layout of the forms, an id or a path; null leaves it to the profile. */
  readonly form: Setting<string | null>;
  readonly forms: Setting<readonly string[]>;
  readonly output: Setting<string>;
  readonly templates: Setting<string>;
  readonly departmentInCharge: Setting<string | null>;
  /** Last year's results, a folder or a file; null when its values are not to be taken from anywhere. */
  readonly lastYear: Setting<string | null>;
  /** Whether forms and report are written as PDF files too. */
  /** The forms in which results are handed on to another system, in a fixed order. */
  readonly export: Setting<readonly ExportFormat[]>;
  readonly pdf: Setting<boolean>;
  /** The file that says how reports look; null for the official form. */
  readonly reportStyle: Setting<string | null>;
  readonly reportPer: Setting<'unit' | 'project'>;
  /** ISO day; null where the configuration states none. */
  readonly selfEvaluationDue: Setting<string | null>;
  readonly failUnder: Setting<number | null>;
}

/** What flags and the environment give; undefined is "not given". Paths are relative to the working folder. */
export type Overrides = { readonly [K in ConfigKey]?: Config[K] | undefined };

const defaults = {
  year: null,
  goals: ['goals', '绩效目标'],
  actuals: ['actuals/{year}', '自评填报/{year}'],
  profile: 'mof-2020',
  profiles: [],
  rules: [],
  form: null,
  forms: [],
  output: 'scorecards/{year}',
  templates: 'templates/{year}',
  departmentInCharge: null,
  lastYear: null,
  export: [],
  pdf: false,
  reportStyle: null,
  reportPer: 'unit',
  selfEvaluationDue: null,
  failUnder: null,
} as const;

const environmentNames = {
  goals: 'PERF_SCORE_GOALS',
  actuals: 'PERF_SCORE_ACTUALS',
  profile: 'PERF_SCORE_PROFILE',
  output: 'PERF_SCORE_OUT',
} as const satisfies Partial<Record<ConfigKey, string>>;

interface ConfigFile {
  readonly path: string | null;
  readonly config: Config;
  readonly findings: readonly Finding[];
}

/** Finds the configuration file: in the folder or the nearest one above it; null when there is none. */
export function findConfigFile(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, configFileName);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return null;
  }
}

function readConfigFile(path: string | null): ConfigFile {
  if (path === null) return { path, config: {}, findings: [] };
  const file = displayPath(path);
  let text: string;
  try {
    text = textOf(new Uint8Array(readFileSync(path)));
  } catch (error) {
    return { path, config: {}, findings: [unreadable(error, file)] };
  }
  const { value, findings } = readJson(configSchema, { file, text }, configFaults);
  return { path, config: value === null || findings.length > 0 ? {} : value, findings };
}

const configFaults: JsonFaults = {
  damaged: (args, place) => finding('config-not-json', { file: place.file, ...args }, { place }),
  unfit: ({ kind, path, found, allowed, near }, file) => {
    const place = { file, path };
    return kind === 'unknown-key'
      ? finding('config-unknown-key', { key: found, suggestion: suggestion(near), allowed }, { place })
      : finding('config-wrong-value', { path: path || '.', found, allowed }, { place });
  },
};

/** The name of a setting as a flag: departmentInCharge is --department-in-charge. */
const flagOf = (key: ConfigKey) => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** An id stays as it is; the path of a file is made absolute. */
const idOrPath = (word: string, folder: string): string => (word.endsWith('.json') ? resolve(folder, word) : word);

function asList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** The settings with where they were found. `folder` is the one that a run names its files by: that of the configuration, if there is one. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly configFile: string | null;
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/**
 * Merges flags over the environment over the configuration file over the defaults, and says where each value is from.
 * A configuration file that can't be used gives blocking findings and is otherwise ignored.
 */
export function resolveSettings(
  overrides: Overrides,
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
  configPath: string | null = findConfigFile(workingFolder),
): ResolvedSettings {
  const file = readConfigFile(configPath);
  const fileFolder = configPath === null ? workingFolder : dirname(configPath);

  const pick = <K extends ConfigKey>(key: K): { value: unknown; origin: Origin; folder: string } => {
    const flag = overrides[key];
    if (flag !== undefined)
      return { value: flag, origin: { kind: 'flag', where: `--${flagOf(key)}` }, folder: workingFolder };
    const name = key in environmentNames ? environmentNames[key as keyof typeof environmentNames] : undefined;
    const variable = name === undefined ? undefined : environment[name];
    if (name !== undefined && variable !== undefined && variable !== '') {
      return { value: variable, origin: { kind: 'environment', where: name }, folder: workingFolder };
    }
    const configured = file.config[key];
    if (configured !== undefined) {
      return {
        value: configured,
        origin: { kind: 'file', where: displayPath(certain(configPath, 'configuration file')) },
        folder: fileFolder,
      };
    }
    return { value: defaults[key], origin: { kind: 'default', where: '' }, folder: fileFolder };
  };
  const pathList = (key: 'goals' | 'actuals' | 'profiles' | 'rules' | 'forms'): Setting<readonly string[]> => {
    const { value, origin, folder } = pick(key);
    return { value: asList(value as string | readonly string[]).map((path) => resolve(folder, path)), origin };
  };
  const onePath = (key: 'output' | 'templates'): Setting<string> => {
    const { value, origin, folder } = pick(key);
    return { value: resolve(folder, value as string), origin };
  };
  const profile = pick('profile');
  const profileName = profile.value as string;
  const form = pick('form');
  const formName = form.value as string | null;
  const departmentInCharge = pick('departmentInCharge');
  const exported = pick('export');
  const formats = exported.value as readonly ExportFormat[];
  const pdf = pick('pdf');
  const pathOrNone = (key: 'lastYear' | 'reportStyle'): Setting<string | null> => {
    const { value, origin, folder } = pick(key);
    return { value: value === null ? null : resolve(folder, value as string), origin };
  };
  const reportPer = pick('reportPer');
  const selfEvaluationDue = pick('selfEvaluationDue');
  const failUnder = pick('failUnder');
  const year = pick('year');
  return {
    settings: {
      year: { value: year.value as number | null, origin: year.origin },
      goals: pathList('goals'),
      actuals: pathList('actuals'),
      profile: {
        value: idOrPath(profileName, profile.folder),
        origin: profile.origin,
      },
      profiles: pathList('profiles'),
      rules: pathList('rules'),
      form: { value: formName === null ? null : idOrPath(formName, form.folder), origin: form.origin },
      forms: pathList('forms'),
      output: onePath('output'),
      templates: onePath('templates'),
      departmentInCharge: { value: departmentInCharge.value as string | null, origin: departmentInCharge.origin },
      export: {
        value: exportFormats.filter((one) => formats.includes(one)),
        origin: exported.origin,
      },
      pdf: { value: pdf.value as boolean, origin: pdf.origin },
      lastYear: pathOrNone('lastYear'),
      reportStyle: pathOrNone('reportStyle'),
      reportPer: { value: reportPer.value as 'unit' | 'project', origin: reportPer.origin },
      selfEvaluationDue: { value: selfEvaluationDue.value as string | null, origin: selfEvaluationDue.origin },
      failUnder: { value: failUnder.value as number | null, origin: failUnder.origin },
    },
    configFile: configPath,
    folder: fileFolder,
    findings: file.findings,
  };
}
