import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { suggestion } from '../findings/read-definition.ts';
import { Decimal, decimal, plain, sum } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { levelName } from '../model/goals/level-name.ts';
import { nearest, nearestSigns } from '../model/nearest.ts';
import type { Profile } from '../model/policy/profile.ts';
import { settingKind, tableCatalogue } from '../model/policy/setting.ts';
import { intervalFaults } from './check-intervals.ts';

/** What does not fit together in a complete profile: weights, names, intervals, missing tables. `file` names the profile's file. */
export function profileFindings(profile: Profile, file: string): Finding[] {
  return [
    ...weightFindings(profile, file),
    ...categoryFindings(profile, file),
    ...gradeFindings(profile, file),
    ...bandFindings(profile, file),
  ];
}

/** Categories whose points can't be shared out in the step the profile wants: it can be used, and a finer step is taken there. */
export function stepFindings({ categories, weightStep: step }: Profile, file: string): Finding[] {
  return categories.flatMap(({ id, title, weight }) => {
    if (decimal(weight).mod(step).isZero()) return [];
    const args = { ...inBoth('category', title), weight, step };
    return [finding('profile-weight-not-in-steps', args, { place: { file, path: `categories.${id}.weight` } })];
  });
}

/** Policy values and interval tables, whether the rest of the profile is complete or not; `fileOf` says which file stated a part. */
export function policyFindings(
  policy: Pick<Profile, 'settings' | 'tables'>,
  fileOf: (part: string) => string,
): Finding[] {
  return [...settingFindings(policy, fileOf), ...tableFindings(policy, fileOf)];
}

function weightFindings(profile: Profile, file: string): Finding[] {
  const weights = [profile.executionWeight, ...profile.categories.map((one) => one.weight)];
  const negative = weights.filter((weight) => decimal(weight).isNegative());
  const total = sum(weights.map(decimal));
  const place = { file, path: 'categories' };
  const found = negative.map((value) =>
    finding('definition-value-not-allowed', { path: 'weight', value, allowed: '≥ 0', suggestion: '' }, { place }),
  );
  if (total.equals(100)) return found;
  return [...found, finding('profile-weights-not-100', { parts: weights.join(' + '), total: plain(total) }, { place })];
}

function categoryFindings(profile: Profile, file: string): Finding[] {
  const found: Finding[] = [];
  const ids = profile.categories.map((one) => one.id);
  const owner = new Map<string, string>();
  for (const { id, level1, level2, whenMissing } of profile.categories) {
    const place = { file, path: `categories.${id}` };
    for (const [level, names] of [['1', level1] as const, ['2', level2] as const]) {
      for (const name of names) {
        const key = `${level}:${levelName(name)}`;
        const first = owner.get(key);
        if (first !== undefined && first !== id) {
          found.push(finding('profile-name-in-two-categories', { name, first, second: id }, { place }));
        }
        owner.set(key, id);
      }
    }
    if (whenMissing === 'share' || (ids.includes(whenMissing.to) && whenMissing.to !== id)) continue;
    const others = ids.filter((one) => one !== id);
    const args = {
      path: `${place.path}.whenMissing.to`,
      value: whenMissing.to,
      allowed: nearestSigns(whenMissing.to, others, ' | '),
    };
    const near = suggestion(nearest(whenMissing.to, others));
    found.push(finding('definition-value-not-allowed', { ...args, suggestion: near }, { place }));
  }
  return found;
}

function gradeFindings({ grades }: Profile, file: string): Finding[] {
  const wrong = grades.findIndex((grade, index) => {
    const above = grades[index - 1];
    return above !== undefined && !decimal(above.atLeast).greaterThan(grade.atLeast);
  });
  if (wrong < 0) return [];
  const args = {
    path: 'grades.list',
    value: grades.map((one) => `${one.grade} ${one.atLeast}`).join(', '),
    allowed: '90 > 80 > 60 > 0',
    suggestion: '',
  };
  return [finding('definition-value-not-allowed', args, { place: { file, path: 'grades.list' } })];
}

type Policy = Pick<Profile, 'settings' | 'tables'>;

function settingFindings(profile: Policy, fileOf: (part: string) => string): Finding[] {
  return Object.entries(profile.settings).flatMap(([name, value]): Finding[] => {
    const kind = settingKind(name);
    const place = { file: fileOf(name), path: `settings.${name}` };
    if (kind === null) return [];
    if (kind.type === 'choice') {
      const table = kind.tables[String(value)];
      if (table === undefined || profile.tables[table] !== undefined) return [];
      return [finding('profile-table-missing', { setting: name, word: String(value), table }, { place })];
    }
    const number = decimal(String(value));
    if (number.greaterThanOrEqualTo(kind.from) && number.lessThanOrEqualTo(kind.to)) return [];
    const args = { path: place.path, value: String(value), allowed: `${kind.from}…${kind.to}`, suggestion: '' };
    return [finding('definition-value-not-allowed', args, { place })];
  });
}

function tableFindings(profile: Policy, fileOf: (part: string) => string): Finding[] {
  return Object.entries(profile.tables).flatMap(([name, intervals]) => {
    const place = { file: fileOf(name), path: `tables.${name}` };
    const faults = intervalFaults(intervals).map(({ from, to }) =>
      finding('profile-intervals-wrong', { path: place.path, from, to }, { place }),
    );
    const most = Object.hasOwn(tableCatalogue, name) ? 100 : Number.POSITIVE_INFINITY;
    const values = intervals.filter(({ value }) => decimal(value).isNegative() || decimal(value).greaterThan(most));
    const outside = values.map(({ value }) =>
      finding(
        'definition-value-not-allowed',
        { path: `${place.path}.value`, value, allowed: '0…100', suggestion: '' },
        { place },
      ),
    );
    return [...faults, ...outside];
  });
}

function bandFindings({ qualitativeBands: bands }: Profile, file: string): Finding[] {
  const place = { file, path: 'qualitativeBands' };
  const found: Finding[] = [];
  const best = ['met', 'partly', 'not-met'];
  if (bands.map((one) => one.band).join() !== best.join()) {
    const args = { path: place.path, value: bands.map((one) => one.band).join(', '), allowed: best.join(', ') };
    return [finding('definition-value-not-allowed', { ...args, suggestion: '' }, { place })];
  }
  for (const { band, from, to, standard } of bands) {
    const inside = decimal(standard).greaterThanOrEqualTo(from) && decimal(standard).lessThanOrEqualTo(to);
    if (inside) continue;
    const args = { path: `${place.path}.${band}.standard`, value: standard, allowed: `${from}…${to}`, suggestion: '' };
    found.push(finding('definition-value-not-allowed', args, { place }));
  }
  const intervals = bands.map(({ from, to }) => ({ from, to, value: '0' }));
  const faults = intervalFaults(intervals).map(({ from, to }) =>
    finding('profile-intervals-wrong', { path: place.path, from, to }, { place }),
  );
  const [top, , bottom] = bands;
  const whole =
    top !== undefined && new Decimal(top.to).equals(100) && bottom !== undefined && decimal(bottom.from).isZero();
  const ends = whole ? [] : [finding('profile-intervals-wrong', { path: place.path, from: '0', to: '100' }, { place })];
  return [...found, ...faults, ...ends];
}
