import { findingKind } from '../../../findings/finding-kind.ts';
import type { RowCheck } from '../../check.ts';

const kind = findingKind('reviewed-unused', {
  severity: 'note',
  title: { zh: '复核发现的事实没有计入', en: 'what a reviewer found is not counted' },
  found: {
    zh: '“{name}”写了复核发现，本方案计分不看',
    en: '"{name}" states what a reviewer found; this profile does not take it',
  },
  expected: { zh: '按复核方案计分，或不写复核发现', en: 'a profile for reviewers, or no such facts' },
  action: {
    zh: '要计入，用 --profile reviewer；只看影响，加 --as-reviewer',
    en: 'to count it use --profile reviewer, to see what it would change --as-reviewer',
  },
  why: {
    zh: '单位自评按自评的规则计分，写了而没有用上的内容要让人知道。',
    en: 'Units score by the rules of self-evaluation; what is given and not used is said.',
  },
});

/** Finds facts of a reviewer under a profile whose rules take none. */
export const reviewedUnused: RowCheck = {
  kind,
  scope: 'row',
  looksAt: {
    zh: '填报数据（JSON）写了复核发现（不可评价程度、与项目相关等），而所用方案没有一条规则看它。',
    en: 'Actuals in JSON with what a reviewer found, under a profile of which no rule takes it.',
  },
  silentOn: { zh: '按复核方案计分的，以及没有写的。', en: 'Profiles for reviewers, and rows without such facts.' },
  run: ({ figures, actual, name, at }) =>
    actual.reviewed == null || figures.countsReviewed ? [] : [kind.found({ name }, at(null))],
  accept: [{ projects: [{ rows: [{ name: '次数', target: '≥7次', actual: '8次' }] }] }],
  reject: [
    {
      projects: [
        {
          rows: [
            {
              name: '次数',
              target: '≥7次',
              actual: '8次',
              reviewed: { assessable: 'light', related: null, fitsLevel: null, repeated: null, tasksUnfinished: null },
            },
          ],
        },
      ],
      finds: ['“次数”写了复核发现'],
    },
  ],
};
