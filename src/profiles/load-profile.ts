import { didYouMean, nearestListed } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { type DefinitionText, readDefinition, statedId, suggestion } from '../findings/read-definition.ts';
import { append } from '../model/append.ts';
import type { Finding, Reading } from '../model/finding.ts';
import { nearest, nearestSigns } from '../model/nearest.ts';
import { type Profile, type ProfileFile, profileFileSchema } from '../model/policy/profile.ts';
import { policyFindings, profileFindings } from './check-profile.ts';
import { completeProfile } from './complete-profile.ts';
import { emptyDraft, overlay, type ProfileDraft } from './profile-draft.ts';

interface Read {
  readonly id: string;
  /** The file states no id that can be read: its name stands for it. */
  readonly isGuessed: boolean;
  readonly file: string;
  readonly source: DefinitionText;
  readonly value: ProfileFile | null;
  readonly findings: readonly Finding[];
}

/** A profile as a list shows it. */
export interface ProfileSummary {
  readonly id: string;
  readonly file: string;
  readonly extends: string | null;
}

/** The profiles among the texts, by id; those that can't be read are known by the id or file name they have. */
export function profileList(sources: readonly DefinitionText[]): readonly ProfileSummary[] {
  return sources.map((source) => {
    const { id, file, value } = read(source);
    return { id, file, extends: value?.extends ?? null };
  });
}

/** A profile with the texts it was made from: its own and those of all it extends, nearest first. */
export interface LoadedProfile<S extends DefinitionText> extends Reading<Profile | null> {
  readonly sources: readonly S[];
}

/**
 * Loads the profile of that id from the texts of profile files, with everything it extends. The value is null when it
 * can't be used; every fault is a finding with its file and path.
 */
export function loadProfile<S extends DefinitionText>(id: string, sources: readonly S[]): LoadedProfile<S> {
  const known = sources.map(read);
  const lineage = lineageOf(id, known);
  if (lineage.value === null) return { value: null, sources: [], findings: lineage.findings };
  const used = lineage.value.flatMap(({ source }) => sources.filter((one) => one === source));
  const findings: Finding[] = [];
  let draft = emptyDraft;
  for (const { value, file } of [...lineage.value].reverse()) {
    append(findings, unknownCategories(draft, value, file));
    draft = overlay(draft, value, file);
  }
  const [leaf] = lineage.value;
  if (leaf === undefined) return { value: null, sources: [], findings };
  const ancestors = lineage.value.slice(1).map((one) => one.value.id);
  const complete = completeProfile(draft, leaf.value, ancestors, leaf.file);
  const { settings, tables } = draft;
  const fileOf = (part: string) => (settings[part] ?? tables[part])?.file ?? leaf.file;
  append(findings, complete.findings, policyFindings({ settings: values(settings), tables: values(tables) }, fileOf));
  if (complete.value === null) return { value: null, sources: used, findings };
  append(findings, profileFindings(complete.value, leaf.file));
  return { value: findings.length > 0 ? null : complete.value, sources: used, findings };
}

function values<T>(stated: Readonly<Record<string, { readonly value: T }>>): Record<string, T> {
  return Object.fromEntries(Object.entries(stated).map(([name, { value }]) => [name, value]));
}

function read(source: DefinitionText): Read {
  const { value, findings } = readDefinition(profileFileSchema, source);
  const stated = value?.id ?? statedId(source.text);
  // scoring-profiles/hebei.json without an id of its own is hebei.
  const id = stated ?? source.file.replace(/^.*[\\/]/, '').replace(/\.json$/i, '');
  return { id, isGuessed: stated === null, file: source.file, source, value, findings };
}

interface Generation {
  readonly value: ProfileFile;
  readonly file: string;
  readonly source: DefinitionText;
}

/** The profile and what it extends, nearest first. */
function lineageOf(id: string, known: readonly Read[]): Reading<readonly Generation[] | null> {
  const lineage: Generation[] = [];
  const seen: string[] = [];
  let asked: { id: string; by: string | null } | null = { id, by: null };
  while (asked !== null) {
    const wanted: string = asked.id;
    const place = asked.by === null ? null : { file: asked.by, path: 'extends' };
    if (seen.includes(wanted)) {
      const chain = [...seen, wanted].join(' → ');
      return { value: null, findings: [finding('profile-extends-itself', { chain }, { place })] };
    }
    seen.push(wanted);
    const found = known.filter((one) => one.id === wanted);
    const [first, second] = found;
    if (first === undefined) {
      const ids = known.map((one) => one.id);
      const args = { id: wanted, ...nearestListed('allowed', wanted, ids), ...didYouMean(nearest(wanted, ids)) };
      // It may be one of the files whose id can't be read.
      const faults = known.flatMap((one) => (one.isGuessed ? one.findings : []));
      return { value: null, findings: [finding('profile-not-found', args, { place }), ...faults] };
    }
    if (second !== undefined) {
      const about = { place: { file: second.file, path: 'id' } };
      return { value: null, findings: [finding('definition-id-twice', { id: wanted, first: first.file }, about)] };
    }
    if (first.value === null) return { value: null, findings: first.findings };
    lineage.push({ value: first.value, file: first.file, source: first.source });
    asked = first.value.extends === undefined ? null : { id: first.value.extends, by: first.file };
  }
  return { value: lineage, findings: [] };
}

/** A category that the extended profile doesn't have is a slip unless the file says it is new. */
function unknownCategories(below: ProfileDraft, file: ProfileFile, path: string): Finding[] {
  if (file.extends === undefined) return [];
  const ids = below.categories.map((one) => one.id);
  return (file.categories ?? []).flatMap((entry, index) => {
    if (ids.includes(entry.id) || entry.new === true) return [];
    const at = `categories[${index}].id`;
    const args = {
      path: at,
      id: entry.id,
      allowed: nearestSigns(entry.id, ids),
      suggestion: suggestion(nearest(entry.id, ids)),
    };
    return [finding('profile-category-unknown', args, { place: { file: path, path: at } })];
  });
}
