import type { DefinitionCheck } from '../../app/inspect-definitions.ts';
import { basisName } from '../../explanation/basis-name.ts';
import type { Words } from '../../findings/speak.ts';
import type { Basis } from '../../model/policy/rule.ts';
import type { LoadedRule } from '../../rules/rule-set.ts';
import type { CliContext } from '../context.ts';
import { textTable } from './text-table.ts';

const words = {
  rule: { zh: '规则', en: 'rule' },
  effect: { zh: '作用', en: 'effect' },
  says: { zh: '内容', en: 'what it says' },
  basis: { zh: '依据', en: 'basis' },
  counts: {
    zh: '规则 {rules} 条，方案 {profiles} 个（{ids}）；公式 {formulas} 个：由写法可证 {proved}，逐值验算 {sampled}，不合格 {broken}；共代入 {samples} 组数',
    en: '{rules} rules, {profiles} profiles ({ids}); {formulas} formulas: {proved} proved by form, {sampled} tried value by value, {broken} broken; {samples} sets of numbers',
  },
  bounds: { zh: '分值范围', en: 'bounds' },
  sets: { zh: '组数', en: 'sets' },
} as const satisfies Words;

/** What a rule does, in words. */
export const effectWords = {
  score: { zh: '计分', en: 'score' },
  deduct: { zh: '扣分', en: 'deduct' },
  cap: { zh: '封顶', en: 'cap' },
  'require-reason': { zh: '须说明原因', en: 'reason' },
  manual: { zh: '人工评判', en: 'judgement' },
  note: { zh: '提示', en: 'note' },
} as const satisfies Words;

/** How sure a basis is, in words. */
const certaintyWords = {
  source: { zh: '有出处', en: 'source' },
  practice: { zh: '通行做法', en: 'practice' },
  unverified: { zh: '未核原文', en: 'unverified' },
  own: { zh: '自行约定', en: 'own choice' },
} as const satisfies Words;

/** Where something comes from and how sure that is, on one line. */
export function basisText(basis: readonly Basis[], { say }: Pick<CliContext, 'say'>): string {
  const { semicolon, bracketed } = say.marks;
  return basis
    .map((one) => `${basisName(one, say.language)}${bracketed(say(certaintyWords[one.certainty]))}`)
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
  const { say } = context;
  const columns = [
    { heading: say(words.rule), least: 28 },
    { heading: say(words.effect), least: 8 },
    { heading: say(words.says), least: 24 },
    { heading: say(words.basis), least: 16 },
  ];
  const rows = rules.map((one) => {
    const { title, text, basis } = one.rule.event.params;
    const said = context.verbose ? [say(text), ...formulaTexts(one)].join('\n') : say(title);
    return [one.id, say(effectWords[one.effect]), said, basisText(basis, context)];
  });
  return textTable(columns, rows, context.columns);
}

/** What was checked, on one line, and how the bounds of each formula are known under --verbose. */
export function printRuleCheck({ rules, profiles, check }: DefinitionCheck, context: CliContext): string {
  const { say } = context;
  const formulas = check?.formulas ?? [];
  const count = (bounds: string) => formulas.filter((one) => one.bounds === bounds).length;
  const samples = formulas.reduce((sum, one) => sum + one.samples, 0);
  const line = say(words.counts, {
    rules,
    profiles: profiles.length,
    ids: profiles.join(say.marks.and),
    formulas: formulas.length,
    proved: count('proved'),
    sampled: count('sampled'),
    broken: count('broken'),
    samples,
  });
  if (!context.verbose) return `${line}\n`;
  const columns = [
    { heading: say(words.rule) },
    { heading: say(words.bounds) },
    { heading: say(words.sets), align: 'right' as const },
  ];
  const rows = formulas.map((one) => [one.rule, one.bounds, String(one.samples)]);
  return `${line}\n\n${textTable(columns, rows, context.columns)}`;
}
