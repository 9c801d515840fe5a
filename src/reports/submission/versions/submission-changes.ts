import { append } from '../../../model/append.ts';
import type {
  IndicatorFacts,
  ProjectFacts,
  SubmissionChange,
  SubmissionFacts,
} from '../../../model/result/submission-record.ts';
import { pairIndicators, pairProjects } from '../../run/run-diff.ts';

type Fields = Readonly<Record<string, string>>;
type Place = Pick<SubmissionChange, 'project' | 'indicator'>;

const indicatorName = ({ level3, description, ordinal }: IndicatorFacts): string =>
  level3 ?? description ?? String(ordinal);

function fieldChanges(before: Fields, after: Fields, place: Place): SubmissionChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    const [was, is] = [before[field] ?? '', after[field] ?? ''];
    return was === is ? [] : [{ ...place, field, before: was, after: is }];
  });
}

/** One line for something that only one of the versions has. */
function present(field: 'project' | 'indicator', was: string | null, is: string | null, place: Place) {
  return { ...place, field, before: was ?? '', after: is ?? '' };
}

function projectChanges(before: ProjectFacts | null, after: ProjectFacts | null): SubmissionChange[] {
  const project = after?.name ?? before?.name ?? '';
  const whole = { project, indicator: null };
  if (before === null || after === null) return [present('project', before?.name ?? null, after?.name ?? null, whole)];
  const renamed =
    before.name === after.name ? [] : [{ ...whole, field: 'name', before: before.name, after: after.name }];
  const changes: SubmissionChange[] = [...renamed, ...fieldChanges(before.fields, after.fields, whole)];
  for (const [was, is] of pairIndicators(before.indicators, after.indicators)) {
    const about = is ?? was;
    const place = { project, indicator: about === null ? null : indicatorName(about) };
    if (was === null || is === null) {
      const name = (one: IndicatorFacts | null) => (one === null ? null : indicatorName(one));
      changes.push(present('indicator', name(was), name(is), place));
    } else append(changes, fieldChanges(was.fields, is.fields, place));
  }
  return changes;
}

/** What a unit states otherwise than in the version before, as `diff` pairs projects and indicators; empty where nothing is. */
export function submissionChanges(before: SubmissionFacts, after: SubmissionFacts): SubmissionChange[] {
  return [
    ...fieldChanges(before.fields, after.fields, { project: null, indicator: null }),
    ...pairProjects(before.projects, after.projects).flatMap(([was, is]) => projectChanges(was, is)),
  ];
}
