import type { InspectedProfile } from '../../app/inspect-definitions.ts';
import type { Speak, Words } from '../../findings/speak.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { policyWords } from '../../model/policy/policy-words.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { type SettingName, settingCatalogue, settingWord, tableCatalogue } from '../../model/policy/setting.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import { intervalText } from '../../profiles/check-intervals.ts';
import type { CliContext } from '../context.ts';
import { basisText } from './print-rules.ts';
import { textTable } from './text-table.ts';

const words = {
  profile: { zh: '方案', en: 'profile' },
  title: { zh: '名称', en: 'title' },
  weights: { zh: '分值', en: 'weights' },
  years: { zh: '年度', en: 'years' },
  extends: { zh: '上级', en: 'extends' },
  unusable: { zh: '（不能使用，见下）', en: '(cannot be used, see below)' },
  value: { zh: '取值', en: 'value' },
  basis: { zh: '依据', en: 'basis' },
  budgetExecution: { zh: '预算执行率', en: 'budget execution' },
  inCategory: { zh: '类内分值', en: 'inside a category' },
  weightStep: { zh: '分值的最小单位', en: 'step of weights' },
  form: { zh: '自评表表样', en: 'layout of the forms' },
  nationalForm: { zh: '财政部表样（national）', en: 'that of the ministry (national)' },
  grades: { zh: '等级', en: 'grades' },
  ungraded: { zh: '不评等级', en: 'none' },
  rounding: { zh: '取整', en: 'rounding' },
  missingActual: { zh: '缺实际完成值', en: 'missing actual' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  qualitativeBands: { zh: '定性三档（默认）', en: 'qualitative bands (default)' },
  eitherOr: { zh: '二者择其一', en: 'the better one counts' },
  or: { zh: '、', en: ' or ' },
  policy: { zh: '约定', en: 'policy' },
  setting: { zh: '设置', en: 'setting' },
  table: { zh: '分档表', en: 'table' },
  decimals: { zh: '，{digits} 位小数', en: ', {digits} decimals' },
} as const satisfies Words;

/** The weights of a profile on one line: 10 + 50/30/10. */
function weightText(profile: Profile): string {
  return `${profile.executionWeight}+${profile.categories.map((one) => one.weight).join('/')}`;
}

/** The profiles as a table: id, title, weights, years, what it extends. */
export function printProfiles(profiles: readonly InspectedProfile[], context: CliContext): string {
  const { say } = context;
  const columns = [
    { heading: say(words.profile), least: 18 },
    { heading: say(words.title), least: 20 },
    { heading: say(words.weights), least: 12 },
    { heading: say(words.years) },
    { heading: say(words.extends), least: 8 },
  ];
  const rows = profiles.map(({ summary, profile }) => [
    summary.id,
    profile === null ? say(words.unusable) : say(profile.title),
    profile === null ? '' : weightText(profile),
    profile === null ? '' : yearsText(profile),
    summary.extends ?? '',
  ]);
  return textTable(columns, rows, context.columns);
}

function yearsText({ effective: { from, to } }: Profile): string {
  return from === to && from !== null ? String(from) : `${from ?? ''}—${to ?? ''}`;
}

/** A profile in full: weights, policies, settings, tables, each with where it comes from and how sure that is. */
export function printProfile(profile: Profile, context: CliContext): string {
  const { say } = context;
  const { comma, bracketed } = say.marks;
  const meant = (meaning: Bilingual, word: string) => withWord(meaning, word, say);
  const origin = (part: string) => basisText(profile.sources[part] ?? [], context);
  const head = `${context.paint('bold', say(profile.title))}${bracketed(`${profile.id} ${profile.version}`)}\n${basisText(profile.basis, context)}\n`;
  const columns = (first: string) => [
    { heading: first, least: 24 },
    { heading: say(words.value), least: 12 },
    { heading: say(words.basis), least: 20 },
  ];
  const weights = [
    [say(words.budgetExecution), profile.executionWeight, origin('execution')],
    ...profile.categories.map((one) => [say(one.title), one.weight, basisText(one.basis, context)]),
  ];
  const grades = profile.grades.map((one) => `${one.grade} ≥ ${one.atLeast}`).join(comma);
  const bands = profile.qualitativeBands.map((one) => `${one.from}-${one.to}${bracketed(one.standard)}`).join(comma);
  const policies = [
    [say(words.inCategory), meant(policyWords.weighting[profile.weighting], profile.weighting), origin('weighting')],
    [say(words.weightStep), say(policyWords.weightStep[profile.weightStep]), origin('weights')],
    [say(words.form), profile.form ?? say(words.nationalForm), origin('form')],
    [say(words.grades), grades || say(words.ungraded), origin('grades')],
    [say(words.rounding), roundingText(profile, say), origin('rounding')],
    [
      say(words.missingActual),
      meant(policyWords.missingActual[profile.missingActual], profile.missingActual),
      origin('missingActual'),
    ],
    [
      say(words.notApplicable),
      meant(policyWords.notApplicable[profile.notApplicable], profile.notApplicable),
      origin('notApplicable'),
    ],
    [say(words.qualitativeBands), bands, origin('qualitativeBands')],
    ...(profile.eitherOr ?? []).map((names) => [say(words.eitherOr), names.join(say(words.or)), '']),
  ];
  const settings = Object.entries(settingCatalogue).map(([name, kind]) => [
    `${say(kind.title)}${bracketed(name)}`,
    settingText(name, settingOf(profile, name as SettingName), say),
    origin(name),
  ]);
  const tables = Object.entries(profile.tables).map(([name, intervals]) => [
    tableTitle(name, say),
    intervals.map((one) => `${intervalText(one)} → ${plain(decimal(one.value))}`).join('\n'),
    origin(name),
  ]);
  const parts = [
    textTable(columns(say(words.weights)), weights, context.columns),
    textTable(columns(say(words.policy)), policies, context.columns),
    textTable(columns(say(words.setting)), settings, context.columns),
    ...(tables.length === 0 ? [] : [textTable(columns(say(words.table)), tables, context.columns)]),
  ];
  return `${head}\n${parts.join('\n')}`;
}

/** A meaning with the word that stands for it in the file. */
function withWord(meaning: Bilingual, word: string, say: Speak): string {
  return say(meaning) === word ? word : `${say(meaning)}${say.marks.bracketed(word)}`;
}

function settingText(name: string, value: string, say: Speak): string {
  return withWord(settingWord(name, value), value, say);
}

function roundingText({ rounding: { mode, digits } }: Profile, say: Speak): string {
  const how = say(words.decimals, { digits });
  return `${withWord(policyWords.rounding[mode], mode, say)}${how}`;
}

function tableTitle(name: string, say: Speak): string {
  const known = Object.entries(tableCatalogue).find(([one]) => one === name)?.[1];
  return known === undefined ? name : `${say(known.title)}${say.marks.bracketed(name)}`;
}
