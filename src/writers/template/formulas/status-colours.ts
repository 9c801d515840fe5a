import type { ConditionalFormattingRule } from 'exceljs';
import { colours, solid } from '../sheets/template-style.ts';
import { outcomeWords, readyWord, statusWords } from './status-words.ts';

function colourWhen(priority: number, formula: string, fill: string, ink: string): ConditionalFormattingRule {
  return {
    type: 'expression',
    priority,
    formulae: [formula],
    style: { fill: solid(fill), font: { color: { argb: `FF${ink}` } } },
  };
}

const contradictory = (status: string) => `LEFT(${status},2)="${statusWords.contradictory.slice(0, 2)}"`;

/** Colours of a status cell by its words; `status` is its address with a fixed column and a free row. */
export function statusRules(status: string, priority: number): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, contradictory(status), colours.contradictory, colours.white),
    colourWhen(priority + 1, `LEFT(${status},2)="${statusWords.complete}"`, colours.complete, colours.completeInk),
    colourWhen(priority + 2, `${status}<>""`, colours.missing, colours.ink),
  ];
}

/** Colours of a project's conclusion: contradictory, ready, anything else is open. */
export function conclusionRules(conclusion: string, priority: number): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, `LEFT(${conclusion},3)="有矛盾"`, colours.contradictory, colours.white),
    colourWhen(priority + 1, `${conclusion}="${readyWord}"`, colours.complete, colours.completeInk),
    colourWhen(priority + 2, `${conclusion}<>""`, colours.missing, colours.ink),
  ];
}

/** Colours of an actual cell: contradictory, missed, far exceeded, still to be filled in. */
export function actualRules(status: string, outcome: string, priority: number): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, contradictory(status), colours.contradictory, colours.white),
    colourWhen(priority + 1, `${outcome}="${outcomeWords.missed}"`, colours.missed, colours.missedInk),
    colourWhen(priority + 2, `${outcome}="${outcomeWords.far}"`, colours.far, colours.farInk),
    colourWhen(priority + 3, `${status}="${statusWords.toFill}"`, colours.missing, colours.ink),
  ];
}
