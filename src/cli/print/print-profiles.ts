import type { InspectedProfile } from '../../app/inspect-definitions.ts';
import { marks } from '../../findings/marks.ts';
import { decimal, plain } from '../../model/decimal.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { policyWords } from '../../model/policy/policy-words.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { type SettingName, settingCatalogue, settingWord, tableCatalogue } from '../../model/policy/setting.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import type { CliContext } from '../context.ts';
import { basisText } from './print-rules.ts';
import { textTable } from './text-table.ts';

/** The weights of a profile on one line: 10 + 50/30/10. */
function weightText(profile: Profile): string {
  return `${profile.executionWeight}+${profile.categories.map((one) => one.weight).join('/')}`;
}

/** The profiles as a table: id, title, weights, years, what it extends. */
export function printProfiles(profiles: readonly InspectedProfile[], context: CliContext): string {
  const zh = context.language === 'zh';
  const columns = [
    { heading: zh ? '方案' : 'profile', least: 18 },
    { heading: zh ? '名称' : 'title', least: 20 },
    { heading: zh ? '分值' : 'weights', least: 12 },
    { heading: zh ? '年度' : 'years' },
    { heading: zh ? '上级' : 'extends', least: 8 },
  ];
  const rows = profiles.map(({ summary, profile }) => [
    summary.id,
    profile?.title[context.language] ?? (zh ? '（不能使用，见下）' : '(cannot be used, see below)'),
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
  const zh = context.language === 'zh';
  const { language } = context;
  const { comma, bracketed } = marks[language];
  const meant = (meaning: Bilingual, word: string) => withWord(meaning, word, language);
  const origin = (part: string) => basisText(profile.sources[part] ?? [], context);
  const head = `${context.paint('bold', profile.title[language])}${bracketed(`${profile.id} ${profile.version}`)}\n${basisText(profile.basis, context)}\n`;
  const columns = (first: string) => [
    { heading: first, least: 24 },
    { heading: zh ? '取值' : 'value', least: 12 },
    { heading: zh ? '依据' : 'basis', least: 20 },
  ];
  const weights = [
    [zh ? '预算执行率' : 'budget execution', profile.executionWeight, origin('execution')],
    ...profile.categories.map((one) => [one.title[language], one.weight, basisText(one.basis, context)]),
  ];
  const grades = profile.grades.map((one) => `${one.grade} ≥ ${one.atLeast}`).join(comma);
  const bands = profile.qualitativeBands.map((one) => `${one.from}-${one.to}${bracketed(one.standard)}`).join(comma);
  const policies = [
    [
      zh ? '类内分值' : 'inside a category',
      meant(policyWords.weighting[profile.weighting], profile.weighting),
      origin('weighting'),
    ],
    [zh ? '等级' : 'grades', grades || (zh ? '不评等级' : 'none'), origin('grades')],
    [zh ? '取整' : 'rounding', roundingText(profile, language), origin('rounding')],
    [
      zh ? '缺实际完成值' : 'missing actual',
      meant(policyWords.missingActual[profile.missingActual], profile.missingActual),
      origin('missingActual'),
    ],
    [
      zh ? '不适用' : 'not applicable',
      meant(policyWords.notApplicable[profile.notApplicable], profile.notApplicable),
      origin('notApplicable'),
    ],
    [zh ? '定性三档（默认）' : 'qualitative bands (default)', bands, origin('qualitativeBands')],
  ];
  const settings = Object.entries(settingCatalogue).map(([name, kind]) => [
    `${kind.title[language]}${bracketed(name)}`,
    settingText(name, settingOf(profile, name as SettingName), language),
    origin(name),
  ]);
  const tables = Object.entries(profile.tables).map(([name, intervals]) => [
    tableTitle(name, language),
    intervals.map(({ from, to, value }) => `[${from ?? '−∞'}, ${to ?? '+∞'}) → ${plain(decimal(value))}`).join('\n'),
    origin(name),
  ]);
  const parts = [
    textTable(columns(zh ? '分值' : 'weights'), weights, context.columns),
    textTable(columns(zh ? '约定' : 'policy'), policies, context.columns),
    textTable(columns(zh ? '设置' : 'setting'), settings, context.columns),
    ...(tables.length === 0 ? [] : [textTable(columns(zh ? '分档表' : 'table'), tables, context.columns)]),
  ];
  return `${head}\n${parts.join('\n')}`;
}

/** A meaning with the word that stands for it in the file. */
function withWord(meaning: Bilingual, word: string, language: 'zh' | 'en'): string {
  return meaning[language] === word ? word : `${meaning[language]}${marks[language].bracketed(word)}`;
}

function settingText(name: string, value: string, language: 'zh' | 'en'): string {
  return withWord(settingWord(name, value), value, language);
}

function roundingText({ rounding: { mode, digits } }: Profile, language: 'zh' | 'en'): string {
  const how = language === 'zh' ? `，${digits} 位小数` : `, ${digits} decimals`;
  return `${withWord(policyWords.rounding[mode], mode, language)}${how}`;
}

function tableTitle(name: string, language: 'zh' | 'en'): string {
  const known = Object.entries(tableCatalogue).find(([one]) => one === name)?.[1];
  return known === undefined ? name : `${known.title[language]}${marks[language].bracketed(name)}`;
}
