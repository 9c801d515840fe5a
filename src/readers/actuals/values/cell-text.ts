// U+200B, soft hyphens, vertical tabs: pasted along, seen by nobody, and enough to make two names unlike.
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** A text as it is kept: line ends made "\n", control characters and characters of no width removed, trimmed. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim();
}

/** The most signs of a quoted text; one more says that it was cut. */
export const maxQuotedLength = 60;

/** A text short enough for a sentence of a finding. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > maxQuotedLength ? `${line.slice(0, maxQuotedLength)}…` : line;
}
