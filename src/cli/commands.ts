import type { Command } from './command.ts';
import { goalsCommand } from './commands/goals.ts';
import { targetCommand } from './commands/target.ts';

/** Every command of the program, in the order help lists them. */
export const commands: readonly Command[] = [goalsCommand, targetCommand];
