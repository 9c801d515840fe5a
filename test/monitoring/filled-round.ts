import exceljs from 'exceljs';
import type { AsOf } from '../../src/model/monitoring/monitored.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { loadMonitoringProfile } from '../../src/use-cases/monitoring/load-monitoring-profile.ts';
import { monitoringTemplates } from '../../src/use-cases/monitoring/monitoring-outputs.ts';
import { monitoringTexts } from '../support/definitions.ts';

/** The month of the round. */
export const asOf = { year: 2026, month: 7 };
/** A goal table of one unit with one project and five indicators. */
export const table = `项目名称,预算单位,年度资金总额（万元）,一级指标,二级指标,三级指标,指标值
科普活动,900001某局,100,产出指标,数量指标,活动场次,≥12场
科普活动,900001某局,100,产出指标,数量指标,培训人次,≥200人次
科普活动,900001某局,100,产出指标,质量指标,合格率,≥95%
科普活动,900001某局,100,效益指标,社会效益指标,受益人数,≥1000人
科普活动,900001某局,100,满意度指标,服务对象满意度指标,群众满意度,≥90%
`;
const given = givenFile('goals.csv', new TextEncoder().encode(table));
export const goals = goalsOfYear(readGoalFiles({ files: [given], findings: [] }, { year: 2026 }), 2026);
/** The profile that is used where nobody names one. */
export const profile = () => {
  const { value } = loadMonitoringProfile('pace', monitoringTexts());
  if (value === null) throw new Error('no profile');
  return value;
};

/** Values of cells by sheet and address. */
export type Fill = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** The blank workbook with values in cells of its sheets. */
export async function filled(fill: Fill, month: AsOf = asOf): Promise<Uint8Array> {
  const [template] = await monitoringTemplates(goals.documents, month, 'zh');
  if (template === undefined) throw new Error('no template');
  const book = new exceljs.Workbook();
  await book.xlsx.load(template.bytes.slice().buffer);
  for (const [sheet, cells] of Object.entries(fill)) {
    for (const [address, value] of Object.entries(cells)) {
      const cell = book.getWorksheet(sheet)?.getCell(address);
      if (cell === undefined) throw new Error(`${sheet} ${address}`);
      cell.value = value;
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** E executed, F expected; J progress, K expected, L…P reasons, Q explanation, R likelihood, S remark. */
export const whole: Fill = {
  资金: { E2: 55, F2: 100 },
  指标: {
    J2: '7场',
    K2: '12场',
    R2: '确定能',
    J3: 110,
    K3: 200,
    R3: '确定能',
    J4: '96%',
    K4: '96%',
    R4: '确定能',
    J5: 560,
    K5: 1000,
    R5: '确定能',
    J6: '92%',
    K6: '92%',
    R6: '确定能',
  },
};
