import type { Language } from '../../findings/finding.ts';

const inUse = {
  zh: '文件可能正被 WPS 或 Excel 打开；请关闭后再试',
  en: 'a file may be open in WPS or Excel; close it and try again',
} as const;
const noRight = {
  zh: '没有权限；请核对文件夹的权限，或用 -o 换一个文件夹；文件正被 WPS 或 Excel 打开时请先关闭',
  en: 'no permission; check the folder, choose another with -o, or close the file if it is open in WPS or Excel',
} as const;
const full = {
  zh: '磁盘已满；请腾出空间，或用 -o 换一个磁盘',
  en: 'the disk is full; make room, or choose another disk with -o',
} as const;

/** What to do about an answer of the operating system, by its error code. */
const remedies: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { zh: '这个磁盘是只读的；请用 -o 换一个文件夹', en: 'the disk is read-only; choose another folder with -o' },
  EBUSY: inUse,
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: {
    zh: '路径中有一段是文件，不是文件夹；请核对路径',
    en: 'a part of the path is a file, not a folder; check the path',
  },
  EEXIST: {
    zh: '路径中有一段是文件，不是文件夹；请核对路径',
    en: 'a part of the path is a file, not a folder; check the path',
  },
  EISDIR: { zh: '这是文件夹，不是文件；请写出文件名', en: 'this is a folder, not a file; name a file' },
  ENAMETOOLONG: { zh: '文件名太长；请换一个短些的文件夹', en: 'the name is too long; choose a shorter folder' },
};

/** One sentence for a refusal of the operating system that the user can do something about; null for any other error. */
export function fileTrouble(error: unknown, language: Language): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const remedy = code === undefined ? undefined : remedies[code]?.[language];
  if (remedy === undefined) return null;
  const where = path === undefined ? '' : language === 'zh' ? `“${path}”` : ` "${path}"`;
  return language === 'zh'
    ? `不能读写${where}：${remedy}（${code}）`
    : `can't read or write${where}: ${remedy} (${code})`;
}
