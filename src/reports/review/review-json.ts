import type { Language } from '../../findings/finding.ts';
import type { Review, ReviewedForm, Verdict } from '../../model/review/review.ts';
import { reviewFindings } from '../../model/review/review-findings.ts';
import type { ReviewJson } from '../../model/review/review-json.ts';
import { reportFinding } from '../../wordings/report-finding.ts';

/** How many figures of a form have each verdict. */
export function verdictCounts({ figures }: Pick<ReviewedForm, 'figures'>): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => figures.filter((one) => one.verdict === verdict).length;
  return { agrees: count('agrees'), differs: count('differs'), unknown: count('unknown') };
}

function formJson({ form, profile, profileFile, choice, fits, figures }: ReviewedForm): ReviewJson['forms'][number] {
  const { project, indicators } = form;
  const { weight, rate, score, reason } = form.execution;
  return {
    source: form.source,
    year: form.year,
    project: { name: project.name, code: project.code, unit: project.unit, source: project.source },
    profile: { id: profile.id, title: profile.title, file: profileFile, choice },
    fits,
    counts: verdictCounts({ figures }),
    claims: {
      funds: form.funds,
      execution: { weight, rate, score, reason },
      goals: project.goals,
      achieved: form.achieved,
      indicators: project.indicators.flatMap(({ ordinal, level1, level2, level3, description, target }, at) => {
        const claimed = indicators[at];
        if (claimed === undefined) return [];
        const { actual } = claimed;
        const name = level3 ?? description;
        return [
          {
            ordinal,
            level1,
            level2,
            name,
            target: target.text,
            actual,
            weight: claimed.weight,
            score: claimed.score,
            reason: claimed.reason,
          },
        ];
      }),
      texts: form.texts,
      total: form.total,
      grade: form.grade,
    },
    figures,
  };
}

/** A review as one JSON value; findings are worded in the language of the run, verdicts in both. */
export function reviewJson(review: Review, language: Language): ReviewJson {
  const { tool, forms } = review;
  return {
    schemaVersion: '1.0',
    tool,
    forms: forms.map(formJson),
    findings: reviewFindings(review).map((found) => reportFinding(found, language)),
  };
}
