/**
 * The seconds of processor time that something takes. Unlike the seconds of a clock they say nothing of what else the machine is
 * busy with, so a test may set a limit to them.
 */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
