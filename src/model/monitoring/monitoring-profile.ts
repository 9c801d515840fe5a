import * as z from 'zod';
import { bilingual, decimalValue, list, record } from '../json/shape.ts';
import { basisSchema } from '../policy/rule.ts';

const percent = decimalValue.describe('percent');

/**
 * By what money and indicators are judged in the course of a year (绩效运行监控), as a person writes it. What a file leaves out isn't
 * judged. Rates below `behindBelow` are 滞后, below `slowBelow` 偏慢, from `fastFrom` 偏快.
 */
export const monitoringProfileSchema = record({
  $schema: z.string().optional(),
  // sichuan-2025: an id is part of options and has to be typed.
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().min(1),
  title: bilingual,
  basis: list(basisSchema),
  execution: record({
    pace: record({ behindBelow: percent, slowBelow: percent })
      .optional()
      .describe('execution rate ÷ (month ÷ 12), or ÷ the spending plan where two checkpoints of it are filled in'),
    periods: list(record({ untilMonth: z.int().min(1).max(12), slowBelow: percent }))
      .optional()
      .describe('execution rate that is due by the end of a month; the last one passed counts'),
    zeroIsBehind: z.literal(true).optional().describe('nothing spent is 滞后, whatever the month'),
  }).optional(),
  indicator: record({ behindBelow: percent, slowBelow: percent, fastFrom: percent })
    .optional()
    .describe('completion ÷ (month ÷ 12) of what is counted; rates are held against the whole target'),
  gapPoints: decimalValue.optional().describe('points between the mean completion and the execution rate'),
  stageDeviation: percent.optional().describe('deviation from a stage target that was set'),
});
export type MonitoringProfile = z.infer<typeof monitoringProfileSchema>;
