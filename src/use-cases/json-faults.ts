import type { JsonFaults } from '../findings/read-json.ts';
import type { Finding } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Place } from '../model/place.ts';

/** Of a file that is something else altogether the first faults say enough. */
export const maxFaults = 10;

/** The faults of a JSON file that this program wrote, all by one kind of finding: where it can't be read, or what is not as it writes it. */
export function documentFaults(unusable: (problem: Bilingual, place: Place) => Finding): JsonFaults {
  return {
    damaged: ({ line, column, found, foundEn }, place) =>
      unusable(
        {
          zh: `第 ${line} 行第 ${column} 列起读不下去：${found}`,
          en: `line ${line}, column ${column} cannot be read: ${foundEn}`,
        },
        place,
      ),
    unfit: ({ path, found, allowed }, file) =>
      unusable(
        {
          zh: `${path || '.'} 是 ${found || '空缺'}，应为 ${allowed}`,
          en: `${path || '.'} is ${found || 'missing'}, expected ${allowed}`,
        },
        { file, path },
      ),
  };
}
