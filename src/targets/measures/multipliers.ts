import type { z } from 'zod';
import type { multiplierSchema } from '../../model/target/target.ts';

export type Multiplier = z.infer<typeof multiplierSchema>;

/** How much each printed multiplier multiplies by. */
export const multiplierFactors: Readonly<Record<Multiplier, string>> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};

const longestFirst = ['十万', '百万', '千万', '十', '百', '千', '万', '亿'] as const satisfies readonly Multiplier[];

/** The multiplier printed at a position, the longest that fits; null when none stands there. */
export function multiplierAt(text: string, at: number): Multiplier | null {
  return longestFirst.find((word) => text.startsWith(word, at)) ?? null;
}
