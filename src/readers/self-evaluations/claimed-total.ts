import { decimal, plain as text } from '../../model/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { Claim, FilledForm, FilledText } from '../../model/review/filled-form.ts';
import { columnOfHeading, plainHeading } from '../goals/columns/goal-columns.ts';
import type { FootRow, RawProject } from '../goals/projects/raw-project.ts';
import { pointsClaim } from './claim.ts';
import { claimColumn } from './claim-columns.ts';

/** The total and the grade of a form, and the rows and cells they were read from. */
export interface ClaimedTotal {
  readonly total: FilledForm['total'];
  readonly whole: FilledForm['whole'];
  readonly grade: FilledText | null;
  readonly used: readonly Place[];
}

// 总分, 合计, 自评总分: the row of the whole table; 产出指标小计 adds up a part of it.
const wholeRow =
  /^(?:自评|评价|项目|综合|最终)?(?:总分|总得分|合计|总计|共计|得分|评分|合计得分|总计得分|得分合计|总分合计|总评分)(?:$|[:：(（\d])/;
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** «总分：98分», «自评得分 98.50»: label and figure in one cell. */
const inOneCell = /^[^\d]{2,12}[:：]?(\d{1,3}(?:\.\d{1,4})?)分?$/;

/** 自评等级：优, 评价等级 | 良, 自评结论为“优”. */
const gradeLabel = /(?:等级|等次|结论|结果)/;
const gradeWord = /^[“"]?(优秀?|良好?|中等?|差|较差|合格|不合格)[”"]?$/;

/** 项目扣分, 总分封顶扣分: a row that takes points off the whole. */
const deductingRow = /^(?:项目|总分|整体|其他)?(?:封顶)?(?:扣分|扣减|减分)(?:项|分值|情况)?$/;

interface Numbers {
  readonly claim: Claim;
  readonly headings: readonly string[];
}

function numbersOf({ cells }: FootRow): readonly Numbers[] {
  return cells.slice(1).flatMap(({ headings, ...cell }) => {
    const claim = pointsClaim(cell);
    return claim === null || claim.value === null ? [] : [{ claim, headings }];
  });
}

/** Weight and score of a total: by the columns they stand in, else by their order; one number alone is the score. */
function fromRow(row: FootRow): FilledForm['total'] {
  const [label] = row.cells;
  const numbers = numbersOf(row);
  const under = (holds: (heading: string) => boolean): Claim | null =>
    numbers.find(({ headings }) => headings.some(holds))?.claim ?? null;
  const weight = under((heading) => columnOfHeading(heading) === 'weight');
  const score = under((heading) => claimColumn(heading) === 'score');
  if (weight !== null && score !== null && weight !== score) return { weight, score };
  const [first, second, ...more] = numbers;
  if (first !== undefined && second !== undefined && more.length === 0) {
    return { weight: first.claim, score: second.claim };
  }
  if (first !== undefined)
    return weight === first.claim && score === null ? { weight, score } : { weight: null, score: first.claim };
  const inside = inOneCell.exec(plain(label?.text ?? ''))?.[1];
  if (label === undefined || inside === undefined) return { weight: null, score: null };
  return { weight: null, score: { text: label.text, value: inside, place: label.place } };
}

function gradeOf(texts: readonly FilledText[]): FilledText | null {
  for (const [at, { text, place }] of texts.entries()) {
    const words = plain(text);
    if (!gradeLabel.test(words) || words.length > 30) continue;
    const inside = words.split(/[:：为]/).at(-1) ?? '';
    if (gradeWord.test(inside) && inside !== words) return { text: inside.replace(/[“”"]/g, ''), place };
    const next = texts[at + 1];
    if (next !== undefined && gradeWord.test(plain(next.text))) return { text: plain(next.text), place: next.place };
  }
  return null;
}

/** Reads the total of a form from the rows below its indicators, and its grade from there or from its upper part. */
export function claimedTotal({ foot, heads }: Pick<RawProject, 'foot' | 'heads'>): ClaimedTotal {
  const rows = foot.filter(
    ({ cells }) => wholeRow.test(plainHeading(cells[0]?.text ?? '')) || wholeRow.test(plain(cells[0]?.text ?? '')),
  );
  const totals = rows.map((row) => ({ row, total: fromRow(row) }));
  const found = [...totals].reverse().find(({ total }) => total.score !== null) ?? totals.at(-1);
  const deducting = foot.filter(({ cells }) => deductingRow.test(plainHeading(cells[0]?.text ?? '')));
  const whole = deducting.flatMap((row): Claim[] => {
    const { score } = fromRow(row);
    return score?.value == null ? [] : [{ ...score, value: text(decimal(score.value).abs().neg()) }];
  });
  const graded = foot.map((row) => ({ row, grade: gradeOf(row.cells) })).find(({ grade }) => grade !== null);
  const grade = graded?.grade ?? gradeOf(heads);
  const used = [...deducting.map(({ place }) => place), found?.row.place, graded?.row.place, grade?.place].filter(
    (place) => place !== undefined,
  );
  return { total: found?.total ?? { weight: null, score: null }, whole, grade, used };
}
