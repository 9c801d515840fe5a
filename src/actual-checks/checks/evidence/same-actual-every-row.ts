import { finding } from '../../../findings/finding.ts';
import { comparableWords } from '../../../model/text/same-text.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

/** Below this number of rows equal values are no pattern. */
const minRows = 3;

/** Finds one value filled down over all rows of a project. */
export const sameActualEveryRow: ProjectCheck = {
  code: 'same-actual-every-row',
  scope: 'project',
  looksAt: {
    zh: '同一项目里3个以上有数量、比例或日期目标的指标，目标各不相同，完成值却全都一样。',
    en: 'Three or more indicators of a project with different numeric or date targets that all report the same actual.',
  },
  silentOn: {
    zh: '目标本来就相同的指标；是否类、定性指标；有一行填得不同的项目。',
    en: 'Equal targets, yes/no and qualitative rows, and projects in which one row differs.',
  },
  run: (project) => {
    const rows = project.rows.filter(
      ({ actual, score }) => !isBlank(actual.actual) && (score.target.value !== null || score.target.date !== null),
    );
    const [first] = rows;
    if (first === undefined || rows.length < minRows) return [];
    const actuals = new Set(rows.map((row) => comparableWords(row.entered)));
    const targets = new Set(rows.map((row) => comparableWords(row.score.target.text)));
    if (actuals.size > 1 || targets.size < 2) return [];
    const args = { count: String(rows.length), actual: first.entered };
    return [finding('same-actual-every-row', args, project.at(first.actual.actual))];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '合格率', target: '≥95%', actual: '100%' },
            { name: '覆盖率', target: '≥95%', actual: '100%' },
            { name: '及时率', target: '≥95%', actual: '100%' },
          ],
        },
        {
          rows: [
            { name: '次数', target: '≥5次', actual: '100' },
            { name: '人数', target: '≥80人', actual: '100' },
            { name: '场次', target: '≥8场', actual: '9' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥5次', actual: '100' },
            { name: '人数', target: '≥80人', actual: '100' },
            { name: '合格率', target: '≥95%', actual: '100' },
          ],
        },
      ],
      finds: ['3个目标各不相同的指标，完成值都是“100”'],
    },
  ],
};
