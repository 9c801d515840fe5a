/** The docx library, loaded only when a Word file is written. */
export interface DocxKit {
  readonly docx: typeof import('docx');
}

/** Loads the library. */
export async function loadDocxKit(): Promise<DocxKit> {
  return { docx: await import('docx') };
}
