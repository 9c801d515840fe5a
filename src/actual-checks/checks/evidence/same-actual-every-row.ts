import { findingKind } from '../../../findings/finding-kind.ts';
import { comparableWords } from '../../../model/text/same-text.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

const kind = findingKind('same-actual-every-row', {
  severity: 'review',
  title: { zh: '各行完成值都一样', en: 'the same actual in every row' },
  found: {
    zh: '{count}个目标各不相同的指标，完成值都是“{actual}”',
    en: '{count} indicators with different targets all report "{actual}"',
  },
  expected: { zh: '按各自的目标和单位填写实际完成的数', en: 'an actual of its own for each, in its own unit' },
  action: {
    zh: '请逐条改填真实的完成值，或核对是否误用了向下填充',
    en: 'enter the real actual of each, or undo a fill-down',
  },
  why: {
    zh: '多半是一格填好后向下拖，或把“完成率”当作完成值填了。',
    en: 'Usually one cell dragged down, or a completion rate entered as the actual.',
  },
});

/** Below this number of rows equal values are no pattern. */
const minRows = 3;

/** Finds one value filled down over all rows of a project. */
export const sameActualEveryRow: ProjectCheck = {
  kind,
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
    return [kind.found(args, project.at(first.actual.actual))];
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
