import * as z from 'zod';
import { isDecimalText } from '../decimal.ts';

/** An object whose unknown keys are errors and whose fields are read-only. */
export const record = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).readonly();

/** A read-only list. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** A decimal as text: "37.50". Money is in 万元 unless the field says otherwise. */
export const decimalText = z
  .string()
  .refine(isDecimalText, 'a plain decimal as text, such as "37.50"')
  .meta({ description: 'A plain decimal as text: "37.50"', pattern: '^-?[0-9]+(\\.[0-9]+)?$' });

/** A decimal as text or as a JSON number. */
export const decimalValue = z.union([decimalText, z.number()]);

/** A text that holds something. */
export const filledText = z.string().regex(/\S/);

/** The fields of an object as somebody may write them by hand: each may be absent, or null. */
export function optional<S extends Readonly<Record<string, z.ZodType>>>(shape: S): Optional<S> {
  // A field that takes null already keeps its description where readers of the JSON Schema look for it.
  const fields = Object.entries(shape).map(([name, type]) => [
    name,
    type.isNullable() ? type.optional() : type.nullish(),
  ]);
  return Object.fromEntries(fields) as Optional<S>;
}

type Optional<S extends Readonly<Record<string, z.ZodType>>> = {
  readonly [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>>;
};

/** Text in both languages of the project. */
export const bilingual = record({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;
