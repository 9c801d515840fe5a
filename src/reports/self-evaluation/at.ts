/** A value of `result.json` with the path at which it stands there: projects[3].execution.rate. */
export interface At<T> {
  readonly value: T;
  readonly path: string;
}

/** The whole document. */
export const root = <T>(value: T): At<T> => ({ value, path: '' });

/** A part of a value, one path further. */
export function at<T, K extends keyof T & string>(from: At<T>, key: K): At<T[K]> {
  return { value: from.value[key], path: from.path === '' ? key : `${from.path}.${key}` };
}

/** The members of a list. */
export function each<T>(list: At<readonly T[] | undefined>): readonly At<T>[] {
  return (list.value ?? []).map((value, index) => ({ value, path: `${list.path}[${index}]` }));
}

/** A value that is there; null for null, a blank text and what older results lack. */
export function known<T>(from: At<T>): At<NonNullable<T>> | null {
  const { value, path } = from;
  return value === null || value === undefined || value === '' ? null : { value, path };
}
