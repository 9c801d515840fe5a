import { inBoth } from '../findings/args.ts';
import { subjectsOfReview } from '../use-cases/review/check-given-report.ts';
import { type ReviewedFiles, reviewFiles } from '../use-cases/review/review-files.ts';
import { comparedReport } from './compared-report.ts';
import { readInputFiles } from './inputs/input-files.ts';
import { loadDefinitions, profileNamed } from './inputs/load-definitions.ts';
import { nothingFound } from './inputs/nothing-found.ts';
import { packageVersion } from './settings/package-folder.ts';
import type { Settings } from './settings/settings.ts';

/**
 * Reviews filled-in forms on disk; `findProfile` looks for the profile that fits best even where the settings name one, `report` is the
 * path of the report on them.
 */
export async function reviewForms(
  paths: readonly string[],
  year: number | null,
  settings: Pick<Settings, 'profile' | 'profiles' | 'rules'>,
  findProfile: boolean,
  report: string | null = null,
): Promise<ReviewedFiles> {
  const files = await readInputFiles(paths, true);
  const [{ id, definitions, findings }, rules] = await Promise.all([
    profileNamed(settings),
    loadDefinitions('rules', settings.rules.value),
  ]);
  const none =
    files.files.length === 0 && files.findings.length === 0
      ? [nothingFound(inBoth('what', { zh: '填好的自评表', en: 'filled-in forms' }), paths, 'perf-score review FORM')]
      : [];
  const found = [...files.findings, ...none, ...findings, ...rules.findings];
  const reviewed = await reviewFiles({
    files: { files: files.files, findings: found },
    year,
    profile: findProfile ? null : id,
    profiles: definitions,
    rules: rules.definitions,
    tool: { name: 'perf-score', version: packageVersion() },
  });
  const { review, findings: before } = reviewed;
  if (report === null || review === null) return reviewed;
  const compared = await comparedReport(report, subjectsOfReview(review));
  const all = [...before, ...compared];
  return { review: { ...review, findings: [...review.findings, ...compared] }, findings: all };
}
