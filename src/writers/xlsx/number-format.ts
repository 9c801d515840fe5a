import { decimal, plain } from '../../model/decimal.ts';
import type { CellContent, DateStyle } from '../../reports/sheet.ts';

function literal(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `"${text.replaceAll('"', '""').replaceAll('\n', ' ')}"`;
}

const datePatterns: Readonly<Record<DateStyle, string>> = {
  chinese: 'yyyy"年"m"月"d"日"',
  dots: 'yyyy.mm.dd',
  iso: 'yyyy-mm-dd',
};

function digits(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** The spreadsheet number format that shows a content as it is meant to be read; null for text. */
export function numberFormat(content: CellContent): string | null {
  switch (content.kind) {
    case 'number': {
      const core = content.decimals === 'as-is' ? 'General' : digits(content.decimals);
      const before = literal(content.prefix);
      const after = literal(content.suffix);
      if (before === '' && after === '') return core === 'General' ? null : core;
      return before === '' ? `${core}${after}` : `${before}${core}${after};${before}-${core}${after}`;
    }
    case 'percent':
      return `${digits(content.decimals)}%`;
    case 'date':
      return `${literal(content.prefix)}${datePatterns[content.style ?? 'chinese']}${literal(content.suffix)}`;
    default:
      return null;
  }
}

function isoInWords(iso: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (style === 'iso') return iso;
  return style === 'dots' ? `${year}.${month}.${day}` : `${year}年${Number(month)}月${Number(day)}日`;
}

/** A content as a person reads it in the cell; used to compute widths and heights. */
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

/** The spreadsheet day number of an ISO day in the 1900 system: 1900-03-01 is 61. */
export function dayNumber(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
