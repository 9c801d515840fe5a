import { type Decimal, decimal, plain, sum } from '../../model/decimal.ts';
import { policyWords } from '../../model/policy/policy-words.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import type { ReportContext } from '../evaluation/report-context.ts';
import { isAbsent } from '../evaluation/states.ts';
import { executionId, formCells, indicatorId, onForm } from '../form/form-ids.ts';
import { pointsCell, textCell } from '../tables/cells.ts';
import type { CellReference, Row } from '../tables/output-sheet.ts';
import { headings, projectBand, sameAs, section } from '../tables/sheet-rows.ts';

interface WeightLine {
  readonly category: string;
  readonly stated: string;
  readonly nominal: string;
  readonly effective: string;
  readonly cells: readonly CellReference[];
}

function indicatorLine(
  project: ProjectScore,
  index: number,
  category: { readonly title: string; readonly stated: string; readonly holds: (id: string | null) => boolean },
): WeightLine | null {
  const rows = project.indicators.filter((row) => category.holds(row.category));
  const total = (values: readonly string[]): Decimal => sum(values.map(decimal));
  if (rows.length === 0 && category.stated === '0') return null;
  return {
    category: category.title,
    stated: category.stated,
    nominal: plain(total(rows.map(({ nominalWeight }) => nominalWeight))),
    effective: plain(total(rows.map(({ weight }) => weight))),
    cells: rows.map((row) => onForm(index, `${indicatorId(row)}.weight`)),
  };
}

function linesOf(project: ProjectScore, index: number, context: ReportContext): WeightLine[] {
  const { say, run } = context;
  const known = run.profile.categories;
  const execution: WeightLine = {
    category: say({ zh: '预算执行率', en: 'execution rate' }),
    stated: run.profile.executionWeight,
    nominal: project.execution.nominalWeight,
    effective: project.execution.weight,
    cells: [onForm(index, `${executionId}.weight`)],
  };
  const lines = [
    ...known.map((category) => ({
      title: say(category.title),
      stated: category.weight,
      holds: (id: string | null) => id === category.id,
    })),
    {
      title: say({ zh: '未归类', en: 'no category' }),
      stated: '0',
      holds: (id: string | null) => id === null || !known.some((category) => category.id === id),
    },
  ].flatMap((category) => indicatorLine(project, index, category) ?? []);
  return [execution, ...lines];
}

/** Hundredths are what nobody has to be told. */
function sectionTitle({ say, run }: ReportContext): string {
  const title = say({ zh: '四、分值', en: '4. Weights' });
  const { weightStep } = run.profile;
  return weightStep === '0.01' ? title : `${title}${say.marks.bracketed(say(policyWords.weightStep[weightStep]))}`;
}

/** Per project and category: the profile's points, the nominal weights and the effective ones (a live sum over the form). */
export function weightRows(context: ReportContext, columns: number): Row[] {
  const { say, projects } = context;
  return [
    section(sectionTitle(context), columns),
    headings([
      [say({ zh: '类别', en: 'Category' }), 3],
      [say({ zh: '方案分值', en: 'Profile' })],
      [say({ zh: '名义分值', en: 'Nominal' })],
      [say({ zh: '有效分值', en: 'Effective' })],
    ]),
    ...projects.flatMap((project, index) =>
      isAbsent(project)
        ? []
        : [
            projectBand(project.project.name, index, columns),
            ...linesOf(project, index, context).map((line) => ({
              cells: [
                textCell(line.category, 'body', { columns: 3 }),
                pointsCell(line.stated),
                pointsCell(line.nominal),
                pointsCell(line.effective, 'number', { formula: { kind: 'sum', of: line.cells } }),
              ],
            })),
          ],
    ),
  ];
}

/** Per project: the total as a sum of rounded scores, and what adding first and rounding once would give. */
export function roundingRows(context: ReportContext, columns: number): Row[] {
  const { say, projects } = context;
  return [
    section(
      say({ zh: '五、“先舍入后相加”与“先相加后舍入”', en: '5. Sum of rounded scores against rounded sum' }),
      columns,
    ),
    headings([
      [say({ zh: '项目', en: 'Project' })],
      [say({ zh: '说明', en: 'Note' }), 2],
      [say({ zh: '先舍入后加', en: 'Σ rounded' })],
      [say({ zh: '先加后舍入', en: 'rounded Σ' })],
      [say({ zh: '差', en: 'Difference' })],
    ]),
    ...projects.flatMap((project, index): Row[] => {
      if (isAbsent(project)) return [];
      const { score, roundedSum } = project.total;
      const difference = plain(decimal(score).minus(decimal(roundedSum)));
      const told =
        difference === '0'
          ? say({ zh: '两种算法结果相同', en: 'both ways agree' })
          : say({ zh: '总分取先舍入后相加的结果', en: 'the sum of the rounded scores is the total' });
      return [
        {
          cells: [
            textCell(`${index + 1}.${project.project.name}`),
            textCell(told, 'body', { columns: 2 }),
            pointsCell(score, 'number', { formula: sameAs(onForm(index, formCells.total)) }),
            pointsCell(roundedSum),
            pointsCell(difference),
          ],
        },
      ];
    }),
  ];
}
