import type { ComparisonOperator, Expression, FunctionName } from '../../model/policy/expression.ts';

/**
 * Points have far fewer decimals than this, binary noise far more: numbers are brought to it before they are rounded or counted in
 * whole steps, so that a spreadsheet's binary arithmetic can't move a half-cent or a step.
 */
export const noiseDigits = { points: 12, steps: 9 } as const;

const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '=',
  '!=': '<>',
};

function call(fn: FunctionName, args: readonly string[]): string {
  switch (fn) {
    case 'min':
      return `MIN(${args.join(',')})`;
    case 'max':
      return `MAX(${args.join(',')})`;
    case 'abs':
      return `ABS(${args.join(',')})`;
    case 'round':
      return `ROUND(ROUND(${args[0]},${noiseDigits.points}),${args[1] ?? '0'})`;
    case 'floor':
      return `INT(ROUND(${args[0]},${noiseDigits.steps}))`;
    case 'ceil':
      return `(-INT(-ROUND(${args[0]},${noiseDigits.steps})))`;
  }
}

/** How tightly a piece of formula holds together; a piece inside a tighter one needs parentheses. */
const strength = { compare: 1, add: 2, multiply: 3, sign: 4, whole: 5 } as const;

interface Piece {
  readonly text: string;
  readonly strength: number;
}

const whole = (text: string): Piece => ({ text, strength: strength.whole });

function wrap(piece: Piece, least: number): string {
  return piece.strength < least ? `(${piece.text})` : piece.text;
}

type NameText = (name: string) => string;

function arithmetic(expression: Extract<Expression, { type: 'arithmetic' }>, nameText: NameText): Piece {
  const { op } = expression;
  const own = op === '+' || op === '-' ? strength.add : strength.multiply;
  const left = wrap(write(expression.left, nameText), own);
  const right = wrap(write(expression.right, nameText), op === '+' || op === '*' ? own : own + 1);
  return { text: `${left}${op}${right}`, strength: own };
}

/** Spreadsheets evaluate both sides of AND and OR; IF keeps a division behind its guard, as the engine does. */
function logic(expression: Extract<Expression, { type: 'logic' }>, nameText: NameText): Piece {
  const left = write(expression.left, nameText).text;
  const right = write(expression.right, nameText).text;
  return whole(expression.op === 'and' ? `IF(${left},${right},FALSE)` : `IF(${left},TRUE,${right})`);
}

/** One side of a comparison; a computed one is calmed first, or binary noise could carry it over the threshold. */
function side(expression: Expression, nameText: NameText): string {
  const { text } = write(expression, nameText);
  return expression.type === 'name' || expression.type === 'number' ? text : `ROUND(${text},${noiseDigits.steps})`;
}

function write(expression: Expression, nameText: NameText): Piece {
  switch (expression.type) {
    case 'number':
      return expression.value.startsWith('-')
        ? { text: expression.value, strength: strength.sign }
        : whole(expression.value);
    case 'name':
      return whole(nameText(expression.name));
    case 'group':
      return whole(`(${write(expression.of, nameText).text})`);
    case 'negate':
      return { text: `-${wrap(write(expression.of, nameText), strength.sign + 1)}`, strength: strength.add };
    case 'arithmetic':
      return arithmetic(expression, nameText);
    case 'call':
      return whole(
        call(
          expression.fn,
          expression.args.map((arg) => write(arg, nameText).text),
        ),
      );
    case 'compare': {
      const text = `${side(expression.left, nameText)}${comparisons[expression.op]}${side(expression.right, nameText)}`;
      return { text, strength: strength.compare };
    }
    case 'logic':
      return logic(expression, nameText);
    case 'not':
      return whole(`NOT(${write(expression.of, nameText).text})`);
    case 'if': {
      const parts = [expression.test, expression.then, expression.otherwise];
      return whole(`IF(${parts.map((part) => write(part, nameText).text).join(',')})`);
    }
  }
}

/** An expression of a rule in the spreadsheet's own language; `nameText` gives the cell or the constant that a name stands for. */
export const expressionText = (expression: Expression, nameText: NameText): string => write(expression, nameText).text;
