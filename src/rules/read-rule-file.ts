import { type DefinitionText, definitionFaults } from '../findings/read-definition.ts';
import { problemsNotTold, readJsonText } from '../findings/read-json.ts';
import type { Reading } from '../model/finding.ts';
import { fitSchema } from '../model/json/fit-schema.ts';
import { type Rule, ruleFileSchema } from '../model/policy/rule.ts';
import type { NamedCondition } from './named-conditions.ts';

/** What of a rule file fits the schema. */
export interface RuleFileParts {
  readonly id: string;
  readonly rules: readonly { readonly rule: Rule; readonly path: string }[];
  readonly conditions: readonly NamedCondition[];
  /** The names of the conditions that do not fit it. */
  readonly faultyNames: readonly string[];
}

/** Reads a file part by part, so that a fault in a rule or a named condition leaves the others usable; one elsewhere leaves none. */
export function readRuleFile(given: DefinitionText): Reading<RuleFileParts | null> {
  const { value: json, findings } = readJsonText(given, definitionFaults);
  const twice = findings.map(({ place }) => place?.path ?? '');
  // rules[3].event.params.formula, conditions.quantity.all
  const isInPart = (path: string) => /^(?:rules\[|conditions\.)/.test(path);
  if (json === undefined || !twice.every(isInPart)) return { value: null, findings };
  const { value, problems, more, pathOf } = fitSchema(ruleFileSchema, json, (keys) =>
    keys[0] === 'rules' || keys[0] === 'conditions' ? keys.slice(0, 2) : [],
  );
  const faults = [...findings, ...problems.map((problem) => definitionFaults.unfit(problem, given.file))];
  if (value === null) return { value, findings: more ? [...faults, problemsNotTold(given.file)] : faults };
  const isSound = (path: string) => !twice.some((at) => at === path || at.startsWith(`${path}.`));
  const rules = value.rules.map((rule) => ({ rule, path: pathOf(rule) }));
  const named = Object.entries(value.conditions ?? {}).map(([name, condition]) => ({
    name,
    condition,
    file: given.file,
  }));
  const unfit = problems.flatMap(({ keys: [part, name] }) =>
    part === 'conditions' && name !== undefined ? [String(name)] : [],
  );
  const conditions = named.filter(({ name }) => isSound(`conditions.${name}`));
  const unsound = named.filter((one) => !conditions.includes(one)).map(({ name }) => name);
  return {
    value: {
      id: value.id,
      rules: rules.filter(({ path }) => isSound(path)),
      conditions,
      faultyNames: [...unfit, ...unsound],
    },
    findings: faults,
  };
}
