import { catalogue, type FindingCode } from '../../findings/catalogue.ts';
import { marks } from '../../findings/marks.ts';
import { severityNames } from '../../findings/severity.ts';
import type { FindingKind } from '../../findings/wording.ts';
import type { CliContext } from '../context.ts';

const labels = {
  zh: { severity: '级别', found: '发现什么', expected: '应该怎样', action: '怎么办', why: '为什么' },
  en: {
    severity: 'severity',
    found: 'what is found',
    expected: 'what is expected',
    action: 'what to do',
    why: 'why it matters',
  },
} as const;

/** The long text of one finding code; `{…}` stands for what differs from case to case. */
export function printFindingKind(code: FindingCode, context: CliContext): string {
  const kind: FindingKind = catalogue[code];
  const { language } = context;
  const label = labels[language];
  const { colon } = marks[language];
  const lines = [
    context.paint('bold', `${code}  ${kind.title[language]}`),
    `${label.severity}${colon}${severityNames[kind.severity][language]}`,
    `${label.found}${colon}${kind.found[language]}`,
    `${label.expected}${colon}${kind.expected[language]}`,
    `${label.action}${colon}${kind.action[language]}`,
    `${label.why}${colon}${kind.why[language]}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as one JSON document. */
export function findingKindJson(code: FindingCode, { language }: CliContext): string {
  const { severity, title, found, expected, action, why }: FindingKind = catalogue[code];
  const words = { title: title[language], found: found[language], expected: expected[language] };
  const document = { schemaVersion: '1.0', code, severity, ...words, action: action[language], why: why[language] };
  return `${JSON.stringify(document, null, 2)}\n`;
}
