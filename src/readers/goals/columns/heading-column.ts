import type { GridCell } from '../../../containers/word/document-blocks.ts';
import type { Contents } from './column-contents.ts';
import type { ColumnRange } from './fit-cells.ts';
import { type GoalColumnId, plainHeading } from './goal-columns.ts';

/** A column as the words of its heading name it, before anybody looked under it. */
export interface SpelledColumn extends ColumnRange {
  readonly id: GoalColumnId | null;
  /** Its own words or those it continues; "" where the heading is blank. */
  readonly text: string;
  /** What stands above it in the rows just before, such as the name of a group of columns. */
  readonly above: string;
  /** The cell its words stand in; null for a column right of the heading's last cell. */
  readonly cell: GridCell | null;
}

/**
 * What a column is used for. A `place` has the targets of one place (see places.ts); `other-term` those of another year or of the
 * medium term beside the annual ones; `again` is a further column of a kind that can only be read once.
 */
export type ColumnUse = GoalColumnId | 'unknown' | 'place' | 'other-term' | 'again';

/** A column of an indicator table. `told` means that its words are unknown and what stands under them said what it is. */
export interface HeadingColumn extends SpelledColumn {
  readonly use: ColumnUse;
  readonly contents: Contents;
  readonly guessed: boolean;
}

const hints: Readonly<Partial<Record<ColumnUse, RegExp>>> = {
  // 指标比较类型, 数值要求条件, 目标算符
  comparator: /符号?|性质|关系|比较|运算|大于|小于|公式|类[型别]|条件|不等|逻辑|判断|方向|大小/,
  direction: /符号?|性质|方向|导向|类[型别]|属性|正|反/,
  nature: /性质|类[型别]|属性|定量|定性/,
  // 内容, 指标要求: between a sign and a unit.
  target: /内容|要求|标准|[值数量]$|指标|目标/,
  // 指标值的计量, 单位（量）
  unit: /单位|计量|度量|量纲|量词/,
};

/** True where unknown words at least speak of what the cells under them turned out to be. */
export function wordsAgree({ use, text }: HeadingColumn): boolean {
  return hints[use]?.test(plainHeading(text)) ?? false;
}

/** 预算部门, 申报部门: the unit where nothing else is, and the department above it where a 预算单位 stands beside it. */
export const namesDepartment = (label: string): boolean => label.includes('部门') && !label.includes('单位');
