import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import { type FormLayout, fundFields, fundSources, type IndicatorField } from '../model/policy/form-layout.ts';

/** How often something stands in a form, and how often it may. */
interface Counted {
  readonly path: string;
  readonly what: string;
  readonly count: number;
  readonly expected: Bilingual;
}

const once: Bilingual = { zh: '恰好一次', en: 'exactly once' };
const atLeastOnce: Bilingual = { zh: '至少一次', en: 'at least once' };
const atMostOnce: Bilingual = { zh: '至多一次', en: 'at most once' };

/** What the live formulas of a form read, and the reason of the unit: without them a form could not be redone. */
const needed: readonly IndicatorField[] = ['level3', 'target', 'actual', 'weight', 'score'];
/** Where the measures of the unit may stand. */
const measures: readonly string[] = ['measures', 'measure', 'reasonAndMeasure'];
const reasons: readonly string[] = ['reason', 'reasonAndMeasure'];

/** What does not fit together in a layout that fits its schema, each with its path. */
export function formLayoutFindings(layout: FormLayout, file: string): Finding[] {
  const width = layout.columns.length;
  const wrongRows = rowsOf(layout).filter(({ columns }) => columns !== width);
  return [
    ...wrongRows.map(({ path, columns }) =>
      finding('form-row-width', { path, columns: `${columns}`, width: `${width}` }, { place: { file, path } }),
    ),
    ...countsOf(layout).map(({ path, what, count, expected }) =>
      finding(
        'form-part-count',
        { path, what, count: `${count}`, ...inBoth('expected', expected) },
        { place: { file, path } },
      ),
    ),
    ...gradeFindings(layout, file),
  ];
}

const spans = (cells: readonly { readonly columns: number }[]): number =>
  cells.reduce((total, { columns }) => total + columns, 0);

/** Every row that spans the form, with its path and how many columns it comes to. */
function rowsOf({ blocks }: FormLayout): { path: string; columns: number }[] {
  return blocks.flatMap((block, index) => {
    const path = `blocks[${index}]`;
    switch (block.block) {
      case 'fields':
        return [{ path: `${path}.cells`, columns: spans(block.cells) }];
      case 'funds':
      case 'indicators':
        return [{ path: `${path}.columns`, columns: labelOf(block) + spans(block.columns) }];
      case 'goals':
        return [{ path, columns: labelOf(block) + spans([block.expected, block.achieved]) }];
      default:
        return [];
    }
  });
}

const labelOf = (block: { readonly label: Bilingual | null; readonly labelColumns: number }): number =>
  block.label === null ? 0 : block.labelColumns;

function countsOf({ blocks }: FormLayout): Counted[] {
  const wrong: Counted[] = [];
  const look = (path: string, what: string, all: readonly string[], isNeeded: boolean) => {
    const count = all.filter((one) => one === what).length;
    if (count > 1 || (isNeeded && count === 0)) {
      wrong.push({ path, what, count, expected: isNeeded ? once : atMostOnce });
    }
  };
  const names = blocks.map(({ block }) => block);
  for (const name of ['title', 'funds', 'indicators', 'total']) look('blocks', name, names, true);
  look('blocks', 'goals', names, false);
  const held = blocks.flatMap((block) =>
    block.block === 'fields'
      ? block.cells.flatMap((cell) => ('value' in cell ? [cell.value] : []))
      : block.block === 'indicators'
        ? block.columns.map(({ value }) => value)
        : [],
  );
  if (names.includes('indicators') && !held.some((one) => measures.includes(one))) {
    wrong.push({ path: 'blocks', what: measures.join(' | '), count: 0, expected: atLeastOnce });
  }
  for (const [index, block] of blocks.entries()) {
    const path = `blocks[${index}]`;
    if (block.block === 'funds') {
      const columns = block.columns.map(({ value }) => value);
      for (const field of Object.keys(fundFields)) look(`${path}.columns`, field, columns, true);
      const rows = block.rows.map(({ source }) => source);
      for (const source of fundSources) look(`${path}.rows`, source, rows, true);
    }
    if (block.block !== 'indicators') continue;
    const columns = block.columns.map(({ value }) => value);
    for (const field of new Set([...needed, ...columns])) {
      look(`${path}.columns`, field, columns, needed.includes(field));
    }
    const told = columns.filter((field) => reasons.includes(field)).length;
    if (told !== 1) {
      wrong.push({ path: `${path}.columns`, what: reasons.join(' | '), count: told, expected: once });
    }
  }
  return wrong;
}

/** The line of the total stands in the columns of the indicators: words before weight and score, the grade between or behind them. */
function gradeFindings({ blocks }: FormLayout, file: string): Finding[] {
  return blocks.flatMap((block, index) => {
    if (block.block !== 'indicators') return [];
    const at = (field: string) => block.columns.findIndex(({ value }) => value === field);
    const [first, last] = [at('weight'), at('score')].sort((a, b) => a - b);
    if (first === undefined || last === undefined || first < 0) return [];
    const hasWords = first > 0 || block.label !== null;
    const hasGrade = last < block.columns.length - 1 || last > first + 1;
    const path = `blocks[${index}].columns`;
    return hasWords && hasGrade ? [] : [finding('form-total-without-room', { path }, { place: { file, path } })];
  });
}
