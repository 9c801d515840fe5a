import { append } from '../../model/append.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import type { DocumentBlock } from './document-blocks.ts';
import { changed, skipped } from './word-changes.ts';
import { chunkAfter, type WordChunk } from './word-chunk.ts';
import { WordFormField } from './word-form-field.ts';
import type { WordNumbering } from './word-numbering.ts';
import type { WordStyles } from './word-styles.ts';
import { isOff } from './word-switch.ts';
import { columnCount, mergeOf, WordTableBuilder } from './word-table-builder.ts';
import { WordText } from './word-text.ts';

interface Flow {
  readonly blocks: DocumentBlock[];
  /** Text of a paragraph whose end was deleted: the next paragraph continues it. */
  carry: string;
  /** Paragraphs of the body are split at line breaks; those of a cell belong together. */
  readonly split: boolean;
  readonly fieldDepth: number;
}

/** Walks through the body of a Word document and gathers its blocks; fed with the events of an XML reader. */
export class WordWalker {
  readonly content: WordText;
  private readonly names: string[] = [];
  private skipping = 0;
  private tables = 0;
  private readonly flows: Flow[] = [{ blocks: [], carry: '', split: true, fieldDepth: 0 }];
  private readonly builders: WordTableBuilder[] = [];
  private readonly alternatives: { chosen: boolean }[] = [];
  private readonly controls: { placeholder: boolean }[] = [];
  private formField = new WordFormField();

  private readonly chunkOf: (id: string) => WordChunk | null;

  /** `chunkOf` reads a file that the document holds, by the id of its link; null where it can't be read. */
  constructor(numbering: WordNumbering, styles: WordStyles, chunkOf: (id: string) => WordChunk | null) {
    this.content = new WordText(numbering, styles);
    this.chunkOf = chunkOf;
  }

  get blocks(): readonly DocumentBlock[] {
    return this.flows[0]?.blocks ?? [];
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.names.at(-1);
    this.names.push(name);
    // A move counts where it went; a row inside one that went nowhere would be gone without a word: <w:moveFrom><w:tr>…</w:tr></w:moveFrom>.
    if (name === 'w:tr' && this.skipping > 0 && this.names.includes('w:moveFrom')) this.content.changes += 1;
    if (this.skipping > 0 || this.skips(name, parent)) this.skipping += 1;
    else if (!this.openStructure(name, attributes)) this.openProperty(name, attributes, parent);
  }

  private skips(name: string, parent: string | undefined): boolean {
    const alternative = this.alternatives.at(-1);
    if (changed.has(name)) this.content.changes += 1;
    if (name === 'mc:Choice' && alternative !== undefined) {
      const skip = alternative.chosen;
      alternative.chosen = true;
      return skip;
    }
    if (name === 'mc:Fallback') return alternative?.chosen ?? false;
    if (name === 'w:del' || name === 'w:moveFrom') this.deletionMark(parent);
    return skipped.has(name);
  }

  /** Inside properties a deletion is a mark: of the paragraph's end, or of the row. */
  private deletionMark(parent: string | undefined): void {
    const { paragraph } = this.content;
    if (parent === 'w:trPr') this.builders.at(-1)?.deleteRow();
    else if (parent === 'w:rPr' && this.names.at(-3) === 'w:pPr' && paragraph !== undefined)
      paragraph.markDeleted = true;
  }

