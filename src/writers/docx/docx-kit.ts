import type { FileChild } from 'docx';
import { certain } from '../../model/certain.ts';

/** The docx library, loaded only when a Word file is written, and the parts of the text that are written without it. */
export interface DocxKit {
  readonly docx: typeof import('docx');
  /** Takes finished XML of the body; gives the element that stands for it until the file is settled. */
  readonly finished: (xml: string) => FileChild;
  /** All finished XML in the order it was given. */
  readonly pieces: readonly string[];
}

const mark = 'finished-';

/** Loads the library. */
export async function loadDocxKit(): Promise<DocxKit> {
  const docx = await import('docx');
  const pieces: string[] = [];
  const finished = (xml: string) => new docx.FileChild(`${mark}${pieces.push(xml) - 1}`);
  return { docx, finished, pieces };
}

/** Puts finished XML in the place of the elements that stand for it. */
export function insertFinished(xml: string, pieces: readonly string[]): string {
  return xml.replace(new RegExp(`<${mark}(\\d+)/>`, 'g'), (_, at: string) =>
    certain(pieces[Number(at)], 'finished piece of a document'),
  );
}
