/** Deleted and moved text, former properties, phonetic guides: not part of the text as accepted. */
export const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:delText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
]);

/** Changes of the text as tracked; a move counts where it went. */
export const changed = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:cellIns', 'w:cellDel']);
