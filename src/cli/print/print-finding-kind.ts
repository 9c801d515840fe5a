import { severityNames } from '../../findings/severity.ts';
import type { Words } from '../../findings/speak.ts';
import type { FindingKind } from '../../findings/wording.ts';
import { exampleOf } from '../../wordings/example-of.ts';
import type { CliContext } from '../context.ts';

const labels = {
  severity: { zh: '级别', en: 'severity' },
  found: { zh: '发现什么（举例）', en: 'what is found (an example)' },
  expected: { zh: '应该怎样', en: 'what is expected' },
  action: { zh: '怎么办', en: 'what to do' },
  why: { zh: '为什么', en: 'why it matters' },
} as const satisfies Words;

/** The long text of one finding code, with what differs from case to case shown by an example. */
export function printFindingKind(code: string, kind: FindingKind, context: CliContext): string {
  const { say } = context;
  const { colon } = say.marks;
  const example = exampleOf(code, kind, context.language);
  const lines = [
    context.paint('bold', `${code}  ${say(kind.title)}`),
    `${say(labels.severity)}${colon}${say(severityNames[kind.severity])}`,
    `${say(labels.found)}${colon}${example.found}`,
    `${say(labels.expected)}${colon}${example.expected}`,
    `${say(labels.action)}${colon}${example.action}`,
    `${say(labels.why)}${colon}${say(kind.why)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as one JSON document. */
export function findingKindJson(code: string, kind: FindingKind, { say, language }: CliContext): string {
  const { severity, title, found, expected, action, why } = kind;
  const words = { title: say(title), found: say(found), expected: say(expected) };
  const document = { schemaVersion: '1.0', code, severity, ...words, action: say(action), why: say(why) };
  const example = exampleOf(code, kind, language);
  return `${JSON.stringify({ ...document, example }, null, 2)}\n`;
}
