import type { DecimalText } from '../decimal.ts';
import type { Project } from '../goals/goals.ts';
import type { Place, Source } from '../place.ts';

/** Words that a form was filled in with, and their cell. */
export interface FilledText {
  readonly text: string;
  readonly place: Place;
}

/** A figure that a form claims: as printed, as a number where it is one, and its cell. Money is in 万元, a rate in points of percent. */
export interface Claim extends FilledText {
  readonly value: DecimalText | null;
}

/** What stands for a score where there is none: the row does not apply, or nobody gave one. */
export type NoScore = 'not-applicable' | 'none';

/** A row of the money block; `arrived` is 到位. `label` is what the row is called. */
export interface ClaimedFunds {
  readonly fund: 'total' | 'fiscal' | 'carry-over' | 'other';
  readonly label: string;
  readonly initial: Claim | null;
  readonly revised: Claim | null;
  readonly arrived: Claim | null;
  readonly executed: Claim | null;
}

/** What a form says of the money as a whole: 分值, 执行率, 得分, 偏差原因. */
export interface ClaimedExecution {
  readonly weight: Claim | null;
  readonly rate: Claim | null;
  readonly score: Claim | null;
  readonly noScore: NoScore | null;
  readonly reason: FilledText | null;
}

/** What a form claims of one indicator; `target` is the cell of its target. `deducted` is a 扣分 column of its own. */
export interface ClaimedIndicator {
  readonly ordinal: number;
  readonly target: Place | null;
  readonly actual: FilledText | null;
  /** 上年实际值, where the form has such a column. */
  readonly lastYear: FilledText | null;
  readonly weight: Claim | null;
  readonly score: Claim | null;
  /** 不适用, 未填报 in the place of the score; null where it is a score or blank. */
  readonly noScore: NoScore | null;
  readonly deducted: Claim | null;
  readonly reason: FilledText | null;
}

/** One 自评表 as it was filled in. `year` is null where nothing tells it. */
export interface FilledForm {
  readonly source: Source;
  readonly year: number | null;
  readonly project: Project;
  readonly funds: readonly ClaimedFunds[];
  readonly execution: ClaimedExecution;
  /** 年度总体目标 · 实际完成情况. */
  readonly achieved: readonly FilledText[];
  readonly indicators: readonly ClaimedIndicator[];
  /** What the form tells below its indicators: 存在问题 and 偏差原因, 改进措施. */
  readonly texts: { readonly problems: readonly FilledText[]; readonly measures: readonly FilledText[] };
  /** Rows with points and without an indicator: a category that nobody named one for. */
  readonly unnamed: readonly { readonly label: string; readonly weight: Claim | null; readonly score: Claim | null }[];
  readonly total: { readonly weight: Claim | null; readonly score: Claim | null };
  /** Points that a row of its own takes off the total (项目扣分), as negative numbers. */
  readonly whole: readonly Claim[];
  readonly grade: FilledText | null;
}
