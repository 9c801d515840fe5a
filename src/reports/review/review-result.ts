import { type Decimal, decimal, plain, sum } from '../../model/decimal.ts';
import type { ReviewedLine, ReviewedProject } from '../../model/review/reviewed-workbook.ts';

/** A project's totals as reviewed, and the rows whose points were changed, the largest change first. */
export interface ProjectResult {
  readonly project: ReviewedProject;
  readonly self: string;
  readonly score: string;
  readonly lost: string;
  readonly changed: readonly (ReviewedLine & { readonly lost: Decimal })[];
}

const lostBy = ({ self, score }: ReviewedLine): Decimal => decimal(self ?? '0').minus(decimal(score ?? '0'));

/** Why a row was changed: what the columns of facts say, then the remark. */
export const reasonOf = ({ found, remark }: ReviewedLine, between: string): string =>
  [...found, remark].filter((one) => one !== '').join(between);

/** Adds up a reviewer's sheet. */
export function projectResult(project: ReviewedProject): ProjectResult {
  const total = (of: 'self' | 'score') => sum(project.lines.map((line) => decimal(line[of] ?? '0')));
  const [self, score] = [total('self'), total('score')];
  const changed = project.lines
    .map((line) => ({ ...line, lost: lostBy(line) }))
    .filter(({ lost }) => !lost.isZero())
    .sort((a, b) => b.lost.abs().comparedTo(a.lost.abs()));
  return { project, self: plain(self), score: plain(score), lost: plain(self.minus(score)), changed };
}
