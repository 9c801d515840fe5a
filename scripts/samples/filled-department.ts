import { answerSheetColumns, goalSheetColumns } from '../../src/model/whole-department/department-layout.ts';
import type { ProposedGoal } from '../../src/model/whole-department/department-run.ts';
import { figureColumns, figureRows } from '../../src/model/whole-department/figures.ts';
import type { Cell, OutputSheet, Row, Workbook } from '../../src/reports/tables/output-sheet.ts';

type Columns = Readonly<Partial<Record<(typeof figureColumns)[number], string>>>;
const years = (lastBudget: string, lastFinal: string, budget: string, final: string): Columns => ({
  lastBudget,
  lastFinal,
  budget,
  final,
});
const accounts = (lastFinal: string, budget: string, final: string): Columns => ({ lastFinal, budget, final });
const one = (value: string): Columns => ({ value });

/** Invented figures of a department that close; its projects are those of the sample goal tables. */
const base: Readonly<Record<string, Columns>> = {
  staffApproved: one('60'),
  staffActual: one('57'),
  threePublic: years('12', '10.5', '11.5', '9.8'),
  abroad: years('0', '0', '0', '0'),
  cars: years('7.8', '7.2', '7.5', '6.8'),
  carPurchase: years('0', '0', '0', '0'),
  carRunning: years('7.8', '7.2', '7.5', '6.8'),
  reception: years('4.2', '3.3', '4', '3'),
  initialBudget: one('2300'),
  addedBudget: one('46'),
  adjustedBudget: one('2346'),
  carriedIn: one('16'),
  carriedOut: one('35.98'),
  expenditure: accounts('2210.4', '2300', '2326.02'),
  basic: accounts('1120.1', '1151.86', '1180.3'),
  publicCost: accounts('168', '180', '172.4'),
  office: accounts('59', '60', '58.2'),
  travel: accounts('64', '70', '66.1'),
  meetings: accounts('17', '20', '18'),
  projects: accounts('1090.3', '1148.14', '1145.72'),
  procurement: accounts('70', '85', '80.75'),
};

const typed = (cell: Cell, text: string): Cell => ({
  ...cell,
  content: /^-?\d+(?:\.\d+)?$/.test(text) ? { kind: 'number', value: text, decimals: 'as-is' } : { kind: 'text', text },
});

const put = (row: Row, values: ReadonlyMap<number, string>): Row => ({
  ...row,
  cells: row.cells.map((cell, at) => {
    const text = values.get(at);
    return text === undefined ? cell : typed(cell, text);
  }),
});

function figures(sheet: OutputSheet): OutputSheet {
  const rows = sheet.rows.map((row, at): Row => {
    const values = base[figureRows[at - 1]?.id ?? ''] ?? {};
    const cells = figureColumns.flatMap((column, index) => {
      const text = values[column];
      return text === undefined ? [] : [[index + 2, text] as const];
    });
    return put(row, new Map(cells));
  });
  return { ...sheet, rows };
}

/** The number a promise asks for; some were kept in part. */
const short: Readonly<Record<number, readonly [actual: string, reason: string]>> = {
  5: ['8家', '两所高校的合作协议推迟到下一年签订'],
  13: ['4次', '一次培训因场地维修推迟到下一年'],
};

/** The places of the columns of 履职目标 on the sheet, by their headings. */
function goals(sheet: OutputSheet, proposed: readonly ProposedGoal[]): OutputSheet {
  const headings = sheet.rows[0]?.cells.map(({ content }) => (content.kind === 'text' ? content.text : '')) ?? [];
  const at = (id: string) => headings.indexOf(goalSheetColumns.find((column) => column.id === id)?.heading ?? '');
  const rows = sheet.rows.map((row, index): Row => {
    const goal = proposed[index - 1];
    if (goal === undefined) return row;
    const lacking = short[goal.indicator.ordinal];
    const done = goal.target.replace(/^(?:不少于|不低于)|以上$/g, '');
    const values: [number, string][] = [
      [at('actual'), lacking?.[0] ?? done],
      [at('evidence'), '活动台账'],
      ...(lacking === undefined
        ? []
        : [
            [at('reason'), lacking[1]] as [number, string],
            [at('measure'), '列入下一年上半年计划'] as [number, string],
          ]),
    ];
    return put(row, new Map(values));
  });
  return { ...sheet, rows };
}

const explained: Readonly<Record<string, string>> = {
  预算控制率: '年中追加科普大篷车购置资金，有批复',
  政府采购执行率: '招标节约资金',
  预决算信息公开性: '决算公开晚于规定时限5天，已整改',
};

function answers(sheet: OutputSheet): OutputSheet {
  const at = (id: string) => answerSheetColumns.findIndex((column) => column.id === id);
  const textOf = (row: Row, id: string) => {
    const content = row.cells[at(id)]?.content;
    return content?.kind === 'text' ? content.text : '';
  };
  const rows = sheet.rows.map((row, index): Row => {
    if (index === 0) return row;
    const name = textOf(row, 'name');
    if (row.cells[at('met')]?.role === 'input') {
      return put(row, new Map([[at('met'), textOf(row, 'item').includes('时限') ? '否' : '是']]));
    }
    if (name.includes('满意度')) return put(row, new Map([[at('notApplicable'), '部门绩效目标没有满意度指标']]));
    const why = explained[name];
    return why === undefined ? row : put(row, new Map([[at('remark'), why]]));
  });
  return { ...sheet, rows };
}

const said = '样例：表中的数字和说明都是编的，不是真实部门的数据。';

/** The blank workbook of a department filled in with invented values; its guide says so. */
export function filledDepartment(book: Workbook, proposed: readonly ProposedGoal[]): Workbook {
  const sheets = book.sheets.map((sheet): OutputSheet => {
    switch (sheet.id) {
      case 'figures':
        return figures(sheet);
      case 'goals':
        return goals(sheet, proposed);
      case 'answers':
        return answers(sheet);
      case 'guide':
        return {
          ...sheet,
          rows: [...sheet.rows, { cells: [{ content: { kind: 'text', text: said }, role: 'body', align: 'left' }] }],
        };
      default:
        return sheet;
    }
  });
  return { ...book, sheets };
}
