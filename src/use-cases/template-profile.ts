import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Policy } from './policy.ts';

/** A filled-in workbook and the profile that its template was made for; null where it says none. */
export interface MadeFor {
  readonly file: string;
  readonly profile: string | null;
}

const why = {
  named: { zh: '计分时指定了这个方案', en: 'it was asked for' },
  several: { zh: '各填报表的方案不一致，按绩效目标表选用', en: 'the workbooks differ, so the goal tables decide' },
  unknown: { zh: '没有找到填报表的方案', en: 'the profile of the workbook is not at hand' },
} as const satisfies Record<string, Bilingual>;

/**
 * The policy by which workbooks are scored: where nobody named a profile that which all of them were made for. Each one that was made for
 * another than the one in force is a finding that says why.
 */
export function policyForTemplates(
  policy: Policy,
  workbooks: readonly MadeFor[],
): { readonly policy: Policy; readonly findings: readonly Finding[] } {
  const made = new Set(workbooks.flatMap(({ profile }) => profile ?? []));
  const [only = null] = made.size === 1 ? made : [];
  const named = policy.profileChoice === 'named';
  const own = named || only === null || only === policy.profile?.id ? null : policy.withProfile(only, 'template');
  const inForce =
    own === null ? policy : { ...own, findings: policy.findings.filter(({ code }) => code !== 'profile-undecided') };
  const reason = named ? why.named : made.size > 1 ? why.several : why.unknown;
  const used = inForce.profile?.id ?? '';
  const findings = workbooks.flatMap(({ file, profile }) =>
    profile === null || profile === used
      ? []
      : [
          finding(
            'template-of-another-profile',
            { found: profile, used, ...inBoth('why', reason) },
            { place: { file } },
          ),
        ],
  );
  return { policy: inForce, findings };
}
