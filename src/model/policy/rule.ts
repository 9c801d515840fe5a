import * as z from 'zod';
import { bilingual, list, record } from '../json/shape.ts';

/**
 * Where a number or rule comes from. certainty: `source` = read in the named document or in published forms; `practice` =
 * observed behaviour of bureau systems; `unverified` = generally known, wording not checked (name the document, never an article);
 * `own` = chosen by the project or the user.
 */
export const basisSchema = record({
  document: z.string(),
  documentEn: z.string().optional().describe('the document in English; a regulation keeps its own name'),
  says: bilingual.optional(),
  certainty: z.enum(['source', 'practice', 'unverified', 'own']),
});
export type Basis = z.infer<typeof basisSchema>;

/** What a rule does when its conditions hold; exactly one `score` rule is chosen for an indicator, any number of the others apply. */
export const effectSchema = z.enum(['score', 'deduct', 'cap', 'require-reason', 'manual', 'note']);
export type Effect = z.infer<typeof effectSchema>;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One comparison of json-rules-engine: a fact, an operator and a value. */
const atomSchema = record({
  fact: z.string(),
  operator: z.string(),
  value: z.union([scalar, z.array(scalar)]),
});

/** A condition with every name in it written out. */
export type RuleCondition =
  | z.infer<typeof atomSchema>
  | { readonly all: readonly RuleCondition[] }
  | { readonly any: readonly RuleCondition[] }
  | { readonly not: RuleCondition };

/** A condition as a rule file states it: comparisons, what combines them, and conditions by the name a rule file gives them. */
export type GivenCondition =
  | z.infer<typeof atomSchema>
  | { readonly all: readonly GivenCondition[] }
  | { readonly any: readonly GivenCondition[] }
  | { readonly not: GivenCondition }
  | { readonly condition: string };

const conditionSchema: z.ZodType<GivenCondition> = z.lazy(() => z.union([atomSchema, ...rootConditions]));

// late-step: names in rules look alike, and none is taken for an id with digits in front.
const conditionName = z.string().regex(/^[a-z][a-z0-9-]*$/);

const rootConditions = [
  record({ all: z.array(conditionSchema).min(1) }),
  record({ any: z.array(conditionSchema).min(1) }),
  record({ not: conditionSchema }),
  record({ condition: conditionName.describe('the name of a condition of this or another rule file') }),
] as const;

/** The engine takes a list or a name at the root, never a lone comparison. */
const rootConditionSchema = z.union(rootConditions);

/** A rule in json-rules-engine's own JSON shape: conditions choose it, the event says what it does. */
export const ruleSchema = record({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('the stable id of the rule, kebab-case'),
  priority: z.int().min(1).max(1000).optional(),
  replaces: z.literal(true).optional().describe('takes the place of the rule of the same name in another file'),
  conditions: rootConditionSchema,
  event: record({
    type: effectSchema,
    params: record({
      title: bilingual,
      text: bilingual.describe('the rule as a sentence for the scorecard'),
      formula: z
        .string()
        .optional()
        .describe('a mathjs expression over the named facts; points for score, deduct and cap'),
      formulas: z
        .record(z.string(), z.string())
        .optional()
        .describe('variants by the profile setting named in `variant`'),
      variant: z.string().optional(),
      finding: z
        .string()
        .optional()
        .describe('the kind of finding this rule reports; a code of the findings catalogue'),
      why: bilingual.optional().describe('the sentence of a deduction line; {names} are filled from the facts'),
      basis: list(basisSchema),
    }),
  }),
});
export type Rule = z.infer<typeof ruleSchema>;

export const ruleFileSchema = record({
  $schema: z.string().optional(),
  id: z.string(),
  title: bilingual,
  conditions: z
    .record(conditionName, rootConditionSchema)
    .readonly()
    .optional()
    .describe('conditions that rules use by their name, in this file and in all others'),
  rules: list(ruleSchema),
});
