import { readFile } from 'node:fs/promises';

/** A file of the project as a code block, in the language its name ends with. Markdown is quoted as it is, without its first heading. */
export async function embedded(path: string): Promise<string> {
  const text = (await readFile(path, 'utf8')).trim();
  const language = path.replace(/.*\./, '');
  return language === 'md' ? text.replace(/^# .*\n+/, '') : `\`\`\`${language}\n${text}\n\`\`\``;
}
