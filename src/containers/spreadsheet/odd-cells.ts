import { finding } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Sheet } from './sheet.ts';

type Oddness = 'cell-given-twice' | 'cell-outside-sheet';

/** So many of a sheet are named; more are counted. */
const mostNamed = 100;

/** Filled cells that stand twice in a file, or outside any sheet, each with its place. */
export class OddCells {
  readonly #named: { readonly code: Oddness; readonly cell: string }[] = [];
  readonly #more = new Map<Oddness, number>();

  add(code: Oddness, cell: string): void {
    if (this.#named.length < mostNamed) this.#named.push({ code, cell });
    else this.#more.set(code, (this.#more.get(code) ?? 0) + 1);
  }

  findings({ file, name: sheet }: Pick<Sheet, 'file' | 'name'>): readonly Finding[] {
    const about = { place: { file, sheet }, severity: 'review' } as const;
    return [
      ...this.#named.map(({ code, cell }) => finding(code, { cell }, { place: { file, sheet, cell } })),
      ...[...this.#more].map(([code, count]) =>
        finding('findings-not-listed', { code, count: `${count}`, limit: `${mostNamed}` }, about),
      ),
    ];
  }
}
