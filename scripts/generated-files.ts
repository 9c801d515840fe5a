import * as z from 'zod';
import { actualsJsonSchema } from '../src/model/actuals/actuals.ts';
import { goalCheckJsonSchema } from '../src/model/goals/goal-check-json.ts';
import { goalsJsonSchema } from '../src/model/goals/goals-json.ts';
import { monitoringDocumentSchema } from '../src/model/monitoring/monitoring-document.ts';
import { monitoringProfileSchema } from '../src/model/monitoring/monitoring-profile.ts';
import { configSchema } from '../src/model/policy/config.ts';
import { formLayoutSchema } from '../src/model/policy/form-layout.ts';
import { profileFileSchema } from '../src/model/policy/profile.ts';
import { reportStyleFileSchema } from '../src/model/policy/report-style.ts';
import { ruleFileSchema } from '../src/model/policy/rule.ts';
import { manifestSchema } from '../src/model/result/manifest.ts';
import { resultJsonSchema } from '../src/model/result/result-json.ts';
import { submissionRecordSchema } from '../src/model/result/submission-record.ts';
import { reviewJsonSchema } from '../src/model/review/review-json.ts';
import { targetsJsonSchema } from '../src/model/target/target-json.ts';
import { departmentDocumentSchema } from '../src/model/whole-department/department-document.ts';
import { departmentProfileSchema } from '../src/model/whole-department/department-profile.ts';
import { analysisPage } from './analysis-page.ts';
import { findingsPage } from './findings-page.ts';
import { formsPage } from './forms-page.ts';
import { goalChecksPage } from './goal-checks-page.ts';
import { goalColumnsPage } from './goal-columns-page.ts';
import { grammarPage } from './grammar-page.ts';
import { profilesPage } from './profiles-page.ts';
import { readmeTables } from './readme-tables.ts';
import { reportStyleFile, reportStylePage } from './report-style-page.ts';
import { rulesPage } from './rules-page.ts';

/** A JSON Schema from the zod schema that also validates. */
function jsonSchema(schema: z.ZodType, title: string): () => Promise<string> {
  return async () => {
    const made = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'input',
      override: ({ jsonSchema: node }) => {
        delete node.readOnly;
      },
    });
    return `${JSON.stringify({ title, ...made }, null, 2)}\n`;
  };
}

/** Every generated file and how it is made. */
export const generatedFiles: Readonly<Record<string, () => Promise<string>>> = {
  'schemas/config.schema.json': jsonSchema(configSchema, 'perf-score.config.json'),
  'schemas/manifest.schema.json': jsonSchema(manifestSchema, 'perf-score manifest'),
  'schemas/result.schema.json': jsonSchema(resultJsonSchema, 'perf-score result'),
  'schemas/goal-check.schema.json': jsonSchema(goalCheckJsonSchema, 'perf-score goals check'),
  'schemas/goals.schema.json': jsonSchema(goalsJsonSchema, 'perf-score goals'),
  'schemas/actuals.schema.json': jsonSchema(actualsJsonSchema, 'perf-score actuals'),
  'schemas/monitoring-profile.schema.json': jsonSchema(monitoringProfileSchema, 'perf-score monitoring profile'),
  'schemas/monitoring.schema.json': jsonSchema(monitoringDocumentSchema, 'perf-score round of monitoring'),
  'schemas/department-profile.schema.json': jsonSchema(
    departmentProfileSchema,
    'perf-score layout of a whole department',
  ),
  'schemas/department.schema.json': jsonSchema(departmentDocumentSchema, 'perf-score whole department'),
  'schemas/profile.schema.json': jsonSchema(profileFileSchema, 'perf-score scoring profile'),
  'schemas/form.schema.json': jsonSchema(formLayoutSchema, 'perf-score form layout'),
  'README.md': readmeTables('README.md', 'en'),
  'README.zh-CN.md': readmeTables('README.zh-CN.md', 'zh'),
  'docs/analysis.md': analysisPage,
  'docs/findings.md': findingsPage,
  'docs/goal-checks.md': goalChecksPage,
  'docs/goal-columns.md': goalColumnsPage,
  'docs/forms.md': formsPage,
  'docs/profiles.md': profilesPage,
  'docs/rules.md': rulesPage,
  'docs/report-style.md': reportStylePage,
  'docs/report-style.json': reportStyleFile,
  'src/targets/GRAMMAR.md': grammarPage,
  'schemas/report-style.schema.json': jsonSchema(reportStyleFileSchema, 'perf-score report style'),
  'schemas/submissions.schema.json': jsonSchema(submissionRecordSchema, 'perf-score record of what was handed in'),
  'schemas/rules.schema.json': jsonSchema(ruleFileSchema, 'perf-score rules'),
  'schemas/review.schema.json': jsonSchema(reviewJsonSchema, 'perf-score review'),
  'schemas/targets.schema.json': jsonSchema(targetsJsonSchema, 'perf-score target readings'),
};
