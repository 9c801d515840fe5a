import { stripVTControlCharacters } from 'node:util';
import { terminalWidth } from '../src/cli/print/display-width.ts';

/**
 * Takes the place of the package string-width in the bundle: the same measure as the rest of the program's output, and without the
 * patterns of all emoji, whose building takes longer than printing the help.
 */
// biome-ignore lint/style/noDefaultExport: the package it stands for has one.
export default function stringWidth(text: string): number {
  return terminalWidth(text.includes('\u001B') ? stripVTControlCharacters(text) : text);
}
