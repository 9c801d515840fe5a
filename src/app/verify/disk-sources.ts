import { isAbsolute, sep } from 'node:path';
import type { GivenSources, Program } from '../../use-cases/verify/given-folder.ts';
import { readInside } from '../inputs/handed-over/read-inside.ts';
import { builtInFiles } from '../inputs/load-definitions.ts';
import { packagedPdfWriter } from '../outputs/pdf-typefaces.ts';
import { wayInside } from '../settings/display-path.ts';
import { packageFolder, packageVersion } from '../settings/package-folder.ts';
import { searchFolder } from './search-folder.ts';

/** The folder of inputs; `named` where somebody said which one it is. */
export interface InputsFolder {
  readonly path: string;
  readonly named: boolean;
}

/** The inputs of a run below a folder: by their names in it, and others that may be the same under another name. */
export function diskSources({ path, named }: InputsFolder): GivenSources {
  /** The name below the folder of inputs; an absolute one may lie in it too. */
  const nameOf = (file: string): string => {
    const way = isAbsolute(file) ? wayInside(path, file) : null;
    return way === null ? file : way.split(sep).join('/');
  };
  return {
    read: (file, limit) => readInside({ folder: path, name: nameOf(file), shown: file, limit, links: true }),
    others: (names) => searchFolder(path, names, named),
    readOther: (name, limit) => readInside({ folder: path, name, shown: name, limit }),
  };
}

/** This program, as it is installed. */
export const diskProgram = (): Program => ({
  version: packageVersion(),
  read: (name, limit) => readInside({ folder: packageFolder(), name, shown: name, limit, links: true }),
  definitions: builtInFiles,
  pdf: packagedPdfWriter,
  data: async () => (await import('../../use-cases/outputs/data-writer.ts')).dataWriter(),
  round: async (...order) => (await import('../../use-cases/monitoring/monitor-again.ts')).monitorAgain(...order),
  department: async (...order) =>
    (await import('../../use-cases/whole-department/department-again.ts')).departmentAgain(...order),
});
