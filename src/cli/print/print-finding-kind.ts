import { severityNames } from '../../findings/severity.ts';
import type { Words } from '../../findings/speak.ts';
import type { FindingKind } from '../../findings/wording.ts';
import type { CliContext } from '../context.ts';

const labels = {
  severity: { zh: '级别', en: 'severity' },
  found: { zh: '发现什么', en: 'what is found' },
  expected: { zh: '应该怎样', en: 'what is expected' },
  action: { zh: '怎么办', en: 'what to do' },
  why: { zh: '为什么', en: 'why it matters' },
} as const satisfies Words;

/** The long text of one finding code; `{…}` stands for what differs from case to case. */
export function printFindingKind(code: string, kind: FindingKind, context: CliContext): string {
  const { say } = context;
  const { colon } = say.marks;
  const lines = [
    context.paint('bold', `${code}  ${say(kind.title)}`),
    `${say(labels.severity)}${colon}${say(severityNames[kind.severity])}`,
    `${say(labels.found)}${colon}${say(kind.found)}`,
    `${say(labels.expected)}${colon}${say(kind.expected)}`,
    `${say(labels.action)}${colon}${say(kind.action)}`,
    `${say(labels.why)}${colon}${say(kind.why)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as one JSON document. */
export function findingKindJson(code: string, kind: FindingKind, { say }: CliContext): string {
  const { severity, title, found, expected, action, why } = kind;
  const words = { title: say(title), found: say(found), expected: say(expected) };
  const document = { schemaVersion: '1.0', code, severity, ...words, action: say(action), why: say(why) };
  return `${JSON.stringify(document, null, 2)}\n`;
}
