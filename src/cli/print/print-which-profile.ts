import type { Words } from '../../findings/speak.ts';
import type { ProfileFit } from '../../use-cases/which-profile.ts';
import type { CliContext } from '../context.ts';
import { textTable } from './text-table.ts';

const words = {
  profile: { zh: '方案', en: 'profile' },
  title: { zh: '名称', en: 'title' },
  fits: { zh: '适合', en: 'fits' },
  why: { zh: '说明', en: 'why' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  notInEffect: { zh: '不适用于该年度', en: 'not in effect in that year' },
  unplaced: { zh: '没有这些一级指标的类别：{names}', en: 'no category for level 1 {names}' },
  weights: {
    zh: '填写了分值的 {all} 个项目中 {some} 个与方案相符',
    en: 'the points of {some} of {all} projects agree',
  },
  placed: { zh: '{count} 个项目的指标都有类别', en: 'every row of {count} projects has a category' },
  none: { zh: '没有读到项目。', en: 'No project was read.' },
} as const satisfies Words;

/** The profiles with whether they fit, as a table: the best first. */
export function printWhichProfile(fits: readonly ProfileFit[], { say, columns }: CliContext): string {
  if ((fits[0]?.projects ?? 0) === 0) return `${say(words.none)}\n`;
  const why = (one: ProfileFit) => {
    const parts = [
      ...(one.inEffect ? [] : [say(words.notInEffect)]),
      one.unplaced.length === 0
        ? say(words.placed, { count: String(one.projects) })
        : say(words.unplaced, { names: one.unplaced.join(say.marks.and) }),
      ...(one.weighted === 0 ? [] : [say(words.weights, { all: String(one.weighted), some: String(one.agreeing) })]),
    ];
    return parts.join(say.marks.semicolon);
  };
  const headings = [
    { heading: say(words.profile), least: 18 },
    { heading: say(words.fits) },
    { heading: say(words.title), least: 20 },
    { heading: say(words.why), least: 24 },
  ];
  const rows = fits.map((one) => [one.id, say(one.fits ? words.yes : words.no), say(one.title), why(one)]);
  return textTable(headings, rows, columns);
}
