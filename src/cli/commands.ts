import type { Command } from './command.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { goalsCommand } from './commands/goals.ts';
import { scoreCommand } from './commands/score.ts';
import { targetCommand } from './commands/target.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command of the program, in the order help lists them. */
export const commands: readonly Command[] = [
  scoreCommand,
  goalsCommand,
  targetCommand,
  explainCommand,
  verifyCommand,
  diffCommand,
];
