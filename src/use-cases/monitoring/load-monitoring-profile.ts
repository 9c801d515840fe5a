import { didYouMean, nearestListed } from '../../findings/args.ts';
import { finding } from '../../findings/finding.ts';
import { readDefinition } from '../../findings/read-definition.ts';
import type { Reading } from '../../model/finding.ts';
import { type MonitoringProfile, monitoringProfileSchema } from '../../model/monitoring/monitoring-profile.ts';
import { nearest } from '../../model/nearest.ts';
import type { Definition } from '../definition.ts';

/** The monitoring profile that is used where nobody names one. */
export const defaultMonitoringProfile = 'pace';

/** The profile of that id among the texts; null with the reason where it can't be used. Where two have one id, the later file counts: a unit's own. */
export function loadMonitoringProfile(
  id: string,
  definitions: readonly Definition[],
): Reading<MonitoringProfile | null> {
  const read = definitions.map((definition) => readDefinition(monitoringProfileSchema, definition));
  const found = read.findLast(({ value }) => value?.id === id);
  if (found !== undefined) return { value: found.value, findings: found.findings };
  const damaged = read.flatMap(({ value, findings }) => (value === null ? findings : []));
  const ids = read.flatMap(({ value }) => value?.id ?? []);
  const args = { id, ...nearestListed('allowed', id, ids), ...didYouMean(nearest(id, ids)) };
  return { value: null, findings: damaged.length > 0 ? damaged : [finding('profile-not-found', args, {})] };
}
