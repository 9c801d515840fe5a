import type { ConditionalFormattingRule } from 'exceljs';
import { colours, solid } from '../sheets/template-style.ts';
import type { TemplateWords } from './status-words.ts';

function colourWhen(priority: number, formula: string, fill: string, ink: string): ConditionalFormattingRule {
  return {
    type: 'expression',
    priority,
    formulae: [formula],
    style: { fill: solid(fill), font: { color: { argb: `FF${ink}` } } },
  };
}

/** True for a cell whose text begins with a word. */
const begins = (cell: string, word: string) => `LEFT(${cell},${word.length})="${word}"`;

/** Colours of a status cell by its words; `status` is its address with a fixed column and a free row. */
export function statusRules(
  status: string,
  priority: number,
  { money: words }: TemplateWords,
): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, begins(status, words.contradictory), colours.contradictory, colours.white),
    colourWhen(priority + 1, begins(status, words.complete), colours.complete, colours.completeInk),
    colourWhen(priority + 2, `${status}<>""`, colours.missing, colours.ink),
  ];
}

/** Colours of a project's conclusion: contradictory, ready, anything else is open. */
export function conclusionRules(
  conclusion: string,
  priority: number,
  { ready, contradictory }: TemplateWords,
): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, `${conclusion}="${contradictory}"`, colours.contradictory, colours.white),
    colourWhen(priority + 1, `${conclusion}="${ready}"`, colours.complete, colours.completeInk),
    colourWhen(priority + 2, `${conclusion}<>""`, colours.missing, colours.ink),
  ];
}

/** Colours of an actual cell: contradictory, missed, far exceeded, still to be filled in. */
export function actualRules(
  status: string,
  outcome: string,
  priority: number,
  words: TemplateWords,
): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, begins(status, words.money.contradictory), colours.contradictory, colours.white),
    colourWhen(priority + 1, `${outcome}="${words.outcome.missed}"`, colours.missed, colours.missedInk),
    colourWhen(priority + 2, `${outcome}="${words.outcome.far}"`, colours.far, colours.farInk),
    colourWhen(priority + 3, `${status}="${words.status.toFill}"`, colours.missing, colours.ink),
  ];
}
