import { check } from 'recheck';
import type { Expression } from './expressions.ts';

/** The same search every time, and a limit that only what is too large to judge comes to: a busy machine gives the same answer. */
const settings = { timeout: 60_000, attackTimeout: null, incubationTimeout: null, randomSeed: 1 } as const;

/** What of an expression makes it look at a text more than once: `*`, `+`, `{2,}`. Escaped signs and classes may only add to it. */
const repeats = /[*+]|\{\d+,\}/;

/**
 * The expression as a loop over all its matches sees it. A search ends with the first match; `/a(?=.*b)/g` looks at the whole rest of a
 * text at each of its matches.
 */
const looped = (pattern: string) => `^(?:${pattern}|(?!${pattern})[\\s\\S])*`;

/** Where looks ahead, looks behind or alternatives leave what was looked at to be looked at again by the next match. */
const leavesText = /\(\?<?[=!]|\|/;

async function fault(pattern: string, flags: string): Promise<string | null> {
  const result = await check(pattern, flags, settings);
  if (result.status === 'safe') return null;
  if (result.status === 'unknown') return `too large to judge (${result.error.kind}): write it in parts`;
  return `${result.complexity.summary}, as on ${result.attack.pattern}`;
}

/** Why an expression may take longer than in proportion to the text; null when it can't. */
export async function growthFault({ pattern, flags }: Expression): Promise<string | null> {
  if (pattern === null) return 'not made of constants, so nobody can tell how it grows';
  if (!repeats.test(pattern)) return null;
  const search = await fault(pattern, flags);
  if (search !== null || !flags.includes('g') || !leavesText.test(pattern)) return search;
  return fault(looped(pattern), flags.replace('g', ''));
}
