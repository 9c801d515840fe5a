import type { BuiltFile, DroppedFile } from '../messages.ts';

/** Bytes of all files at hand together: what a tab can hold beside what is made of them. */
const maxBytes = 256 * 1024 * 1024;

/** A file that was chosen or dropped, with the folders it lay in below the one that was taken. */
interface Picked {
  readonly name: string;
  readonly file: File;
}

/** Files that no person means when a folder is taken: of the system, and lock files of Office. */
const passedOver = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The files of an input element. */
export const pickedFrom = (list: FileList | null): Picked[] =>
  [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !passedOver.test(name));

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A reader gives some hundred entries at a time, and none at the end.
    const more = (): void =>
      reader.readEntries((entries) => {
        if (entries.length === 0) resolve(all);
        else {
          for (const entry of entries) all.push(entry);
          more();
        }
      }, reject);
    more();
  });
}

async function within(entry: FileSystemEntry): Promise<Picked[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    // A browser gives /folder/file.xlsx for what was dropped.
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(within))).flat();
}

/** The files of a drop, those in folders too. */
export async function droppedFrom({ items, files }: DataTransfer): Promise<Picked[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null)) return pickedFrom(files);
  const found = await Promise.all(entries.flatMap((entry) => (entry === null ? [] : [within(entry)])));
  return found.flat().filter(({ name }) => !passedOver.test(name));
}

/** The bytes of the files picked; null where they are too many together with those at hand. */
export async function bytesOf(picked: readonly Picked[], atHand: number): Promise<DroppedFile[] | null> {
  if (picked.reduce((sum, { file }) => sum + file.size, atHand) > maxBytes) return null;
  return Promise.all(picked.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** A file that the build put into the page. */
export const unpacked = ({ name, base64 }: BuiltFile): DroppedFile => ({
  name,
  bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
});

/** Hands a file to the browser to save. */
export function save(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  // units/405001.xlsx: a browser would make _ of the separator.
  const link = Object.assign(document.createElement('a'), { href: url, download: name.replace(/^.*\//, '') });
  link.click();
  // The browser reads the address after the click; a minute later the memory is free again.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A size as people write it: 27 KB, 1.4 MB. */
export const sizeText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
