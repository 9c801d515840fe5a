import { Buffer } from 'buffer/';
import { strToU8, type Zippable, zipSync } from 'fflate';

type Content = string | Uint8Array | ArrayBuffer;

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content instanceof Uint8Array ? content : new Uint8Array(content);

/** Of jszip what exceljs needs of it to write: files by their names, stored in one zip file. Nothing is read and nothing deflated. */
class StoredZip {
  readonly #files: Zippable = {};

  file(name: string, content: Content): void {
    // jszip has an entry for each folder too, before what is in it: xl/, xl/worksheets/.
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
      this.#files[name.slice(0, at + 1)] ??= new Uint8Array();
    }
    this.#files[name] = bytesOf(content);
  }

  async generateAsync({ compression }: { readonly compression?: string }): Promise<Uint8Array> {
    if (compression !== 'STORE') throw new TypeError(`a workbook that is packed anew is stored, not ${compression}`);
    return Buffer.from(zipSync(this.#files, { level: 0 }).buffer);
  }
}

// exceljs is CommonJS: it takes what it requires for the class itself.
module.exports = StoredZip;
