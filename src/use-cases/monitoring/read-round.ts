import { finding } from '../../findings/finding.ts';
import { type JsonFaults, readJson } from '../../findings/read-json.ts';
import type { Reading } from '../../model/finding.ts';
import { type MonitoringDocument, monitoringDocumentSchema } from '../../model/monitoring/monitoring-document.ts';
import type { Source } from '../../model/place.ts';
import { utf8Text } from '../../platform/bytes.ts';
import { type GivenFile, sourceOf } from '../given-file.ts';

const faults: JsonFaults = {
  damaged: (args, place) => finding('config-not-json', { file: place.file, ...args }, { place }),
  unfit: ({ path, found, allowed }, file) =>
    finding('config-wrong-value', { path: path || '.', found, allowed }, { place: { file, path } }),
};

/** A round of monitoring with the file it was read from. */
export interface GivenRound {
  readonly document: MonitoringDocument;
  readonly source: Source;
}

/** Reads monitoring.json; null with the reason where it is none. */
export function readRound(given: GivenFile): Reading<GivenRound | null> {
  const { value, findings } = readJson(
    monitoringDocumentSchema,
    { file: given.file, text: utf8Text(given.bytes) },
    faults,
  );
  const isWhole = value !== null && findings.length === 0;
  return { value: isWhole ? { document: value, source: sourceOf(given) } : null, findings };
}
