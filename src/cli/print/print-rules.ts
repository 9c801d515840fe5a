import type { DefinitionCheck } from '../../app/inspect-definitions.ts';
import { basisName } from '../../explanation/basis-name.ts';
import { marks } from '../../findings/marks.ts';
import type { Basis } from '../../model/policy/rule.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import type { CliContext } from '../context.ts';
import { textTable } from './text-table.ts';

/** What a rule does, in words. */
export const effectWords = {
  zh: { score: '计分', deduct: '扣分', cap: '封顶', 'require-reason': '须说明原因', manual: '人工评判', note: '提示' },
  en: { score: 'score', deduct: 'deduct', cap: 'cap', 'require-reason': 'reason', manual: 'judgement', note: 'note' },
} as const;

/** How sure a basis is, in words. */
const certaintyWords = {
  zh: { source: '有出处', practice: '通行做法', unverified: '未核原文', own: '自行约定' },
  en: { source: 'source', practice: 'practice', unverified: 'unverified', own: 'own choice' },
} as const;

/** Where something comes from and how sure that is, on one line. */
export function basisText(basis: readonly Basis[], { language }: Pick<CliContext, 'language'>): string {
  const { semicolon, bracketed } = marks[language];
  return basis
    .map((one) => `${basisName(one, language)}${bracketed(certaintyWords[language][one.certainty])}`)
    .join(semicolon);
}

/** The formulas of a rule as they stand in its file; variants with the setting's word before them. */
function formulaTexts({ rule }: LoadedRule): readonly string[] {
  const { formula, formulas } = rule.event.params;
  const single = formula === undefined ? [] : [formula];
  return [...single, ...Object.entries(formulas ?? {}).map(([word, text]) => `${word}: ${text}`)];
}

/** The rules as a table: id, effect, what it says, where it comes from; with formulas under --verbose. */
export function printRules(rules: readonly LoadedRule[], context: CliContext): string {
  const zh = context.language === 'zh';
  const columns = [
    { heading: zh ? '规则' : 'rule', least: 28 },
    { heading: zh ? '作用' : 'effect', least: 8 },
    { heading: zh ? '内容' : 'what it says', least: 24 },
    { heading: zh ? '依据' : 'basis', least: 16 },
  ];
  const rows = rules.map((one) => {
    const { title, text, basis } = one.rule.event.params;
    const said = context.verbose ? [text[context.language], ...formulaTexts(one)].join('\n') : title[context.language];
    return [one.id, effectWords[context.language][one.effect], said, basisText(basis, context)];
  });
  return textTable(columns, rows, context.columns);
}

/** What was checked, on one line, and how the bounds of each formula are known under --verbose. */
export function printRuleCheck({ rules, profiles, check }: DefinitionCheck, context: CliContext): string {
  const zh = context.language === 'zh';
  const formulas = check?.formulas ?? [];
  const count = (bounds: string) => formulas.filter((one) => one.bounds === bounds).length;
  const samples = formulas.reduce((sum, one) => sum + one.samples, 0);
  const line = zh
    ? `规则 ${rules} 条，方案 ${profiles.length} 个（${profiles.join('、')}）；公式 ${formulas.length} 个：由写法可证 ${count('proved')}，逐值验算 ${count('sampled')}，不合格 ${count('broken')}；共代入 ${samples} 组数`
    : `${rules} rules, ${profiles.length} profiles (${profiles.join(', ')}); ${formulas.length} formulas: ${count('proved')} proved by form, ${count('sampled')} tried value by value, ${count('broken')} broken; ${samples} sets of numbers`;
  if (!context.verbose) return `${line}\n`;
  const columns = [
    { heading: zh ? '规则' : 'rule' },
    { heading: zh ? '分值范围' : 'bounds' },
    { heading: zh ? '组数' : 'sets', align: 'right' as const },
  ];
  const rows = formulas.map((one) => [one.rule, one.bounds, String(one.samples)]);
  return `${line}\n\n${textTable(columns, rows, context.columns)}`;
}
