import { inBoth } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { type FormulaBound, formulaBounds } from '../../verification/formula/formula-work.ts';
import { recomputeWorkbook, type UncomputedFormula } from '../../verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../verification/workbook/workbook-cells.ts';
import { withRest } from './with-rest.ts';

/** What goes beyond each bound, and the bound, in words. */
const boundWords: Readonly<Record<FormulaBound, { readonly what: Bilingual; readonly limit: Bilingual }>> = {
  length: {
    what: { zh: '公式太长', en: 'the formula is too long' },
    limit: { zh: `至多 ${formulaBounds.length} 字`, en: `${formulaBounds.length} characters at most` },
  },
  nesting: {
    what: { zh: '公式嵌套太深', en: 'the formula is nested too deeply' },
    limit: { zh: `至多 ${formulaBounds.nesting} 层`, en: `${formulaBounds.nesting} levels at most` },
  },
  text: {
    what: { zh: '公式拼出的文字太长', en: 'the formula makes a text that is too long' },
    limit: { zh: `至多 ${formulaBounds.text} 字`, en: `${formulaBounds.text} characters at most` },
  },
  magnitude: {
    what: { zh: '公式算出的数太大', en: 'the formula makes a number that is too large' },
    limit: { zh: '小于 1E+309', en: 'less than 1E+309' },
  },
  area: {
    what: { zh: '公式引用的区域太大', en: 'the formula refers to too large an area' },
    limit: { zh: `一个区域至多 ${formulaBounds.area} 格`, en: `an area of ${formulaBounds.area} cells at most` },
  },
  work: {
    what: { zh: '公式要算的步数太多', en: 'the formula takes too many steps' },
    limit: { zh: '与单元格数目相称的步数', en: 'as many steps as the number of cells calls for' },
  },
};

/** What computing a workbook's formulas again came to: how many there are, and what is not as it should be. */
export interface FormulaCheck {
  readonly formulas: number;
  readonly findings: readonly Finding[];
}

/** Computes every formula of a workbook again and names the cells where something else is stored, or that can't be computed. */
export function checkFormulas(cells: WorkbookCells, file: string): FormulaCheck {
  const { formulas, differences, refused, unreached } = recomputeWorkbook(cells);
  const wrong = differences.first.map(({ sheet, cell, ...texts }) =>
    finding('formula-differs-from-value', texts, { place: { file, sheet, cell } }),
  );
  const findings = [
    ...withRest(
      refused.first.map((one) => refusal(one, file)),
      refused.count,
      file,
    ),
    ...unreached.first.slice(0, 1).map(({ sheet, cell }) => {
      const args = { cell: `${sheet}!${cell}`, count: `${unreached.count}` };
      return finding('formulas-not-computed', args, { place: { file, sheet, cell } });
    }),
    ...withRest(wrong, differences.count, file),
  ];
  return { formulas, findings };
}

function refusal({ sheet, cell, bound }: UncomputedFormula, file: string): Finding {
  const { what, limit } = boundWords[bound];
  const args = { ...inBoth('what', what), ...inBoth('limit', limit) };
  return finding('formula-not-computed', args, { place: { file, sheet, cell } });
}
