/** Work on the disk that is under way, and how the process is to be left when it has been undone. */
const state: { underWay: number; leave: (() => void) | null } = { underWay: 0, leave: null };

/** Runs work that must not be cut off: when a signal comes, the process is left as soon as the work has ended or been undone. */
export async function notCutOff<T>(work: () => Promise<T>): Promise<T> {
  state.underWay += 1;
  try {
    return await work();
  } finally {
    state.underWay -= 1;
    if (state.underWay === 0) state.leave?.();
  }
}

/** Leaves the process: at once where nothing is being written, or at the second call; else after what is being written is undone. */
export function interrupt(leave: () => void): void {
  if (state.underWay === 0 || state.leave !== null) leave();
  else state.leave = leave;
}

/** Throws when the process is to be left: whoever writes undoes what was begun. */
export function stopIfInterrupted(): void {
  if (state.leave !== null) throw new Error('interrupted');
}
