import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The licence texts of every package that ended up in the bundle, by name; `inputs` are the bundler's input paths. */
export async function thirdPartyNotices(inputs: readonly string[]): Promise<string> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (found !== null) folders.add(found[0]);
  }
  const notices = await Promise.all([...folders].sort().map(notice));
  const typeface = `== Noto Serif SC (OFL-1.1), cut to the characters of fonts/\n\n${await readFile('fonts/OFL.txt', 'utf8')}`;
  return `perf-score bundles the following packages. Their licences:\n\n${[...notices, typeface].join('\n')}`;
}

async function notice(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const names = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying)/i.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return `== ${about.name} ${about.version} (${about.license ?? 'see text'})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
