import { finding } from '../../../findings/finding.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

/** Finds indicators called not applicable that report a value all the same. */
export const notApplicableWithActual: ProjectCheck = {
  code: 'not-applicable-with-actual',
  scope: 'project',
  looksAt: {
    zh: '同一指标既写了不适用原因，又填了实际完成值或选了达成程度。',
    en: 'An indicator that is said not to apply and has an actual value or a band as well.',
  },
  silentOn: {
    zh: '完成值是空的，或写的就是“不适用”“/”等。',
    en: 'Rows whose actual is blank, or a dash, or says the same.',
  },
  run: (project) =>
    project.score.indicators.flatMap(({ actual, reading, indicator }) => {
      if (actual === null || actual.notApplicable === null) return [];
      if (actual.band === null && (isBlank(actual.actual) || reading?.kind === 'unreadable')) return [];
      const args = {
        name: indicator.level3 ?? indicator.description ?? `${indicator.ordinal}`,
        reason: actual.notApplicable,
        actual: actual.actual?.text.trim() ?? '',
      };
      const at = { ...project.at(actual.actual), indicator: indicator.ordinal };
      return [finding('not-applicable-with-actual', args, { ...at, place: actual.actual?.place ?? actual.place })];
    }),
  accept: [
    {
      projects: [
        {
          rows: [
            { name: '次数', target: '≥7次', actual: '', notApplicable: '项目取消' },
            { name: '次数', target: '≥7次', actual: '/', notApplicable: '项目取消' },
            { name: '次数', target: '≥7次', actual: '5次' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '3次', notApplicable: '项目取消' }] }],
      finds: ['“次数”写了不适用（项目取消），又填了“3次”'],
    },
  ],
};
