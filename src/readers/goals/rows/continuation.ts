// «（续表1）», «接上页：» and «- 3 -», «第3页，共9页», «3/9»: what stands between two halves of one table.
const words = /^[（(]?(?:续|续表|续上表|续前表|接上表|接上页|上接|续上页)[一二三四五\d]*[）)]?[:：]?$/;
const pageNumber = /^(?:[-—－–_]*(?:第)?\d{1,3}(?:页)?[-—－–_]*|第\d{1,3}页[,，/／]?共\d{1,3}页|\d{1,3}[/／]\d{1,3})$/;

/**
 * A line that stands between the two parts of a table that a page break cut: «续表», «（续上表）», «接上页», or the number of a page
 * («— 12 —», «第3页共8页»). It is no content, and the table continues behind it.
 */
export function goesOnWithTable(line: string): boolean {
  const plain = line
    .normalize('NFKC')
    // «（ 续 表 ）» is spread for looks.
    .replace(/\s+/g, '')
    .replace(/^\((.*)\)$/, '$1');
  return words.test(plain) || pageNumber.test(plain);
}
