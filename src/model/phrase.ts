import * as z from 'zod';
import { record } from './json/shape.ts';

/** A sentence as data: its stable code and what fills its gaps. It is put into words where somebody reads it, in their language. */
export const phraseSchema = record({ code: z.string(), args: z.record(z.string(), z.string()).readonly() });
export type Phrase = z.infer<typeof phraseSchema>;
