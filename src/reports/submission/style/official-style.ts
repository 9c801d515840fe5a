import { type ReportStyle, reportSections, type TextLook, type TextRole } from '../../../model/policy/report-style.ts';

const western = 'Times New Roman';
const text: TextLook = {
  font: '仿宋',
  western,
  size: '三号',
  bold: false,
  align: 'justify',
  // 22 lines to the page of 225 mm, which GB/T 9704 asks for: at 29 pt there would be 21.
  line: 28.9,
  before: 0,
  after: 0,
  indent: 2,
};
const table: TextLook = { ...text, font: '宋体', size: '五号', align: 'left', line: null, indent: 0 };

const looks: Readonly<Record<TextRole, TextLook>> = {
  title: { ...text, font: '方正小标宋简体', size: '二号', align: 'center', line: 36, indent: 0 },
  coverUnit: { ...text, font: '楷体', align: 'center', line: 32, indent: 0 },
  coverDate: { ...text, font: '楷体', align: 'center', line: 32, indent: 0 },
  level1: { ...text, font: '黑体', align: 'left' },
  level2: { ...text, font: '楷体', align: 'left' },
  level3: { ...text, bold: true, align: 'left' },
  body: text,
  caption: { ...table, font: '黑体', size: '小四', align: 'center', line: 24, before: 6 },
  table,
  note: { ...table, size: '小五', before: 3, after: 6 },
  pageNumber: { ...table, size: '四号', align: 'center' },
};

/**
 * The form of an official document (GB/T 9704): A4 with 37 mm above, 28 mm on the left and a type area of 156 × 225 mm, 小标宋, 黑体, 楷体 and
 * 仿宋 三号. The small fonts have the names under which Windows, WPS and macOS have them.
 */
export const officialStyle: ReportStyle = {
  page: { top: 37, bottom: 35, left: 28, right: 26, numbers: 'outside' },
  text: looks,
  fallbacks: {
    方正小标宋简体: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋体', '华文中宋', 'STZhongsong', '宋体'],
    仿宋: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', '华文仿宋', 'STFangsong'],
    楷体: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '华文楷体', 'STKaiti'],
    黑体: ['SimHei', '华文黑体', 'STHeiti'],
    宋体: ['SimSun', '华文宋体', 'STSong'],
  },
  cover: true,
  unitSections: reportSections,
  // A department has no forms of its own, and those of its units are handed in by them.
  departmentSections: reportSections.filter((section) => section !== 'forms'),
};
