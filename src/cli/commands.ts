import type { Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { departmentCommand } from './commands/department.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { fillCommand } from './commands/fill.ts';
import { formsCommand } from './commands/forms.ts';
import { goalsCommand } from './commands/goals.ts';
import { initCommand } from './commands/init.ts';
import { monitorCommand } from './commands/monitor.ts';
import { pageCommand } from './commands/page.ts';
import { profilesCommand } from './commands/profiles.ts';
import { reviewCommand } from './commands/review.ts';
import { rulesCommand } from './commands/rules.ts';
import { scoreCommand } from './commands/score.ts';
import { targetCommand } from './commands/target.ts';
import { templateCommand } from './commands/template.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command of the program, in the order help lists them. */
export const commands: readonly Command[] = [
  scoreCommand,
  templateCommand,
  checkCommand,
  monitorCommand,
  departmentCommand,
  goalsCommand,
  targetCommand,
  explainCommand,
  rulesCommand,
  profilesCommand,
  fillCommand,
  formsCommand,
  verifyCommand,
  reviewCommand,
  pageCommand,
  diffCommand,
  initCommand,
  completionCommand,
];
