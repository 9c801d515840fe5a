import type { Language } from '../findings/finding.ts';
import { marks } from '../findings/marks.ts';
import { speak, type Words } from '../findings/speak.ts';
import { isDecimalText } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { settingWord } from '../model/policy/setting.ts';
import type { ConditionTruth } from '../model/result/result.ts';
import { bandNames, measureWords, targetKindWords } from '../model/target/target-words.ts';
import { factKind } from '../rules/engine/facts.ts';
import type { OperatorName } from '../rules/engine/operators.ts';

const operatorWords: Readonly<Record<OperatorName, Bilingual>> = {
  equal: { zh: '是', en: '' },
  notEqual: { zh: '不是', en: 'other than' },
  in: { zh: '是其中之一：', en: 'one of' },
  notIn: { zh: '不是其中任何一个：', en: 'none of' },
  lessThan: { zh: '<', en: '<' },
  lessThanInclusive: { zh: '≤', en: '≤' },
  greaterThan: { zh: '>', en: '>' },
  greaterThanInclusive: { zh: '≥', en: '≥' },
};

const scopeWords: Readonly<Record<string, Bilingual>> = {
  execution: { zh: '预算执行', en: 'budget execution' },
  indicator: { zh: '指标', en: 'an indicator' },
  project: { zh: '项目总分', en: 'the total of a project' },
};

const wordsOf: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  scope: scopeWords,
  kind: targetKindWords,
  measure: measureWords,
  band: bandNames,
};

const words = {
  nothing: { zh: '没有', en: 'nothing' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  must: { zh: '须{how}', en: ' must be {how} ' },
  here: { zh: '这里是{was}', en: 'here it is {was}' },
} as const satisfies Words;

/** The value of a fact as a person reads it: yes and no, the meaning of a word, a number as it is. */
function valueText(fact: string, value: unknown, language: Language): string {
  if (value === null) return words.nothing[language];
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const word = String(value);
  return (wordsOf[fact]?.[word] ?? settingWord(fact, word))[language];
}

type Compared = Pick<ConditionTruth, 'fact' | 'operator'> & { readonly value?: unknown; readonly was?: unknown };

/** What a fact is called, and its values as a sentence has them. */
function sayer(fact: string, language: Language) {
  const { quoted, and } = marks[language];
  const one = (value: unknown): string => {
    const text = valueText(fact, value, language);
    return typeof value === 'boolean' || (typeof value === 'string' && !isDecimalText(value)) ? quoted(text) : text;
  };
  const title = factKind(fact)?.title[language] ?? fact;
  return { title, shown: (value: unknown) => (Array.isArray(value) ? value.map(one).join(and) : one(value)) };
}

const isOrder = (operator: string): boolean => operator.startsWith('less') || operator.startsWith('greater');

/** A comparison that held, as what the row is: 指标值类型：“不少于”; 完成率（%） ≥ 60（这里是 80）. */
export function heldText({ fact, operator, value, was }: Compared, language: Language): string {
  const { title, shown } = sayer(fact, language);
  const say = speak(language);
  if (!isOrder(operator)) return `${title}${say.marks.colon}${shown(was)}`;
  const how = operatorWords[operator as OperatorName][language];
  return `${title} ${how} ${shown(value)}${say.marks.bracketed(say(words.here, { was: shown(was) }))}`;
}

/** A comparison that kept a rule out: 指标值类型须是“日期”，这里是“不少于”. */
export function failedText({ fact, operator, value, was }: Compared, language: Language): string {
  const { title, shown } = sayer(fact, language);
  const say = speak(language);
  const how = (operatorWords as Readonly<Record<string, Bilingual>>)[operator]?.[language] ?? operator;
  const must = isOrder(operator) ? ` ${how} ` : say(words.must, { how });
  return `${title}${must}${shown(value)}${say.marks.comma}${say(words.here, { was: shown(was) })}`;
}
