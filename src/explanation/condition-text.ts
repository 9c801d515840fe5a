import type { Language } from '../findings/finding.ts';
import { marks } from '../findings/marks.ts';
import type { Words } from '../findings/speak.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { settingWord } from '../model/policy/setting.ts';
import type { ConditionTruth } from '../model/result/result.ts';
import { bandNames, measureWords, targetKindWords } from '../model/target/target-words.ts';
import { factKind } from '../rules/engine/facts.ts';
import type { OperatorName } from '../rules/engine/operators.ts';

const operatorWords: Readonly<Record<OperatorName, Bilingual>> = {
  equal: { zh: '是', en: 'is' },
  notEqual: { zh: '不是', en: 'is not' },
  in: { zh: '是其中之一：', en: 'is one of ' },
  notIn: { zh: '不是其中任何一个：', en: 'is none of ' },
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
} as const satisfies Words;

/** The value of a fact as a person reads it: yes and no, the meaning of a word, a number as it is. */
function valueText(fact: string, value: unknown, language: Language): string {
  if (value === null) return words.nothing[language];
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const word = String(value);
  return (wordsOf[fact]?.[word] ?? settingWord(fact, word))[language];
}

/** One comparison of a rule with what the row had: 指标值类型（kind）是“不少于”；实际是“日期” ✗. */
export function conditionText({ fact, operator, value, was, held }: ConditionTruth, language: Language): string {
  const { semicolon, bracketed, quoted, and } = marks[language];
  const title = `${factKind(fact)?.title[language] ?? fact}${bracketed(fact)}`;
  const shown = (one: unknown): string => {
    const text = valueText(fact, one, language);
    return typeof one === 'string' ? quoted(text) : text;
  };
  const compared = Array.isArray(value) ? value.map(shown).join(and) : shown(value);
  const how = (operatorWords as Readonly<Record<string, Bilingual>>)[operator]?.[language] ?? operator;
  const zh = language === 'zh';
  const space = zh && /[\u4e00-\u9fff：]$/.test(how) ? '' : ' ';
  const mark = held ? '✓' : '✗';
  return zh
    ? `${title}${space}${how}${space}${compared}${semicolon}实际${typeof was === 'number' ? ' ' : '是'}${shown(was)} ${mark}`
    : `${title} ${how.trimEnd()} ${compared}${semicolon}it was ${shown(was)} ${mark}`;
}
