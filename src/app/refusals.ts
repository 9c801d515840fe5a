import type { Bilingual } from '../model/json/shape.ts';

/** An answer of the operating system in words: what is the matter, and what to do about it. */
interface Refusal {
  readonly why: Bilingual;
  readonly remedy: Bilingual;
}

const refusal = (whyZh: string, whyEn: string, zh: string, en: string): Refusal => ({
  why: { zh: whyZh, en: whyEn },
  remedy: { zh, en },
});

const noRight = refusal(
  '没有权限',
  'no permission',
  '请核对文件夹的权限，或用 -o 换一个文件夹；文件正被 WPS 或 Excel 打开时请先关闭',
  'check the folder, choose another with -o, or close the file if it is open in WPS or Excel',
);
const otherFolder = ['请用 -o 换一个文件夹', 'choose another folder with -o'] as const;
const otherDisk = ['请腾出空间，或用 -o 换一个磁盘', 'make room, or choose another disk with -o'] as const;
const aFileInTheWay = refusal(
  '路径中有一段是文件，不是文件夹',
  'a part of the path is a file, not a folder',
  '请核对路径',
  'check the path',
);
const noConnection = refusal(
  '与网络文件夹的连接断了',
  'the network folder is not connected',
  '请恢复连接后再试，或用 -o 换一个文件夹',
  'connect it again, or choose another folder with -o',
);
const noDisk = refusal(
  '磁盘或 U 盘不在了',
  'the disk is not there any more',
  '请重新插好再试，或用 -o 换一个文件夹',
  'plug it in again, or choose another folder with -o',
);

/** By the error codes of POSIX, which Node uses on Windows too. */
const refusals: Readonly<Record<string, Refusal>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: refusal('这个磁盘是只读的', 'the disk is read-only', ...otherFolder),
  EBUSY: refusal(
    '文件可能正被 WPS 或 Excel 打开',
    'a file may be open in WPS or Excel',
    '请关闭后再试',
    'close it and try again',
  ),
  ETXTBSY: refusal('文件正在运行', 'the file is a program that is running', ...otherFolder),
  ENOSPC: refusal('磁盘已满', 'the disk is full', ...otherDisk),
  EDQUOT: refusal('磁盘配额已用完', 'your quota of the disk is used up', ...otherDisk),
  EFBIG: refusal(
    '文件超过了允许的大小',
    'the file is larger than allowed',
    '请用 -o 换一个磁盘，或调高文件大小的限额（ulimit -f）',
    'choose another disk with -o, or raise the limit (ulimit -f)',
  ),
  EMFILE: refusal(
    '同时打开的文件太多',
    'too many files are open at once',
    '请调高打开文件数的限额（ulimit -n）后再试',
    'raise the limit of open files (ulimit -n) and try again',
  ),
  ENFILE: refusal(
    '整台机器打开的文件太多',
    'too many files are open on this machine',
    '请关闭一些程序后再试',
    'close some programs and try again',
  ),
  ENOMEM: refusal(
    '内存不够',
    'there is not enough memory',
    '请关闭一些程序后再试',
    'close some programs and try again',
  ),
  EAGAIN: refusal('系统忙', 'the system is busy', '请稍后再试', 'try again later'),
  ENOTDIR: aFileInTheWay,
  EEXIST: aFileInTheWay,
  EISDIR: refusal('这是文件夹，不是文件', 'this is a folder, not a file', '请写出文件名', 'name a file'),
  ENOENT: refusal('文件或文件夹不见了', 'a file or folder is gone', '请核对路径后再试', 'check the path and try again'),
  ENOTEMPTY: refusal(
    '有别的程序正在往文件夹里写',
    'another program is writing into the folder',
    '请等它写完再试，或用 -o 换一个文件夹',
    'wait for it, or choose another folder with -o',
  ),
  ENAMETOOLONG: refusal(
    '路径太长',
    'the path is too long',
    '请换一个名称短些、层级浅些的文件夹',
    'choose a folder with a shorter name or fewer folders above it',
  ),
  EILSEQ: refusal('这个磁盘不接受这样的文件名', 'the disk does not take such a name', ...otherFolder),
  EINVAL: refusal('这个磁盘不接受这样的名称或操作', 'the disk does not take such a name or operation', ...otherFolder),
  ELOOP: refusal('链接绕成了圈', 'its links go round in a circle', '请核对路径', 'check the path'),
  EXDEV: refusal('文件夹跨了两个磁盘', 'the folder lies on two disks', ...otherFolder),
  EIO: refusal(
    '读写磁盘出错',
    'the disk failed',
    '请检查磁盘、U 盘或网络连接，或用 -o 换一个磁盘',
    'check the disk and the connection, or choose another disk with -o',
  ),
  ENXIO: noDisk,
  ENODEV: noDisk,
  ESTALE: noConnection,
  ENOTCONN: noConnection,
  ETIMEDOUT: noConnection,
  EHOSTDOWN: noConnection,
  EHOSTUNREACH: noConnection,
  ENETUNREACH: noConnection,
  ECONNRESET: noConnection,
};

/** For answers that have no words of their own. */
const anyOther = refusal(
  '操作系统拒绝了',
  'the operating system refused',
  '请检查磁盘和权限，或用 -o 换一个文件夹',
  'check the disk and the permissions, or choose another folder with -o',
);

/** What the operating system means by an error; null for one that is not from it. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) return null;
  // ENOSPC, EIO, UNKNOWN come from the system; ERR_INVALID_ARG_TYPE is a bug of ours.
  return refusals[code] ?? (syscall !== undefined && /^(?:E[A-Z0-9]+|UNKNOWN)$/.test(code) ? anyOther : null);
}
