/** A chart as marks at places, before any picture format. Lengths are CSS pixels (1/96 inch), y runs downwards, text stands on its y. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The data in words, for readers who can't see the picture. */
  readonly description: string;
  readonly legend: readonly Mark[];
  readonly axis: readonly Mark[];
  readonly groups: readonly DrawnGroup[];
}

/** The bars of one group, with the text shown while the pointer rests on them. */
export interface DrawnGroup {
  readonly title: string;
  readonly marks: readonly Mark[];
}

export type Mark = BarMark | LineMark | TextMark;

/** A filled bar; `series` counts from 1. */
export interface BarMark {
  readonly kind: 'bar';
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An upright line of the value axis. */
export interface LineMark {
  readonly kind: 'axis' | 'grid';
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export type TextRole = 'label' | 'tick' | 'value' | 'legend';

/** One line of text; where it begins follows from its role (`textAnchor`). */
export interface TextMark {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The side of a text that stands at its x. */
export const textAnchor = { label: 'end', tick: 'middle', value: 'start', legend: 'start' } as const;

/** Size of all text in a drawing, in pixels. */
export const textSize = 12;

// Pixels between two lines: seen as hatching on a screen and in print.
const hatchDistance = 6;

/** A line of hatching from (x1, y1) to (x2, y2). */
export interface HatchLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * The slanted lines that tell a bar of a later series from one of the first, which is plain; even series slant one way, odd ones the
 * other. They end at the edges of the bar, so that no format needs patterns or clipping.
 */
export function hatching(bar: BarMark): HatchLine[] {
  if (bar.series === 1) return [];
  const lines: HatchLine[] = [];
  for (let offset = hatchDistance / 2; offset < bar.width + bar.height; offset += hatchDistance) {
    const low = Math.max(0, offset - bar.height);
    const high = Math.min(bar.width, offset);
    const along = (at: number) => (bar.series % 2 === 0 ? offset - at : bar.height - offset + at);
    lines.push({ x1: bar.x + low, y1: bar.y + along(low), x2: bar.x + high, y2: bar.y + along(high) });
  }
  return lines;
}
