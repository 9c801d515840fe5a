import { type FormCell, type FormFormat, formFile } from './form-files.ts';

/** A self-evaluation as somebody filled it in, cell by cell; null and "" are blank cells. */
export interface FilledSpec {
  readonly title?: string;
  readonly project: string;
  readonly unit?: string;
  readonly department?: string;
  readonly year?: number;
  readonly funds: readonly {
    readonly row: string;
    readonly initial?: string | null;
    readonly revised?: string | null;
    readonly executed?: string | null;
    readonly weight?: string | null;
    readonly rate?: string | null;
    readonly score?: string | null;
  }[];
  readonly goal?: string;
  readonly achieved?: string;
  readonly indicators: readonly {
    readonly level1?: string | null;
    readonly level2?: string | null;
    readonly name?: string | null;
    readonly target?: string | null;
    readonly actual?: string | null;
    readonly weight?: string | null;
    readonly score?: string | null;
    readonly reason?: string | null;
  }[];
  readonly total?: { readonly weight?: string | null; readonly score?: string | null };
}

const shown = (text: string | null | undefined): string => text ?? '';

/** The official 项目支出绩效自评表, ten grid columns wide. */
export function officialForm(spec: FilledSpec): readonly (readonly FormCell[])[] {
  const { project, unit = '示例单位', department = '示例局', year = 2025, funds, indicators } = spec;
  return [
    [[spec.title ?? '项目支出绩效自评表', 10]],
    [[`（${year}年度）`, 10]],
    ['项目名称', [project, 9]],
    ['主管部门', [department, 4], '实施单位', [unit, 4]],
    ['项目资金（万元）', ['', 2], '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', ['得分', 2]],
    ...funds.map((row): readonly FormCell[] => [
      '',
      [row.row, 2],
      shown(row.initial),
      shown(row.revised),
      shown(row.executed),
      row.weight ?? '—',
      row.rate ?? '—',
      [row.score ?? '—', 2],
    ]),
    ['年度总体目标', ['预期目标', 5], ['实际完成情况', 4]],
    ['', [spec.goal ?? '完成年度任务', 5], [spec.achieved ?? '已全部完成', 4]],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      ['偏差原因分析及改进措施', 2],
    ],
    ...indicators.map((row): readonly FormCell[] => [
      '',
      shown(row.level1),
      shown(row.level2),
      shown(row.name),
      shown(row.target),
      shown(row.actual),
      shown(row.weight),
      shown(row.score),
      [shown(row.reason), 2],
    ]),
    [['总分', 6], shown(spec.total?.weight), shown(spec.total?.score), ['', 2]],
  ];
}

/** A form as a file of a format. */
export const filledFile = (format: FormFormat, rows: readonly (readonly FormCell[])[]) => formFile(format, rows);
