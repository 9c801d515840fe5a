import type { TargetReading } from '../../model/target/target.ts';
import type { ActualFields } from './actual-fields.ts';

const met = '(?:符合|达到|达标|完成|具备|满足|做到|落实)?';
// Three ways to say it: 3/5项 · 5项中符合3项 · 完成3项，共5项. No list of requirements has a thousand items.
const spellings = [
  /^(?<met>\d{1,3})\/(?<of>\d{1,3})项$/,
  new RegExp(`^(?:共|应有)?(?<of>\\d{1,3})项(?:中|里|内),?${met}(?:了)?(?<met>\\d{1,3})项${met}$`),
  new RegExp(`^${met}(?<met>\\d{1,3})项[,(]共(?<of>\\d{1,3})项\\)?$`),
];

/** Kinds of target that a list of requirements stands behind (制度健全：①…②…③…). */
const kinds: ReadonlySet<string> = new Set(['qualitative', 'yes-no', 'frequency']);

const items = (value: string) => ({ value, multiplier: null, unit: '项', dimension: 'count', amount: value }) as const;

/** How many items of a list are met, from a folded text: 3/5项; null for other texts, for more items than there are, and for a list of none. */
export function checklistOf(text: string, target: TargetReading): ActualFields | null {
  if (!kinds.has(target.kind)) return null;
  for (const spelling of spellings) {
    const found = spelling.exec(text)?.groups;
    if (found === undefined) continue;
    const [done, of] = [Number(found['met']), Number(found['of'])];
    return done > of || of === 0 ? null : { kind: 'checklist', ...items(String(done)), upper: items(String(of)) };
  }
  return null;
}
