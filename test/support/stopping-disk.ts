/** What is thrown at the operation where a process dies, and at every one after it: nothing can be cleaned up any more. */
export class Killed extends Error {}

/** How the file operations of this process go: all of them are counted; the one numbered `at` does not happen, or only half of it. */
export const disk = {
  count: 0,
  at: Number.POSITIVE_INFINITY,
  /** `kill` before it, `half` in the middle of what it writes (only such are counted then), or a refusal of the system by its code. */
  how: 'kill' as 'kill' | 'half' | (string & {}),
};

/** Every operation happens again. */
export function healDisk(): void {
  disk.at = Number.POSITIVE_INFINITY;
  disk.count = 0;
}

type Operation = (...args: never[]) => unknown;

/** The arguments of an operation with half of the data. */
const halved = (args: readonly unknown[], data: number) =>
  args.map((one, at) => (at === data ? halfOf(one) : one)) as never[];

function halfOf(data: unknown): unknown {
  if (typeof data === 'string') return data.slice(0, data.length / 2);
  return data instanceof Uint8Array ? data.subarray(0, data.length / 2) : data;
}

const isDeath = () => disk.how === 'kill' || disk.how === 'half';

/** The number of this operation; before all others when it does not count. */
function counted(name: string): number {
  const counts = disk.how !== 'half' || name.endsWith('writeFile') || disk.count > disk.at;
  return counts ? disk.count++ : Number.NEGATIVE_INFINITY;
}

async function perform(name: string, operation: (...args: never[]) => unknown, args: never[]): Promise<unknown> {
  const number = counted(name);
  // A file is closed in any case, at the latest by the end of the process.
  if (number >= disk.at && name === 'handle.close') await operation(...args);
  if (number > disk.at && isDeath()) throw new Killed();
  if (number === disk.at) {
    if (disk.how === 'half') await operation(...halved(args, name === 'writeFile' ? 1 : 0));
    if (isDeath()) throw new Killed();
    throw Object.assign(new Error(`${disk.how}: refused, ${name}`), { code: disk.how, syscall: name, path: 'x' });
  }
  const result = await operation(...args);
  if (name === 'open') for (const method of ['writeFile', 'sync', 'close']) wrapMethod(result as never, method);
  return result;
}

function stoppable(name: string, operation: Operation): Operation {
  return (...args) => perform(name, operation, args);
}

function wrapMethod(handle: Record<string, Operation>, method: string): void {
  const original = handle[method];
  if (original !== undefined) handle[method] = stoppable(`handle.${method}`, original.bind(handle) as Operation);
}

/** The functions of node:fs/promises, each of which can be the last. */
export function stoppableFunctions(module: object): Record<string, unknown> {
  const entries = Object.entries(module).map(([name, value]) => [
    name,
    typeof value === 'function' ? stoppable(name, value as Operation) : value,
  ]);
  const functions = Object.fromEntries(entries) as Record<string, unknown>;
  return { ...functions, default: functions };
}
