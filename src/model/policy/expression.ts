import type { DecimalText } from '../decimal.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type FunctionName = 'min' | 'max' | 'abs' | 'round' | 'floor' | 'ceil';

/**
 * A formula as a tree. It is the only thing evaluated, explained and turned into spreadsheet formulas: there is no second
 * code path. `group` is a pair of parentheses as the author wrote it.
 */
export type Expression =
  | { readonly type: 'number'; readonly value: DecimalText }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'group'; readonly of: Expression }
  | { readonly type: 'negate'; readonly of: Expression }
  | {
      readonly type: 'arithmetic';
      readonly op: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'call'; readonly fn: FunctionName; readonly args: readonly Expression[] }
  | { readonly type: 'compare'; readonly op: ComparisonOperator; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'logic'; readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'not'; readonly of: Expression }
  | { readonly type: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression };
