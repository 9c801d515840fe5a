import type { Bilingual } from '../json/shape.ts';
import { comparable } from '../text/same-text.ts';

/** Why a project of the goal table was not carried out in its year, and so is not assessed (未参评). */
export const notCarriedOutKinds = ['not-started', 'cancelled', 'merged', 'transferred', 'not-due'] as const;
export type NotCarriedOutKind = (typeof notCarriedOutKinds)[number];

/** The words of the list in the template and of every output. */
export const notCarriedOutWords: Readonly<Record<NotCarriedOutKind, Bilingual>> = {
  'not-started': { zh: '未实施', en: 'not started' },
  cancelled: { zh: '撤销', en: 'cancelled' },
  merged: { zh: '合并', en: 'merged into another project' },
  transferred: { zh: '调出', en: 'transferred to another unit' },
  'not-due': { zh: '未到期', en: 'not due yet' },
};

/** Other words for the kinds, as people write them. */
const spellings: Readonly<Record<NotCarriedOutKind, string>> = {
  'not-started': '未实施 没有实施 未开展 没有开展 未启动 未执行 尚未实施 尚未开展 暂未实施 停办 缓办',
  cancelled: '撤销 撤消 已撤销 取消 已取消 终止 已终止 停止实施',
  merged: '合并 已合并 并入 并入其他项目 已并入其他项目 整合',
  transferred: '调出 已调出 划转 已划转 划出 移交 已移交',
  'not-due': '未到期 尚未到期 跨年 跨年度 跨年实施 未到实施期',
};

const kinds: ReadonlyMap<string, NotCarriedOutKind> = new Map(
  notCarriedOutKinds.flatMap((kind) =>
    [kind, notCarriedOutWords[kind].en, ...spellings[kind].split(' ')].map((word) => [comparable(word), kind] as const),
  ),
);

/** Answers that say that the project was carried out after all. */
const carriedOut: ReadonlySet<string> = new Set([
  '否',
  '参评',
  '已参评',
  '正常',
  '已实施',
  '实施',
  '已完成',
  '完成',
  'no',
]);

/** What a text in the column 未参评情形 says; `unknown` for words that name none of the kinds. */
export function readKind(text: string): NotCarriedOutKind | 'carried-out' | 'unknown' {
  const said = comparable(text);
  return carriedOut.has(said) ? 'carried-out' : (kinds.get(said) ?? 'unknown');
}

/** What is reported of such a project, as text. */
interface Told {
  readonly kind: NotCarriedOutKind | null;
  readonly reason: string | null;
  readonly document: string | null;
}

/** 未参评（撤销）, and behind it the reason and the document where they are given. */
export function notCarriedOutText(
  { kind, reason, document }: Told,
  say: (text: Bilingual) => string,
  more: 'kind' | 'all' = 'all',
): string {
  const told = kind === null ? null : say(notCarriedOutWords[kind]);
  const zh = `未参评${told === null ? '' : `（${told}）`}`;
  const en = `not carried out${told === null ? '' : ` (${told})`}`;
  if (more === 'kind') return say({ zh, en });
  const grounds = [reason, document].filter((part) => part !== null);
  return say({
    zh: `${zh}${grounds.length === 0 ? '' : `：${grounds.join('；')}`}`,
    en: `${en}${grounds.length === 0 ? '' : `: ${grounds.join('; ')}`}`,
  });
}
