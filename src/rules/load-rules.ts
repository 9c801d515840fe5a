import { sha256 } from '#platform';
import { finding } from '../findings/finding.ts';
import { type DefinitionText, suggestion } from '../findings/read-definition.ts';
import { append } from '../model/append.ts';
import type { Finding, Reading } from '../model/finding.ts';
import { nearest, nearestSigns } from '../model/nearest.ts';
import type { Source } from '../model/place.ts';
import type { Effect, Rule } from '../model/policy/rule.ts';
import { settingCatalogue, settingKind, tableCatalogue } from '../model/policy/setting.ts';
import { conditionFindings, lateFindings } from './condition-findings.ts';
import { type Formula, parseFormula } from './formula/parse-formula.ts';
import { type ConditionBook, conditionBook } from './named-conditions.ts';
import { readRuleFile } from './read-rule-file.ts';
import { formulaFinding, isRuleFindingCode, ruleFindingCodes } from './rule-findings.ts';
import { type LoadedRule, ordinaryPriority, type RuleSet } from './rule-set.ts';

/**
 * Loads rule files into one set. A rule with a fault is left out and named; the others stand. The set is null when no rule
 * that scores is left.
 */
export async function loadRuleSet(files: readonly DefinitionText[]): Promise<Reading<RuleSet | null>> {
  const read = files.map((given) => ({ given, ...readRuleFile(given) }));
  const usable = read.flatMap(({ given, value }) => (value === null ? [] : [{ given, value }]));
  const { value: book, findings: misnamed } = conditionBook(
    usable.flatMap(({ value }) => value.conditions),
    usable.flatMap(({ value }) => value.faultyNames),
  );
  const findings: Finding[] = [...read.flatMap((one) => one.findings), ...misnamed];
  const rules: LoadedRule[] = [];
  const sources: { id: string; source: Source }[] = [];
  for (const { given, value } of usable) {
    sources.push({ id: value.id, source: { file: given.file, sha256: given.sha256 ?? sha256(given.text) } });
    for (const { rule, path } of value.rules) {
      const loaded = await loadRule(rule, given.file, path, book);
      append(findings, loaded.findings);
      if (loaded.value !== null) rules.push(loaded.value);
    }
  }
  const unique = withoutTwins(rules, findings);
  if (!unique.some((rule) => rule.effect === 'score')) {
    findings.push(finding('rules-none-usable', { files: String(files.length) }));
    return { value: null, findings };
  }
  const byId = new Map(unique.map((rule) => [rule.id, rule]));
  return { value: { rules: unique, byId, conditions: book.given, sources }, findings };
}

async function loadRule(
  rule: Rule,
  file: string,
  path: string,
  { names, write }: ConditionBook,
): Promise<Reading<LoadedRule | null>> {
  const effect = rule.event.type;
  const { params } = rule.event;
  const place = { file, path: `${path}.conditions`, names };
  const findings = conditionFindings(rule.conditions, place);
  if (effect === 'score') append(findings, lateFindings(rule.conditions, write, place));
  const conditions = write(rule.conditions);
  const formulas = await loadFormulas(rule, file, `${path}.event.params`, findings);
  const code = params.finding;
  if (code !== undefined && !isRuleFindingCode(code)) {
    const at = `${path}.event.params.finding`;
    const allowed = nearestSigns(code, ruleFindingCodes);
    const args = { path: at, code, allowed, suggestion: suggestion(nearest(code, ruleFindingCodes)) };
    findings.push(finding('rule-finding-unknown', args, { place: { file, path: at } }));
  }
  if (findings.length > 0 || conditions === null) return { value: null, findings };
  const reported = code !== undefined && isRuleFindingCode(code) ? code : null;
  const priority = rule.priority ?? ordinaryPriority;
  return {
    value: { id: rule.name, file, path, rule, conditions, effect, priority, ...formulas, finding: reported },
    findings,
  };
}

const effectsWithFormula: readonly Effect[] = ['score', 'deduct', 'cap'];

async function loadFormulas(
  rule: Rule,
  file: string,
  path: string,
  findings: Finding[],
): Promise<Pick<LoadedRule, 'formula' | 'formulas'>> {
  const { formula, formulas, variant } = rule.event.params;
  const parse = async (text: string, at: string): Promise<Formula | null> => {
    const parsed = await parseFormula(text, Object.keys(tableCatalogue));
    append(
      findings,
      parsed.problems.map((problem) => formulaFinding(problem, file, at)),
    );
    return parsed.formula;
  };
  const single = formula === undefined ? null : await parse(formula, `${path}.formula`);
  if (formulas === undefined) {
    if (formula === undefined && effectsWithFormula.includes(rule.event.type)) {
      const args = { rule: rule.name, effect: rule.event.type };
      findings.push(finding('rule-formula-missing', args, { place: { file, path } }));
    }
    return { formula: single, formulas: null };
  }
  append(findings, variantFindings(rule.name, variant, Object.keys(formulas), { file, path }));
  const parsed: Record<string, Formula> = {};
  for (const [word, text] of Object.entries(formulas)) {
    const one = await parse(text, `${path}.formulas.${word}`);
    if (one !== null) parsed[word] = one;
  }
  return { formula: single, formulas: parsed };
}

function variantFindings(
  rule: string,
  variant: string | undefined,
  words: readonly string[],
  place: { readonly file: string; readonly path: string },
): Finding[] {
  const kind = variant === undefined ? null : settingKind(variant);
  const choices = Object.entries(settingCatalogue).flatMap(([name, one]) => (one.type === 'choice' ? [name] : []));
  const args = { rule, variant: variant ?? '', found: words.join(', ') };
  if (kind === null || kind.type !== 'choice') {
    const near = suggestion(nearest(variant ?? '', choices));
    return [
      finding(
        'rule-variant-wrong',
        { ...args, allowed: nearestSigns(words.join(', '), choices), suggestion: near },
        { place },
      ),
    ];
  }
  const complete = kind.allowed.length === words.length && kind.allowed.every((word) => words.includes(word));
  if (complete) return [];
  return [finding('rule-variant-wrong', { ...args, allowed: kind.allowed.join(', '), suggestion: '' }, { place })];
}

/** Sorted by id. A second rule of the same id takes the place of the first if it says so, and is left out and named if not. */
function withoutTwins(rules: readonly LoadedRule[], findings: Finding[]): readonly LoadedRule[] {
  const byId = new Map<string, LoadedRule>();
  for (const rule of rules.filter((one) => one.rule.replaces !== true)) {
    const twin = byId.get(rule.id);
    if (twin === undefined) byId.set(rule.id, rule);
    else findings.push(twinFinding(rule, twin));
  }
  const replaced = new Map<string, LoadedRule>();
  for (const rule of rules.filter((one) => one.rule.replaces === true)) {
    const twin = replaced.get(rule.id);
    const place = { file: rule.file, path: `${rule.path}.replaces` };
    if (twin !== undefined) findings.push(twinFinding(rule, twin));
    else if (byId.has(rule.id)) replaced.set(rule.id, rule);
    else {
      const near = suggestion(nearest(rule.id, byId.keys()));
      findings.push(finding('rule-replaces-nothing', { rule: rule.id, suggestion: near }, { place }));
    }
  }
  return [...new Map([...byId, ...replaced]).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function twinFinding(rule: LoadedRule, twin: LoadedRule): Finding {
  const args = { id: rule.id, first: `${twin.file} ${twin.path}` };
  return finding('definition-id-twice', args, { place: { file: rule.file, path: rule.path } });
}
