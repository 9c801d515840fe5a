/** The name of a project whose table gives none, until somebody fills it in; the second of a file is （未填项目名称2）. */
export const unnamedProject = (ordinal: number): string => `（未填项目名称${ordinal > 1 ? ordinal : ''}）`;

/** True for such a name. */
export const isUnnamed = (name: string): boolean => /^（未填项目名称\d{0,6}）$/.test(name);
