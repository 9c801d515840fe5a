import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * `strip` leaves in package.json only what an installed package needs, before npm packs it; `restore` puts the whole one back after.
 * A clone builds itself by the script `prepare`; npm would warn of it whenever the packed file, which is built, is installed.
 */
const [what] = process.argv.slice(2);
const whole = 'package.json.whole';

if (what === 'strip') {
  const text = await readFile('package.json', 'utf8');
  const { scripts, devDependencies, overrides, allowScripts, ...packed } = JSON.parse(text);
  if (scripts?.prepare === undefined)
    throw new Error(`package.json is stripped already: put ${whole} back in its place`);
  await writeFile(whole, text, { flag: 'wx' });
  await writeFile('package.json', `${JSON.stringify(packed, null, 2)}\n`);
} else if (what === 'restore') {
  await rename(whole, 'package.json');
} else {
  throw new Error('usage: packed-manifest.ts strip|restore');
}
