import type { Speak } from '../../findings/speak.ts';
import type { Bilingual } from '../../model/json/shape.ts';

/** What stands for a unit beside targets that have none. */
const kinds: Readonly<Record<string, Bilingual>> = {
  日期: { zh: '日期', en: 'date' },
  '是/否': { zh: '是/否', en: 'yes/no' },
};

/** A unit as the template prints it: that of the goal table, or what sort of answer is wanted. */
export const shownUnit = (unit: string, say: Speak): string => say(kinds[unit] ?? { zh: unit, en: unit });
