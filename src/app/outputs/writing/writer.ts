import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, platform, uptime } from 'node:os';
import { cutToBytes } from '../../../use-cases/outputs/file-name.ts';

/** Who writes something, as its name on disk says it: a name is there at once or not at all, also when its writer is killed. */
export interface Writer {
  /** When the writer came, so that the first one can be told: milliseconds since 1970, in 13 digits. */
  readonly since: string;
  readonly process: number;
  /** What tells a process from a later one of the same number; "0" where the system does not say. */
  readonly started: string;
  /** The machine, and on Linux the container in it, in 8 hex digits. */
  readonly host: string;
}

/** Writing takes seconds: what is older is not being written any more, on whatever machine it was begun. */
const oldAge = 60 * 60 * 1000;

/** True when nobody writes what was last touched then, in milliseconds since 1970. */
export const isOld = (touched: number): boolean => Date.now() - touched > oldAge;

/** How a writer stands in a name: 1764460800000-4711-98765432-0a1b2c3d-4e5f6071, the last part by chance. */
export const writerPattern = String.raw`\d{13}-\d{1,10}-\d{1,20}-[0-9a-f]{8}-[0-9a-f]{8}`;

/** The name of this process, now; never the same twice. */
export function newWriter(): string {
  const parts = [String(Date.now()).padStart(13, '0'), process.pid, startOf('self') ?? '0', thisHost()];
  return [...parts, randomBytes(4).toString('hex')].join('-');
}

/** A name in the style of {@link newWriter}, taken apart. */
export function readWriter(name: string): Writer {
  const [since = '', number = '', started = '', host = ''] = name.split('-');
  return { since, process: Number(number), started, host };
}

/** A hidden name beside a file or folder, short enough for every file system: .2026-<writer>.run */
export function hiddenName(base: string, writer: string, ending: string): string {
  return `.${cutToBytes(base, 120)}-${writer}${ending}`;
}

/** True for whoever runs on this machine. */
export const isHere = ({ host }: Pick<Writer, 'host'>): boolean => host === thisHost();

/** True when a writer of something last touched at a time (milliseconds since 1970) is known to be at work no more. */
export function isOver(writer: Writer, touched: number): boolean {
  if (isOld(touched)) return true;
  if (!isHere(writer)) return false;
  if (!isAlive(writer.process)) return true;
  const started = startOf(writer.process);
  if (started !== null && writer.started !== '0') return started !== writer.started;
  // A minute of grace: clocks are set while machines start.
  return touched < Date.now() - uptime() * 1000 - 60_000;
}

/** True while a process of that number lives; one of another user counts. */
export function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in ticks since Linux did; "dead" for one that only waits to be buried, null where nobody says. */
function startOf(process_: number | 'self'): string | null {
  try {
    const stat = readFileSync(`/proc/${process_}/stat`, 'utf8');
    // 4711 (a name (in brackets)) S 1 …: the state follows the last bracket, the start is the 20th word from it.
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]/.test(words[0] ?? '') ? 'dead' : (words[19] ?? null);
  } catch {
    return null;
  }
}

/** Process numbers mean nothing in another container or in the Windows around a Linux, even where the machine's name is the same. */
function thisHost(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has them.
  }
  return createHash('sha256').update(`${platform()} ${hostname()} ${space}`).digest('hex').slice(0, 8);
}
