/** The docx library, loaded only when a Word file is written. */
export interface DocxKit {
  readonly docx: typeof import('docx');
  readonly charts: typeof import('docx/charts');
}

/** Loads the library and its charts. */
export async function loadDocxKit(): Promise<DocxKit> {
  const [docx, charts] = await Promise.all([import('docx'), import('docx/charts')]);
  return { docx, charts };
}
