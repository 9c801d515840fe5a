import { finding } from '../../findings/finding.ts';
import { decimal, isDecimalText, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import type { Place } from '../../model/place.ts';
import type { FormCell, FormRow } from '../../readers/form-cells/form-cells.ts';
import type { MatchedProject } from './match-projects.ts';
import type { MatchedRow } from './match-rows.ts';

/** Which rows have in the form the weight they were scored with. */
interface FormWeights {
  readonly execution: boolean;
  readonly row: (row: FormRow) => boolean;
  readonly all: boolean;
  readonly findings: readonly Finding[];
}

/** True where the form states no weight, or one of those that were scored with. */
const same = (text: string | null, weights: readonly string[]): boolean =>
  text === null || !isDecimalText(text) || weights.some((one) => decimal(one).eq(decimal(text)));

/** Compares the weights of a form with those of the result: a score of another weight is not filled in, nor a total of such. */
export function weightsOf(
  { form, result }: MatchedProject,
  rows: readonly MatchedRow[],
  read: (cell: FormCell) => { readonly text: string | null; readonly place: Place },
): FormWeights {
  const project = projectRef(form.project);
  const findings: Finding[] = [];
  const differs = (name: string, of: string, weight: string, place: Place, indicator: number | null): void => {
    const args = { name, form: of, result: plain(decimal(weight)) };
    findings.push(finding('fill-weight-differs', args, { place, project, indicator }));
  };
  const { execution } = result;
  const cell = form.money.find(({ figure }) => figure === 'weight');
  const stated = cell === undefined ? null : read(cell);
  const executionFits = same(stated?.text ?? null, [execution.weight, execution.nominalWeight]);
  if (!executionFits && stated !== null) differs('预算执行率', stated.text ?? '', execution.weight, stated.place, null);
  const unfit = new Set<FormRow>();
  for (const { row, indicator } of rows) {
    const { weight, nominalWeight } = indicator ?? execution;
    if (same(row.indicator.weight, [weight, nominalWeight])) continue;
    unfit.add(row);
    const { level3, description, source, ordinal } = row.indicator;
    differs(level3 ?? description ?? '', row.indicator.weight ?? '', weight, source, ordinal);
  }
  const all = executionFits && unfit.size === 0;
  return { execution: executionFits, row: (row) => !unfit.has(row), all, findings };
}
