import { refuseSize } from '../../containers/zip/file-size.ts';
import { finding } from '../../findings/finding.ts';
import type { Reading } from '../../model/finding.ts';
import type { FilledText } from '../../model/review/filled-form.ts';
import type { ReportText } from '../../model/review/report-text.ts';
import { documentBlocks } from '../read-goals.ts';

/** Longer reports are read so far. */
const maxParagraphs = 20_000;

/** Reads a report in Word, ODF, HTML or plain text as its paragraphs; null where it holds no text. */
export function readReportText(bytes: Uint8Array, file: string): Reading<ReportText | null> {
  const tooLarge = refuseSize(bytes.length, file);
  if (tooLarge !== null) return { value: null, findings: [tooLarge] };
  const paragraphs = documentBlocks(bytes, file).flatMap((block): FilledText[] => {
    if (block.kind === 'paragraph') {
      const place = block.line === undefined ? { file } : { file, line: block.line };
      return [{ text: block.text.trim(), place }];
    }
    return block.rows.flatMap(({ row, cells }) =>
      cells.map(({ text }) => ({ text: text.trim(), place: { file, table: block.table, row } })),
    );
  });
  const filled = paragraphs.filter(({ text }) => text !== '').slice(0, maxParagraphs);
  if (filled.length === 0)
    return { value: null, findings: [finding('report-without-text', { file }, { place: { file } })] };
  return { value: { file, paragraphs: filled }, findings: [] };
}
