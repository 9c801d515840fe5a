import { Decimal } from '../../model/decimal.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { settingKind } from '../../model/policy/setting.ts';
import type { FactValue } from '../../model/result/result.ts';
import type { LoadedRule } from '../rule-set.ts';
import { type Box, factSpace } from './fact-space.ts';

/** What a rule's own conditions say about the numbers its formula will see. */
export interface Premises {
  readonly allows: (fact: string, value: FactValue) => boolean;
}

/** Reads the premises of a rule: a fact value is allowed when some way of meeting the conditions has it. */
export function premisesOf(rule: LoadedRule): Premises {
  const space = factSpace([rule.conditions]);
  const ways: readonly Box[] = space.boxes(rule.conditions);
  const allows = (fact: string, value: FactValue) =>
    ways.some((way) => {
      const bits = way.get(fact);
      const index = space.values(fact).indexOf(value);
      return bits === undefined || index < 0 || Math.floor(bits / 2 ** index) % 2 === 1;
    });
  return { allows };
}

const quantities = ['0.01', '0.5', '1', '7', '7.5', '8', '16', '100', '1000000'];
const negative = ['-3', '-0.5'];
const days = ['46386', '46387', '46388', '46500', '47000'];
const money = ['0', '0.01', '50', '92.37', '100', '150', '1000000'];

/** The values tried for a name of a formula, within the premises of its rule; empty when such a row has no such number. */
export function sampleValues(name: string, premises: Premises, profiles: readonly Profile[]): readonly Decimal[] {
  const { allows } = premises;
  const list = allows('measure', 'checklist') && !allows('measure', 'quantity') ? listTexts[name] : undefined;
  return (list ?? texts(name, premises, profiles)).map((text) => new Decimal(text));
}

function signed(fact: string, { allows }: Premises): readonly string[] {
  return [...(allows(fact, false) ? [...negative, '0'] : []), ...(allows(fact, true) ? quantities : [])];
}

/** What a list of requirements may count. */
const listTexts: Readonly<Record<string, readonly string[]>> = { actual: ['0', '1', '3'], target: ['3', '5', '999'] };

function texts(name: string, premises: Premises, profiles: readonly Profile[]): readonly string[] {
  const { allows } = premises;
  const onlyDates = allows('measure', 'date') && !allows('measure', 'quantity');
  switch (name) {
    case 'weight':
      return ['0', '0.01', '7.15', '10', '50'];
    case 'actual':
      return onlyDates ? days : allows('measure', 'quantity') ? [...negative, '0', ...quantities] : [];
    case 'target':
      return onlyDates ? ['46387'] : allows('measure', 'quantity') ? signed('targetPositive', premises) : [];
    case 'targetUpper':
      return allows('kind', 'range') ? [...negative, '0', ...quantities] : [];
    case 'lastYear':
      return allows('kind', 'trend') ? signed('lastYearPositive', premises) : [];
    case 'budget':
    case 'initial':
    case 'revised':
    case 'adjusted':
      return money.filter((text) => allows('budgetPositive', text !== '0'));
    case 'executed':
      return money;
    case 'total':
      return ['0', '0.01', '59.99', '92.37', '100'];
    case 'yes':
      return allows('measure', 'yes-no') ? ['0', '1'] : [];
    case 'share':
      return allows('measure', 'share') ? ['0', '0.3', '0.7', '1'] : [];
    default:
      return settingTexts(name, profiles);
  }
}

function settingTexts(name: string, profiles: readonly Profile[]): readonly string[] {
  const kind = settingKind(name);
  if (kind?.type !== 'number') return [];
  const used = profiles.flatMap((profile) => profile.settings[name] ?? []).map(String);
  return [...new Set([String(kind.from), String((kind.from + kind.to) / 2), String(kind.to), ...used])];
}
