import type { Contents } from './column-contents.ts';
import { plainHeading } from './goal-columns.ts';
import type { HeadingColumn } from './heading-column.ts';

/** How names of places and of the units that a project is shared out to end: 新罗区, 东坪镇尖山村, 城关街道, 第一小学. */
const placeName =
  /(?:[省市区县旗州盟镇乡村屯寨街]|街道|社区|居委会|村委会|林场|农场|牧场|渔场|园区|新区|片区|景区|学校|[小中大]学|学院|医院|中心|分局|支队|大队|[局所站])$/;

/** Words of headings that stand for another kind of target, a time or a remark, never for a place: 实施周期目标值, 第一季度, 2027年. */
const noPlace =
  /[值率分数]$|目标|指标|标准|计划|预期|预计|实际|完成|上年|去年|历史|季度|半年|[\d一二三四五六七八九十]月|\d{4}年?|年度|阶段|第?[一二三四五]期|周期|中期|长期|[优良差]$|权重|占比|依据|说明|备注|性质|符号|方向|单位$|要求|内容|名称|部门|科室|责任/;

const valued: ReadonlySet<Contents> = new Set(['targets', 'values', 'numbers', 'ordinals', 'dates']);

const isPlaceName = (column: HeadingColumn): boolean => placeName.test(plainHeading(column.text));

/** A heading that could be a place: unknown words, none of which says something else, with values under them. */
function mayBePlace(column: HeadingColumn): boolean {
  const plain = plainHeading(column.text);
  if (column.use !== 'unknown' || column.text === '' || noPlace.test(plain)) return false;
  return valued.has(column.contents) || (column.contents === 'words' && isPlaceName(column));
}

/**
 * Marks the columns that hold the targets of one place each (新罗区 | 永定区 …): several with unknown words side by side, whatever
 * the words are, or a single one that is named like a place. A column 合计 among them is the target of the whole.
 */
export function withPlaces(columns: readonly HeadingColumn[]): readonly HeadingColumn[] {
  const candidates = new Set(columns.filter(mayBePlace));
  const named = [...candidates].some(isPlaceName);
  if (candidates.size === 0 || (!named && candidates.size === 1)) return columns;
  const hasTarget = columns.some(({ use }) => use === 'target');
  const sum = hasTarget ? undefined : columns.find(({ use, contents }) => use === 'total' && valued.has(contents));
  return columns.map((column) => {
    if (column === sum) return { ...column, use: 'target' };
    return candidates.has(column) ? { ...column, use: 'place' } : column;
  });
}
