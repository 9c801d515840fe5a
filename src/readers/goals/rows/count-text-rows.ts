// «道路养护绩效目标表»: a title has a name before these words, so the first character isn't looked at.
const isTitle = (line: string): boolean =>
  !line.startsWith('\t') && line.length <= 200 && /绩效目标\S{0,200}表/.test(line.trimStart().slice(1));

/**
 * Counts the indicator rows of a text form a second way, straight from its lines: cells (lines that begin with a tab) between an
 * indicator heading and the next title or upper part, divided by the number of heading cells. A part of a row counts as a row.
 */
export function countTextRows(text: string): number {
  const lines = text.split('\n').map((line) => line.replace(/\[bookmark: [^[\]]*\]/g, ''));
  let rows = 0;
  for (let at = 0; at < lines.length; at += 1) {
    let width = 0;
    // Headings are cells in front of the first level of indicators: «产出指标» begins the rows.
    while (/^\t(?!\s*(?:产出|效益|满意度|成本)指标)/.test(lines[at + width] ?? '')) width += 1;
    const headings = lines.slice(at, at + width).join('');
    if (width < 2 || !/[一二三]级指标|指标名称/.test(headings) || !/(?:指标|目标)值/.test(headings)) {
      at += Math.max(0, width - 1);
      continue;
    }
    let cells = 0;
    at += width;
    for (; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      // «单位：万元» and «项目名称» begin the upper part of the next table.
      if (/^\t\s*(?:单位\s*[:：]|项目名称|项目编码)/.test(line) || isTitle(line)) break;
      if (line.startsWith('\t')) cells += 1;
    }
    rows += Math.ceil(cells / width);
    at -= 1;
  }
  return rows;
}
