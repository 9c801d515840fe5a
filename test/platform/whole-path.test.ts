import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeWithBrowser, pageInBrowser } from '../support/browser.ts';
import { browserBundle, pageOf, saidBy } from '../support/browser-bundle.ts';
import { profileTexts, ruleTexts } from '../support/definitions.ts';
import { inFull } from '../support/long.ts';
import { oldFilesRead } from '../support/old-files-read.ts';
import { type TravellingFiles, wholePath } from '../support/whole-path.ts';

test('no pure room asks for a module of Node, and none of its libraries does', async () => {
  const rooms = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^src\/(?!app\/|cli\/).+\/.+\.ts$/.test(file) && file !== 'src/platform/node.ts');
  const { files } = await browserBundle(rooms.map((file, at) => `export * as _${at} from '../../${file}';`).join('\n'));
  expect(files).toEqual(expect.arrayContaining(rooms));
  expect(files).not.toContain('src/platform/node.ts');
});

inFull(describeWithBrowser)('the whole path in a browser', () => {
  test('makes from the bytes of the sample what Node makes from them', async () => {
    const read = (folder: string) =>
      readdirSync(folder)
        .filter((name) => /\.(?:docx|xlsx)$/.test(name))
        .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`).toString('base64')] as const);
    const given: TravellingFiles = {
      goals: read('sample-goals'),
      actuals: read('sample-actuals/2026'),
      rules: ruleTexts,
      profiles: profileTexts,
    };
    const { script } = await browserBundle(`import { wholePath } from './whole-path.ts';
      wholePath(JSON.parse(document.getElementById('given')!.textContent!)).then(
        (made) => { document.body.textContent = JSON.stringify(made); },
        (error) => { document.body.textContent = JSON.stringify(error.stack); },
      );`);
    const made = saidBy(pageInBrowser(pageOf(script, given)));
    expect(made).toEqual(await wholePath(given));
    expect(made).toHaveLength(21);
  });

  test('reads old files to the same goals and cells as Node', async () => {
    const folder = 'test/readers/fixtures/old-files';
    const given = readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(`${folder}/${name}`).toString('base64')] as const);
    const { script } = await browserBundle(`import { oldFilesRead } from './old-files-read.ts';
      document.body.textContent = JSON.stringify(oldFilesRead(JSON.parse(document.getElementById('given')!.textContent!)));`);
    const read = oldFilesRead(given);
    expect(saidBy(pageInBrowser(pageOf(script, given)))).toEqual(JSON.parse(JSON.stringify(read)));
    expect(read.every(({ sheets, goals }) => sheets.length + goals.value.length > 0)).toBe(true);
  });
});
