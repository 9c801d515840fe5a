import { cleanText } from '../clean-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML or SVG content and quoted attributes: markup stays text, control characters go. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Escaped text with its line ends kept as line breaks. */
export function escapeLines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** An id for an element: letters, digits and hyphens of the given word, behind a prefix so that it begins with a letter. */
export function elementId(prefix: string, word: string): string {
  const plainWord = word.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}`);
  return `${prefix}-${plainWord}`;
}
