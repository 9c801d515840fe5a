/** What the process says when it ends; other programs rely on it. */
export const exitCodes = {
  ok: 0,
  internal: 1,
  usage: 2,
  blocked: 3,
  gate: 4,
  // 128 and the number of the signal, as shells say it.
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
