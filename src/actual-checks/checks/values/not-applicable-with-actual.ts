import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';
import { isBlank } from '../../row-facts.ts';

const kind = findingKind('not-applicable-with-actual', {
  severity: 'block',
  title: { zh: '写了不适用，又填了完成值', en: 'not applicable, and reported all the same' },
  found: {
    zh: '“{name}”写了不适用（{reason}），又填了“{actual}”',
    en: '"{name}" is said not to apply ({reason}) and reports "{actual}"',
  },
  expected: { zh: '两样只填一样', en: 'one of the two' },
  action: {
    zh: '请删去不适用原因按完成值计分，或清空完成值和达成程度',
    en: 'clear the reason and let the value be scored, or clear the value and the band',
  },
  why: {
    zh: '不适用的指标不计分，它的分值会分给其他指标；填了完成值，说明它是适用的。',
    en: 'What does not apply is not scored and its points go to the others; a reported value shows that it does.',
  },
});

/** Finds indicators called not applicable that report a value all the same. */
export const notApplicableWithActual: ProjectCheck = {
  kind,
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
      if (actual.band === null && (isBlank(actual.actual) || reading === null || reading.kind === 'unreadable'))
        return [];
      const args = {
        name: indicator.level3 ?? indicator.description ?? `${indicator.ordinal}`,
        reason: actual.notApplicable,
        actual: actual.actual?.text.trim() ?? '',
      };
      const at = { ...project.at(actual.actual), indicator: indicator.ordinal };
      return [kind.found(args, { ...at, place: actual.actual?.place ?? actual.place })];
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
