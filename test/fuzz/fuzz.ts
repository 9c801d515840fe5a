import { isFindingCode } from '../../src/wordings/all-wordings.ts';
import { Random } from './random.ts';
import type { Subject } from './subjects.ts';

/** What was wrong with one damaged file; `seed` makes it again. */
export interface Failure {
  readonly subject: string;
  readonly seed: number;
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** No damaged file may keep the processor busy for longer; sound ones take some tens of milliseconds. */
const longest = 10;

/** Damages a file once and runs it; null where all is well. The same seed damages it in the same way. */
export async function damageOnce(subject: Subject, seed: number): Promise<Failure | null> {
  const random = new Random(seed);
  const bytes = random.pick(subject.mutations)(subject.bytes, random);
  const failed = (what: string): Failure => ({ subject: subject.name, seed, what, bytes });
  const before = process.cpuUsage();
  try {
    const { findings, nonsense } = await subject.run(bytes);
    const { user, system } = process.cpuUsage(before);
    const unknown = findings.find(({ code }) => !isFindingCode(code));
    if (unknown !== undefined) return failed(`no such finding: ${unknown.code}`);
    if (nonsense.length > 0) return failed(nonsense.join('; '));
    return (user + system) / 1e6 > longest ? failed('took longer than ten seconds of the processor') : null;
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
