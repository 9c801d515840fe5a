import { decimal, plain } from '../../model/decimal.ts';
import type { CellContent, DateStyle } from './output-sheet.ts';

function isoInWords(iso: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (style === 'iso') return iso;
  return style === 'dots' ? `${year}.${month}.${day}` : `${year}年${Number(month)}月${Number(day)}日`;
}

/** A content as a person reads it in the cell; used for widths, heights and running text. */
export function contentText(content: CellContent): string {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'link':
      return content.text;
    case 'number': {
      const value = decimal(content.value);
      const shown =
        content.decimals === 'as-is' ? plain(value.toSignificantDigits(10)) : value.toFixed(content.decimals);
      return `${content.prefix ?? ''}${shown}${content.suffix ?? ''}`;
    }
    case 'percent':
      return `${decimal(content.ratio).times(100).toFixed(content.decimals)}%`;
    case 'date':
      return `${content.prefix ?? ''}${isoInWords(content.iso, content.style ?? 'chinese')}${content.suffix ?? ''}`;
  }
}
