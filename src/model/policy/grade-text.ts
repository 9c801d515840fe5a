import type { Bilingual } from '../json/shape.ts';

/** English for the grades of official forms, and for those that other offices print. */
const english: Readonly<Record<string, string>> = {
  优: 'excellent',
  良: 'good',
  中: 'fair',
  差: 'poor',
  优秀: 'excellent',
  良好: 'good',
  合格: 'pass',
  及格: 'pass',
  一般: 'fair',
  较差: 'poor',
  不合格: 'fail',
};

/** A grade as a reader of the language knows it: 优, or 优 (excellent). One that no list knows stays as the profile writes it. */
export function gradeText(grade: string, language: keyof Bilingual): string {
  const word = Object.hasOwn(english, grade) ? english[grade] : undefined;
  return language === 'zh' || word === undefined ? grade : `${grade} (${word})`;
}
