import { inBoth } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import { displayPath } from '../../settings/display-path.ts';
import type { Claim } from './claims.ts';
import { isHere, readWriter } from './writer.ts';

/** The finding for a folder that another run holds by its claim. */
export function beingWritten(asked: string, { path, writer }: Claim): Finding {
  const file = displayPath(asked);
  const other = readWriter(writer ?? '');
  const who = isHere(other)
    ? { zh: `本机的进程 ${other.process}`, en: `process ${other.process} on this machine` }
    : { zh: '另一台机器上的运行', en: 'a run on another machine' };
  return finding(
    'output-being-written',
    { file, claim: displayPath(path), ...inBoth('who', who) },
    { place: { file } },
  );
}
