import type { Finding } from '../finding.ts';
import type { Review } from './review.ts';

/** Everything that a review found beside its figures: of reading, then of each form. */
export const reviewFindings = ({ findings, forms }: Pick<Review, 'findings' | 'forms'>): readonly Finding[] => [
  ...findings,
  ...forms.flatMap((form) => form.findings),
];
