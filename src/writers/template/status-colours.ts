import type { ConditionalFormattingRule } from 'exceljs';
import { outcomeWords, statusWords } from './indicator-formulas.ts';
import { colours, solid } from './template-style.ts';

function colourWhen(priority: number, formula: string, fill: string, ink: string): ConditionalFormattingRule {
  return {
    type: 'expression',
    priority,
    formulae: [formula],
    style: { fill: solid(fill), font: { color: { argb: `FF${ink}` } } },
  };
}

/** Colours of a status cell by its words; `status` is its address with a fixed column and a free row. */
export function statusRules(status: string, priority: number): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, `LEFT(${status},3)="${statusWords.contradictory}"`, colours.contradictory, colours.white),
    colourWhen(priority + 1, `${status}="${statusWords.complete}"`, colours.complete, colours.completeInk),
    colourWhen(priority + 2, `${status}<>""`, colours.missing, colours.ink),
  ];
}

/** Colours of an actual cell: contradictory, missed, far exceeded, still to be filled in. */
export function actualRules(status: string, outcome: string, priority: number): ConditionalFormattingRule[] {
  return [
    colourWhen(priority, `LEFT(${status},3)="${statusWords.contradictory}"`, colours.contradictory, colours.white),
    colourWhen(priority + 1, `${outcome}="${outcomeWords.missed}"`, colours.missed, colours.missedInk),
    colourWhen(priority + 2, `${outcome}="${outcomeWords.far}"`, colours.far, colours.farInk),
    colourWhen(priority + 3, `${status}="${statusWords.toFill}"`, colours.missing, colours.ink),
  ];
}
