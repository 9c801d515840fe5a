const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML holds it between tags or in an attribute between double quotes. */
export function xmlText(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text;
}

/** An element of the `w:` namespace: its attributes and, as finished XML, what stands in it. Values must need no escaping. */
export function wordElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content: string | readonly string[] = '',
): string {
  let tag = `<w:${name}`;
  for (const [key, value] of Object.entries(attributes)) tag += ` w:${key}="${value}"`;
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</w:${name}>`;
}
