import { posix, win32 } from 'node:path';
import type { Bilingual } from '../../../model/json/shape.ts';

/** Devices of Windows, which an ending does not make files: CON, nul.txt, com1.xlsx. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;

/**
 * Why a name from somebody else's file is not opened in a folder: it leads elsewhere, or means no file. Null for a name such as
 * `a.xlsx` or `goals/a.docx`. What Windows reads differently counts there only.
 */
export function refusedName(name: string, windows: boolean = process.platform === 'win32'): Bilingual | null {
  if (name === '' || name.includes('\0')) return { zh: '不是文件名', en: 'is no name of a file' };
  // /etc/passwd, C:\secrets.docx, \\server\share\a.docx
  if (posix.isAbsolute(name) || win32.isAbsolute(name)) {
    return { zh: '是绝对路径，不从这个文件夹算起', en: 'is an absolute path, not one from this folder' };
  }
  // Names of ours have forward slashes; only Windows takes the other one for a slash too.
  const steps = name.split(windows ? /[\\/]/ : '/');
  if (steps.includes('..')) return { zh: '指向文件夹之外', en: 'leads out of the folder' };
  if (steps.includes('') || steps.includes('.') || (windows && name.includes('\\'))) {
    return { zh: '不是文件名', en: 'is no name of a file' };
  }
  // "a.xlsx:hidden" is a second stream of a.xlsx, "C:a.xlsx" a file of another drive.
  if (windows && steps.some((step) => step.includes(':') || device.test(step))) {
    return { zh: '是设备或附加数据流的名称', en: 'is the name of a device or of a hidden stream' };
  }
  return null;
}
