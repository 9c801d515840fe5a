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

/** Text in both languages of the project. */
export const bilingual = record({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;
