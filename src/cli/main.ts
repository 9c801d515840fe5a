#!/usr/bin/env node

// Nothing is imported in front: what keeps the program from being loaded, such as a limit of open files, is answered in a sentence too.
const loaded = await import('./start.ts').catch(({ code, message }: NodeJS.ErrnoException) => {
  process.stderr.write(`打不开程序的文件 / the files of the program cannot be opened: ${message}\n`);
  process.exitCode = code === undefined ? 1 : 2;
});
await loaded?.start(process.argv.slice(2));