  /** Elements that hold others. */
  private openStructure(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'w:p':
        this.content.beginParagraph();
        return true;
      case 'w:r':
        this.content.beginRun();
        return true;
      case 'w:t':
      case 'm:t':
        this.content.beginText(name === 'm:t' || attributes['xml:space'] === 'preserve');
        return true;
      case 'w:tbl':
        this.tables += 1;
        this.builders.push(new WordTableBuilder(this.tables));
        return true;
      case 'w:tr':
        this.builders.at(-1)?.beginRow();
        return true;
      case 'w:tc':
        this.beginFlow(this.builders.at(-1)?.beginCell().blocks ?? [], false);
        return true;
      case 'w:txbxContent':
        this.beginFlow([], this.builders.length === 0);
        return true;
      case 'mc:AlternateContent':
        this.alternatives.push({ chosen: false });
        return true;
      case 'w:sdt':
        this.controls.push({ placeholder: false });
        return true;
      case 'w:sdtContent':
        if (this.controls.at(-1)?.placeholder === true) this.content.muted += 1;
        return true;
      default:
        return false;
    }
  }

  private beginFlow(blocks: DocumentBlock[], split: boolean): void {
    this.flows.push({ blocks, carry: '', split, fieldDepth: this.content.fields.depth });
  }

  /** Elements that say something about the one around them, or stand for a sign. */
  private openProperty(name: string, attributes: XmlAttributes, parent: string | undefined): void {
    const value = attributes['w:val'];
    switch (parent) {
      case 'w:r':
        this.content.runContent(name, attributes);
        break;
      case 'w:rPr':
        // The properties of a paragraph's mark stand in its w:pPr and say nothing about its text.
        if (this.names.at(-3) === 'w:r') this.content.runProperty(name, attributes);
        break;
      case 'w:pPr':
      case 'w:numPr':
        this.paragraphProperty(name, value);
        break;
      case 'w:trPr':
        if (name === 'w:gridBefore') this.builders.at(-1)?.skipColumns(columnCount(value, 0));
        else if (name === 'w:hidden' && !isOff(value)) this.builders.at(-1)?.hideRow();
        break;
      case 'w:tcPr':
        this.cellProperty(name, value);
        break;
      case 'w:sdtPr':
      case 'w:docPartObj':
        this.controlProperty(name, value);
        break;
      case 'w:checkBox':
        this.formField.boxProperty(name, value);
        break;
      case 'w:ddList':
        this.formField.listProperty(name, value);
        break;
      default:
        this.loose(name, attributes);
    }
  }

  private loose(name: string, attributes: XmlAttributes): void {
    if (name === 'w:altChunk') this.chunk(attributes['r:id'] ?? '');
    else if (name === 'w:subDoc') this.content.embedded += 1;
    else if (name === 'a:blip' || name === 'v:imagedata') this.content.pictures += 1;
    // A fraction or a power in a formula would otherwise run together.
    else if (name === 'm:den') this.content.append('/');
    else if (name === 'm:sup') this.content.append('^');
  }

  /** What a file inside the document shows stands where it is named. */
  private chunk(id: string): void {
    const chunk = this.chunkOf(id);
    if (chunk === null) {
      this.content.embedded += 1;
      return;
    }
    const { blocks, tables } = chunkAfter(chunk, this.tables);
    this.tables += tables;
    for (const block of blocks) this.flows.at(-1)?.blocks.push(block);
  }

  private paragraphProperty(name: string, value: string | undefined): void {
    const { paragraph } = this.content;
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value ?? null;
    else if (name === 'w:numId') paragraph.numId = value ?? null;
    else if (name === 'w:ilvl') paragraph.level = columnCount(value, 0);
  }

  private cellProperty(name: string, value: string | undefined): void {
    const cell = this.builders.at(-1)?.cell;
    if (cell === undefined) return;
    if (name === 'w:gridSpan') cell.columns = columnCount(value, 1);
    else if (name === 'w:vMerge') cell.vertical = mergeOf(value);
    else if (name === 'w:hMerge') cell.horizontal = mergeOf(value);
    else if (name === 'w:cellDel') cell.deleted = true;
  }

  /** A placeholder text («单击此处输入») isn't an entry; a table of contents repeats the titles. */
  private controlProperty(name: string, value: string | undefined): void {
    const control = this.controls.at(-1);
    if (control === undefined) return;
    if (name === 'w:showingPlcHdr') control.placeholder = !isOff(value);
    else if (name === 'w:docPartGallery' && value === 'Table of Contents') control.placeholder = true;
  }

  text(raw: string): void {
    if (this.skipping > 0) return;
    const name = this.names.at(-1);
    if (name === 'w:instrText') this.content.fields.instruction(raw);
    else if (name === 'w:t' || name === 'm:t') this.content.text(raw);
  }

  close(name: string): void {
    this.names.pop();
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.endParagraph();
        break;
      case 'w:r':
        this.content.endRun();
        break;
      case 'w:checkBox':
        this.endFormField(this.formField.boxText);
        break;
      case 'w:ddList':
        this.endFormField(this.formField.listText);
        break;
      case 'w:tr':
        this.builders.at(-1)?.endRow();
        break;
      case 'w:tc':
        this.endFlow();
        break;
      case 'w:txbxContent':
        this.endTextBox();
        break;
      case 'w:tbl':
        this.endTable();
        break;
      case 'mc:AlternateContent':
        this.alternatives.pop();
        break;
      case 'w:sdtContent':
        if (this.controls.at(-1)?.placeholder === true) this.content.muted -= 1;
        break;
      case 'w:sdt':
        this.controls.pop();
        break;
    }
  }

  private endFormField(shown: string): void {
    const { paragraph } = this.content;
    if (paragraph !== undefined) paragraph.text += shown;
    this.formField = new WordFormField();
  }

  private endParagraph(): void {
    const paragraph = this.content.endParagraph();
    const flow = this.flows.at(-1);
    if (paragraph === undefined || flow === undefined) return;
    const text = `${flow.carry}${paragraph.text}`;
    flow.carry = paragraph.markDeleted ? text : '';
    if (!paragraph.markDeleted) {
      const lines = flow.split ? text.split('\n') : [text];
      append(
        flow.blocks,
        lines.map((line) => ({ kind: 'paragraph', text: line }) as const),
      );
    }
    append(flow.blocks, paragraph.after);
  }

  private endFlow(): readonly DocumentBlock[] {
    const flow = this.flows.length > 1 ? this.flows.pop() : undefined;
    if (flow === undefined) return [];
    if (flow.carry !== '') flow.blocks.push({ kind: 'paragraph', text: flow.carry });
    this.content.fields.backTo(flow.fieldDepth);
    return flow.blocks;
  }

  private endTextBox(): void {
    const blocks = this.endFlow();
    const target = this.content.paragraph?.after ?? this.flows.at(-1)?.blocks;
    if (target !== undefined) append(target, blocks);
  }

  private endTable(): void {
    const builder = this.builders.pop();
    if (builder === undefined) return;
    append(this.content.hidden, builder.hidden);
    this.flows.at(-1)?.blocks.push(builder.finish());
  }
}
