import { listed } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { type Decimal, decimal, plain, points } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { undecidedRemark } from '../model/review/review-layout.ts';
import type { ReviewedLine, ReviewedProject, ReviewedWorkbook } from '../model/review/reviewed-workbook.ts';
import { comparable } from '../model/text/same-text.ts';

const nameOf = ({ name, level2, level1 }: ReviewedLine): string => name || level2 || level1;

/** Points of percent by which a stated deduction may miss the real one: a rule of the reviewers. */
const tolerance = 15;

/** «扣减30%», «扣除分值的 60%», «按 −30% 计», "30 % off". */
const statedPercent =
  /(?:扣减?|扣除|减|核减|[-−–])[^%％\d]{0,8}(\d{1,3}(?:\.\d{1,2})?)\s*[%％]|(\d{1,3}(?:\.\d{1,2})?)\s*%\s*off/;

/** A remark that only repeats what the program wrote there gives no reason of the reviewer's. */
const isOwnRemark = (remark: string): boolean =>
  remark === '' || Object.values(undecidedRemark).some((words) => remark.startsWith(words));

function ofScore(line: ReviewedLine, about: { readonly place: ReviewedLine['place'] }): Finding[] {
  const { score, scoreText, weight, self, remark } = line;
  const name = nameOf(line);
  if (scoreText === '') return [finding('review-score-blank', { name }, about)];
  if (score === null) return [finding('review-score-unreadable', { name, text: scoreText }, about)];
  const value = decimal(score);
  // A row without a weight takes points off the total, and is negative.
  if (weight !== null && (value.isNegative() || value.gt(decimal(weight)))) {
    return [finding('review-score-over-weight', { name, score, weight: weight ?? '' }, about)];
  }
  if (self === null || value.eq(decimal(self))) return [];
  const args = { name, self: points(decimal(self)), review: points(value) };
  // What the columns of facts say is a reason.
  const found = isOwnRemark(remark) && line.found.length === 0 ? [finding('review-remark-blank', args, about)] : [];
  return value.gt(decimal(self)) ? [...found, finding('review-above-claimed', args, about)] : found;
}

/** The share of the points that was taken off, over the weight and over what was claimed: reviewers mean one or the other. */
function realPercents(line: ReviewedLine): readonly Decimal[] {
  const { self, score, weight } = line;
  if (self === null || score === null) return [];
  const lost = decimal(self).minus(decimal(score));
  const over = [self, weight].flatMap((one) => (one === null || decimal(one).isZero() ? [] : [decimal(one)]));
  return over.map((whole) => lost.times(100).div(whole));
}

function ofPercent(line: ReviewedLine): Finding[] {
  const match = statedPercent.exec(line.remark.slice(0, 500));
  const stated = match?.[1] ?? match?.[2];
  const [first, ...others] = stated === undefined ? [] : realPercents(line);
  if (stated === undefined || first === undefined) return [];
  const misses = [first, ...others].every((real) => real.minus(decimal(stated)).abs().gt(tolerance));
  if (!misses) return [];
  const { self, score, weight } = line;
  const real = first.toDecimalPlaces(2).toFixed();
  const args = { name: nameOf(line), stated, real, self: self ?? '', review: score ?? '', weight: weight ?? '' };
  return [finding('review-percent-differs', args, { place: line.place })];
}

function ofFacts(line: ReviewedLine): Finding[] {
  const { unread, place } = line;
  if (unread.length === 0) return [];
  return [finding('review-fact-unread', { name: nameOf(line), ...listed('columns', unread) }, { place })];
}

function unticked({ lines, place }: ReviewedProject): Finding[] {
  const open = lines.filter(({ ticked }) => !ticked);
  if (open.length === 0) return [];
  const names = listed('names', open.map(nameOf).slice(0, 12));
  return [finding('review-not-looked-at', { count: `${open.length}`, ...names }, { place: open[0]?.place ?? place })];
}

interface Fact {
  readonly line: ReviewedLine;
  readonly project: string;
  readonly share: Decimal;
}

/** The same indicator with the same target and actual that earns another share of its weight elsewhere. */
function treatedTwoWays(projects: readonly ReviewedProject[]): Finding[] {
  const facts = new Map<string, Fact>();
  const findings: Finding[] = [];
  for (const { name: project, lines } of projects) {
    for (const line of lines) {
      const { name, target, claimedActual, reviewedActual, score, weight } = line;
      const actual = reviewedActual || claimedActual;
      if (name === '' || actual === '' || score === null || weight === null || decimal(weight).isZero()) continue;
      const key = [name, target, actual].map(comparable).join('|');
      const share = decimal(score).times(100).div(decimal(weight));
      const before = facts.get(key);
      if (before === undefined) facts.set(key, { line, project, share });
      else if (before.share.minus(share).abs().gt(1)) {
        const shown = (value: Decimal) => plain(value.toDecimalPlaces(1));
        const [one, other] = [
          before.project,
          project === before.project ? `${project} ${line.place.cell ?? ''}` : project,
        ];
        const args = { name, target, actual, one, share: shown(before.share), other, otherShare: shown(share) };
        findings.push(finding('review-treated-two-ways', args, { place: line.place }));
      }
    }
  }
  return findings;
}

/** Looks at a reviewer's own sheet before anything is written from it. */
export function checkReviewed({ projects }: ReviewedWorkbook): readonly Finding[] {
  const rows = projects.flatMap(({ lines }) =>
    lines.flatMap((line) => [...ofScore(line, { place: line.place }), ...ofFacts(line), ...ofPercent(line)]),
  );
  return [...rows, ...projects.flatMap(unticked), ...treatedTwoWays(projects)];
}
