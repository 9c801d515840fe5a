import type { CellContent, DateStyle } from '../../reports/tables/output-sheet.ts';

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
