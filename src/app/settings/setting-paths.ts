// Kept apart from the settings themselves, which need their schema: help and usage errors must not wait for it.

export const configFileName = 'perf-score.config.json';

/** Puts the year where a path says `{year}`, and the one before where it says `{lastYear}`. */
export function forYear(path: string, year: number): string {
  return path.replaceAll('{year}', String(year)).replaceAll('{lastYear}', String(year - 1));
}
