import type { Bilingual } from '../json/shape.ts';

/**
 * How the profile of a run was chosen: `named` by the one who ran it, `tables` because no other built-in family has the level 1 names of
 * its goal tables, `template` because the filled-in workbooks were made for it, `default` where nothing decides.
 */
export const profileChoices = ['named', 'tables', 'template', 'default'] as const;
export type ProfileChoice = (typeof profileChoices)[number];

/** Why this profile, in a clause behind its name. */
export const profileChoiceWords: Readonly<Record<ProfileChoice, Bilingual>> = {
  named: { zh: '按指定', en: 'as asked for' },
  tables: { zh: '没有指定，按绩效目标表的一级指标选定', en: 'not asked for: by level 1 of the goal tables' },
  template: { zh: '没有指定，与填报表的方案一致', en: 'not asked for: that of the filled-in workbooks' },
  default: { zh: '没有指定，用默认方案', en: 'not asked for: the default' },
};
