import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One finding as it was judged against the text; `arguable` means that experienced reviewers may differ, `unclear` that the print is damaged. */
interface ReviewedFinding {
  readonly document?: string;
  readonly project?: string | null;
  readonly unit?: string | null;
  readonly indicator: number | null;
  readonly code: string;
  readonly severity?: string;
  readonly found: string;
  readonly verdict: 'true' | 'arguable' | 'false' | 'unclear';
  readonly note: string;
}

/** A file of verdicts: `real` for the five goal documents, `published` for the published forms now and `published-first-run` before they were used,
 * `layouts` for the small forms of many layouts, `new-forms` for invented ones that no check was made for. */
export interface Reviewed {
  readonly sample: 'real' | 'published' | 'published-first-run' | 'layouts' | 'new-forms';
  readonly document?: string;
  readonly findings: readonly ReviewedFinding[];
  readonly missed: readonly { readonly indicator: number; readonly what: string }[];
  readonly leftAlone: readonly string[];
}

const folder = fileURLToPath(new URL('reviewed/', import.meta.url));

/** Every file of verdicts, by name. */
export function reviewedFiles(): ReadonlyMap<string, Reviewed> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names
      .sort()
      .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Reviewed]),
  );
}

/** How many findings of a sample hold; `strict` counts an arguable one as wrong, `missed` are faults seen when reading all rows that no check reported. */
export interface Figures {
  readonly findings: number;
  readonly held: number;
  readonly arguable: number;
  readonly wrong: number;
  readonly unclear: number;
  readonly missed: number;
}

/** Adds up the verdicts of a sample. */
export function figuresOf(sample: Reviewed['sample']): Figures {
  const files = [...reviewedFiles().values()].filter((file) => file.sample === sample);
  const findings = files.flatMap((file) => file.findings);
  const count = (verdict: ReviewedFinding['verdict']) => findings.filter((each) => each.verdict === verdict).length;
  return {
    findings: findings.length,
    held: count('true'),
    arguable: count('arguable'),
    wrong: count('false'),
    unclear: count('unclear'),
    missed: files.reduce((sum, file) => sum + file.missed.length, 0),
  };
}
