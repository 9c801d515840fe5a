import { textOf } from '../../containers/text/text-encoding.ts';
import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { readJson } from '../../findings/read-json.ts';
import type { Reading } from '../../model/finding.ts';
import { type DepartmentDocument, departmentDocumentSchema } from '../../model/whole-department/department-document.ts';
import type { GivenFile } from '../given-file.ts';
import { documentFaults, maxFaults } from '../json-faults.ts';

const faults = documentFaults((problem, place) =>
  finding('result-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place }),
);

/** Reads `department.json`; null with findings that say where for a file that is none. */
export function readDepartmentResult({
  bytes,
  file,
}: Pick<GivenFile, 'bytes' | 'file'>): Reading<DepartmentDocument | null> {
  const { value, findings } = readJson(departmentDocumentSchema, { file, text: textOf(bytes) }, faults);
  return { value: findings.length > 0 ? null : value, findings: findings.slice(0, maxFaults) };
}
