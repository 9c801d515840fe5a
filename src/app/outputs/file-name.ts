/** A name that every file system takes: no separators or reserved signs, at most 80 characters, never empty. */
export function fileName(text: string): string {
  const safe = text.replace(/[\p{C}\\/:*?"<>|]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return [...safe].slice(0, 80).join('') || '_';
}

/** Names made different by a number where two would be the same, whatever the case. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
