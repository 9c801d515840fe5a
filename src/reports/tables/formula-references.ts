import type { CellReference, OutputFormula } from './output-sheet.ts';

/** The cells whose numbers a formula reads; those of which it reads the words are not among them. */
export function numbersRead(formula: OutputFormula): readonly CellReference[] {
  switch (formula.kind) {
    case 'expression': {
      const { names, within, less } = formula;
      const bound = Object.values(names).flatMap((name) => ('cell' in name ? [name] : []));
      return [...bound, ...(within === undefined ? [] : [within]), ...(less === undefined ? [] : [less])];
    }
    case 'sum':
      return [...formula.of, ...(formula.minus ?? [])];
    case 'quotient':
      return [...formula.of, ...formula.by];
    case 'grade':
      return formula.outOf === undefined ? [formula.of] : [formula.of, formula.outOf];
    case 'sentence':
      return formula.parts.flatMap((part) => (part.kind === 'points' ? [...part.of, ...part.minus] : []));
    case 'given':
      return formula.numeric ? [formula.first, formula.otherwise] : [];
    case 'deviation':
    case 'difference':
      return [formula.of, formula.from];
    case 'reviewed':
      return [formula.of, formula.weight, formula.tasks?.set, formula.tasks?.done].filter((one) => one != null);
    case 'words':
    case 'counted':
      return [];
  }
}

/** Every cell that a formula reads, for its number or its words. */
export function cellsRead(formula: OutputFormula): readonly CellReference[] {
  if (formula.kind === 'words') return [formula.of];
  if (formula.kind === 'counted') return formula.of;
  if (formula.kind === 'reviewed')
    return [
      ...numbersRead(formula),
      ...formula.zero.map(({ cell }) => cell),
      ...formula.shares.map(({ cell }) => cell),
    ];
  if (formula.kind === 'given') return [formula.first, formula.otherwise];
  if (formula.kind !== 'sentence' && formula.kind !== 'difference') return numbersRead(formula);
  const words = formula.parts.flatMap((part) => (part.kind === 'cell' ? [part.cell] : []));
  const counted = formula.parts.flatMap((part) => (part.kind === 'counts' ? part.of : []));
  return [...numbersRead(formula), ...words, ...counted];
}
