import { refusalOf } from '../../app/refusals.ts';
import type { Language } from '../../findings/finding.ts';

/** One sentence for a refusal of the operating system, with what the user can do about it; null for any other error. */
export function fileTrouble(error: unknown, language: Language): string | null {
  const refusal = refusalOf(error);
  if (refusal === null) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const { why, remedy } = refusal;
  if (language === 'zh') return `不能读写${path === undefined ? '' : `“${path}”`}：${why.zh}；${remedy.zh}（${code}）`;
  return `can't read or write${path === undefined ? '' : ` "${path}"`}: ${why.en}; ${remedy.en} (${code})`;
}
