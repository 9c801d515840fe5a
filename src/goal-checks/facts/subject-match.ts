import { plainText } from './indicator-name.ts';

/** Words that say nothing about what is counted: verbs of doing, measure words, fillers, periods. */
const fillers =
  /不少于|不低于|不超过|达到|以上|左右|完成|开展|举办|召开|组织|打造|引入|实施|建设|增加|新增|补助|发放|提供|形成|制作|编制|活动|工作|项目|系列|次数|场次|人数|人次|数量|个数|总数|年度|全年|全市|我市|全区|我区|相关|各类|其中|平均|每个|情况|指标|绩效|对|的|及|和|等|年|在|为|向/gu;

// «唐山市路北区教育局»: the place at its front says nothing about the promise; two or three characters are a place's name.
const place = /^(?:.{2,3}?(?:省|市|区|县|自治州|自治区))+/u;

/** The words of a text that tell what it is about: the place of the unit and words of form taken out. */
export function coreWords(text: string, unitName = ''): string {
  const region = place.exec(unitName)?.[0].replace(/[省市区县]$/u, '');
  const plain = plainText(text).replace(/[^\p{L}\p{N}]/gu, ' ');
  const local = region === undefined || region.length < 2 ? plain : plain.replaceAll(region, ' ');
  const same = synonyms.reduce((words, [from, to]) => words.replaceAll(from, to), local);
  return same.replace(fillers, ' ').replace(/\s+/gu, ' ').trim();
}

/** Words used for each other in these tables. */
const synonyms: readonly (readonly [string, string])[] = [
  ['保证', '保障'],
  ['巡回展出', '巡展'],
  ['用户数', '用户'],
];

function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of text.split(' ')) {
    if (word.length === 1) found.add(word);
    for (let at = 0; at + 1 < word.length; at += 1) found.add(word.slice(at, at + 2));
  }
  return found;
}

/** The words of a text, prepared for comparing: its characters and its pairs of neighbouring characters. */
export interface WordBag {
  readonly characters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Prepares core words for comparing. */
export function wordBag(words: string): WordBag {
  return { characters: new Set(words.replaceAll(' ', '')), pairs: pairs(words) };
}

function share(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of wanted) if (present.has(each)) shared += 1;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}

/**
 * How much of what a subject is about occurs in another text, from 0 to 1: the mean of the shares of its characters and of its pairs of
 * neighbouring characters. 0 when the subject has no words of its own.
 */
export function covered(subject: WordBag, text: WordBag): number {
  return (share(subject.characters, text.characters) + share(subject.pairs, text.pairs)) / 2;
}
