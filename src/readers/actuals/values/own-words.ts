import { finding } from '../../../findings/finding.ts';
import type { Entry } from '../../../model/actuals/actuals.ts';
import { maxProjectText } from '../../../model/actuals/actuals-layout.ts';
import { saysNothing } from '../../../model/actuals/says-nothing.ts';
import { type CellContext, type Reported, readEntry } from './read-cell.ts';

/** A text for the report; a dash stands for nothing, but 无 or none is an answer: that there is no problem to tell. */
export function readText(reported: Reported, context: CellContext): Entry | null {
  const entry = readEntry(reported, context);
  return entry === null || (saysNothing(entry.text) && !/^(?:无|none)$/i.test(entry.text)) ? null : entry;
}

/** The same of one project, of which forms take only so many characters. */
export function readProjectText(reported: Reported, context: CellContext): Entry | null {
  const entry = readText(reported, context);
  const count = entry === null ? 0 : [...entry.text].length;
  if (entry !== null && count > maxProjectText) {
    const args = { heading: reported.heading, count: `${count}`, limit: `${maxProjectText}` };
    const { log, project, indicator } = context;
    log.report(finding('report-text-too-long', args, { place: entry.place, project, indicator }));
  }
  return entry;
}
