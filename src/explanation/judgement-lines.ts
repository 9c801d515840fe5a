import { type Language, placeText } from '../findings/finding.ts';
import { speak, type Words } from '../findings/speak.ts';
import { bandWords } from '../model/actuals/actuals-layout.ts';
import type { Place } from '../model/place.ts';
import type { Judgement } from '../model/result/result.ts';
import { bandNames } from '../model/target/target-words.ts';

const words = {
  band: { zh: '达成程度：{band}', en: 'judged: {band}' },
  percent: { zh: '评定比例：{percent}%', en: 'share of the weight: {percent}%' },
  standard: {
    zh: '评定比例：{percent}%（评分方案对这一档的默认比例）',
    en: "share of the weight: {percent}% (the profile's default for this band)",
  },
  by: { zh: '评定人：{by}', en: 'judged by: {by}' },
  nobody: { zh: '评定人：未填写', en: 'judged by: not stated' },
} as const satisfies Words;

/** A band as the form and the list in its cells name it. */
export function bandName(band: Judgement['band'], language: Language): string {
  return language === 'zh' ? bandWords[band] : bandNames[band].en;
}

/**
 * How a qualitative indicator was judged, line by line: the band with its cell, the share it gives, and who judged. Cells of the file `near`
 * are named without it, where it stands beside them.
 */
export function judgementLines(judgement: Judgement, language: Language, near: string | null): readonly string[] {
  const say = speak(language);
  const { band, place, percent, standard, percentPlace, by } = judgement;
  const nearText = (where: Place) =>
    placeText(where, language)
      .slice(where.file === near ? near.length : 0)
      .trim();
  const at = (where: Judgement['place']) => (where === null ? '' : `〔${nearText(where)}〕`);
  return [
    `${say(words.band, { band: bandName(band, language) })}${at(place)}`,
    `${say(standard ? words.standard : words.percent, { percent })}${at(percentPlace)}`,
    by === null ? say(words.nobody) : say(words.by, { by }),
  ];
}
