import { finding } from '../../findings/finding.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Sheet } from './sheet.ts';

/** So many of a sheet are named; more are counted. */
const maxNamed = 100;

/** Filled cells that stand twice in a file or outside any sheet, and areas that can't be merged, each with its place. */
export class OddCells {
  readonly #sheet: Pick<Sheet, 'file' | 'name'>;
  readonly #named: Finding[] = [];
  readonly #more = new Map<string, { count: number; readonly severity: Severity }>();

  constructor(sheet: Pick<Sheet, 'file' | 'name'>) {
    this.#sheet = sheet;
  }

  add(code: 'cell-given-twice' | 'cell-outside-sheet', cell: string): void {
    this.#keep(finding(code, { cell }, this.#at(cell)));
  }

  /** An area that is not treated as merged, with the limit it is beyond, if that is why. */
  addArea(area: string, limit: number | null): void {
    const about = this.#at(area.slice(0, area.indexOf(':')));
    this.#keep(
      limit === null
        ? finding('merged-area-overlaps', { area }, about)
        : finding('merged-areas-over-limit', { area, limit: `${limit}` }, about),
    );
  }

  #at(cell: string) {
    return { place: { file: this.#sheet.file, sheet: this.#sheet.name, cell } };
  }

  #keep(found: Finding): void {
    const more = this.#more.get(found.code);
    if (this.#named.length < maxNamed) this.#named.push(found);
    else if (more !== undefined) more.count += 1;
    else this.#more.set(found.code, { count: 1, severity: found.severity });
  }

  findings(): readonly Finding[] {
    const { file, name: sheet } = this.#sheet;
    const unlisted = [...this.#more].map(([code, { count, severity }]) => {
      const args = { code, count: `${count}`, limit: `${maxNamed}` };
      return finding('findings-not-listed', args, { place: { file, sheet }, severity });
    });
    return [...this.#named, ...unlisted];
  }
}
