import { finding } from '../../findings/finding.ts';
import { comparable } from '../../model/text/same-text.ts';
import { quoted } from '../actuals/values/cell-text.ts';
import { type Reported, readWords } from '../actuals/values/read-cell.ts';
import type { FindingLog } from '../finding-log.ts';

const words: ReadonlyMap<string, boolean> = new Map([
  ...['是', '√', '✓', '有', '达到', 'yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['否', '×', '✗', '没有', '未达到', 'no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

/** 是 or 否, by other words or signs too; null where the cell is blank, and for other words, which are a finding. */
export function readYesNo(reported: Reported, log: FindingLog): boolean | null {
  const entry = readWords(reported, { log, project: null, indicator: null });
  if (entry === null) return null;
  const said = words.get(comparable(entry.text).toLowerCase());
  if (said !== undefined) return said;
  const args = { heading: reported.heading, found: quoted(entry.text) };
  log.report(finding('department-answer-unknown', args, { place: entry.place }));
  return null;
}
