import type { XmlAttributes } from '../xml/xml.ts';
import type { OdfStyles } from './odf-styles.ts';

/** A list that is open. */
interface OpenList {
  readonly numId: string;
  readonly level: number;
  /** The first paragraph of its item is still to come: it alone has the number. */
  fresh: boolean;
}

/** The lists of an OpenDocument text, as Word numbers them: each that begins anew is an instance of its own. */
export class OdfLists {
  readonly numbering = { lists: new Map(), instances: new Map() };
  readonly #styles: OdfStyles;
  readonly #open: OpenList[] = [];
  #instances = 0;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  /** A list inside a list continues its numbers one level down; any other begins anew unless it says that it continues. */
  open(attributes: XmlAttributes): void {
    const outer = this.#open.at(-1);
    const style = attributes['text:style-name'];
    const level = outer === undefined ? 0 : outer.level + 1;
    if (outer !== undefined && style === undefined) {
      this.#open.push({ numId: outer.numId, level, fresh: false });
      return;
    }
    const name = style ?? '';
    const levels = this.#styles.lists.get(name);
    if (levels !== undefined) this.numbering.lists.set(name, levels);
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    this.#instances += 1;
    const starts = goesOn || level > 0 ? new Map() : new Map([[0, levels?.get(0)?.start ?? 1]]);
    this.numbering.instances.set(`${this.#instances}`, { abstract: name, starts });
    this.#open.push({ numId: `${this.#instances}`, level, fresh: false });
  }

  close(): void {
    this.#open.pop();
  }

  beginItem(): void {
    for (const list of this.#open.slice(-1)) list.fresh = true;
  }

  /** The list and level of a paragraph that begins; nothing for one without a number. */
  take(): { readonly numId?: string; readonly level?: number } {
    const list = this.#open.at(-1);
    if (list === undefined || !list.fresh) return {};
    list.fresh = false;
    return { numId: list.numId, level: list.level };
  }
}
