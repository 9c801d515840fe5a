import { replaceFolder } from '../../src/app/outputs/writing/replace-folder.ts';
import { start } from '../../src/cli/start.ts';
import { runFiles } from './run-files.ts';

// A process of its own that writes a folder several times, with the signals of the command line: FOLDER TIMES FILES.
const [folder = '', times = '1', files = '1'] = process.argv.slice(2);
await start(['--version']);
for (let time = 1; time <= Number(times); time += 1) {
  const texts = Array.from({ length: Number(files) }, (_, at) => [`${at}.txt`, `${process.pid} ${time} ${at}`]);
  const { findings, left } = await replaceFolder(folder, runFiles(Object.fromEntries(texts)), false);
  process.stdout.write(`${JSON.stringify([...findings.map(({ code }) => code), ...left])}\n`);
}
