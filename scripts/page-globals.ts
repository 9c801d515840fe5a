/** What libraries of the page take for given because Node has it; put in front of the engine by the build. */
export { Buffer } from 'buffer/';

export const process = {
  env: {},
  version: '',
  browser: true,
  nextTick: (run: (...args: unknown[]) => void, ...args: unknown[]): void => queueMicrotask(() => run(...args)),
};

export const setImmediate = (run: (...args: unknown[]) => void, ...args: unknown[]): unknown =>
  setTimeout(() => run(...args), 0);
