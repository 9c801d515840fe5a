import { textOf } from '../../../containers/text/text-encoding.ts';
import { largestFile } from '../../../containers/zip/file-size.ts';
import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { readJson } from '../../../findings/read-json.ts';
import type { Reading } from '../../../model/finding.ts';
import { submissionRecordSchema } from '../../../model/result/submission-record.ts';
import { documentFaults, maxFaults } from '../../json-faults.ts';
import type { ResultFolder } from '../../verify/given-folder.ts';
import { largestResult, outputFormats } from '../output-formats.ts';
import { type EarlierSets, namesOfRecord } from './earlier-sets.ts';

const recordFaults = documentFaults((problem, place) =>
  finding('submission-record-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place }),
);

/** What units handed in from a folder of results before; null where nothing was, and with findings where the record of it can't be read. */
export async function readEarlierSets(folder: ResultFolder): Promise<Reading<EarlierSets | null>> {
  for (const name of Object.values(outputFormats.submissionRecord.name)) {
    const read = await folder.read(name, largestResult);
    if (!('bytes' in read)) {
      if (read.absent) continue;
      return { value: null, findings: [read.finding] };
    }
    const given = { file: folder.shownName(name), text: textOf(read.bytes) };
    const { value: record, findings } = readJson(submissionRecordSchema, given, recordFaults);
    if (record === null || findings.length > 0) return { value: null, findings: findings.slice(0, maxFaults) };
    const files = new Map<string, Uint8Array>();
    for (const file of namesOfRecord(record)) {
      const kept = await folder.read(file, largestFile);
      if ('bytes' in kept) files.set(file, kept.bytes);
    }
    return { value: { record, files }, findings: [] };
  }
  return { value: null, findings: [] };
}
