import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { decimal, plain } from '../../src/model/decimal.ts';
import type { IndicatorScore, ProjectScore, ScoreRun } from '../../src/model/result/result.ts';

/** What was reported for an indicator, numbers multiplied and in the unit they were reported in. */
function changedIndicator({ indicator, actual, reading }: IndicatorScore, factor: string) {
  const quantity = reading?.kind === 'quantity' && reading.value !== null ? reading : null;
  const number = quantity === null ? null : plain(decimal(quantity.value ?? '0').times(factor));
  return {
    ordinal: indicator.ordinal,
    actual:
      number === null
        ? (actual?.actual?.text ?? null)
        : `${number}${quantity?.multiplier ?? ''}${quantity?.unit ?? ''}`,
    evidence: actual?.evidence?.text ?? null,
    surveySize: actual?.surveySize?.text ?? null,
    // Whatever the changed numbers cost has its reason: a form can't know of one that is missing, and would grade the project.
    reason: actual?.reason?.text ?? '因场地维修停用三个月，部分活动推迟到下一年度',
    notApplicable: actual?.notApplicable ?? null,
    band: actual?.band ?? null,
    bandPercent: actual?.bandPercent?.text ?? null,
  };
}

function changedProject({ unit, project, execution, indicators }: ProjectScore, factor: string) {
  const { initial, revised, executed, bySource } = execution;
  return {
    unit,
    code: project.code,
    name: project.name,
    execution: { initial, revised, executed, bySource },
    indicators: indicators.map((row) => changedIndicator(row, factor)),
  };
}

/** The run with every reported number of an indicator multiplied, reported anew and scored anew. */
export async function withChangedActuals(run: ScoreRun, factor: string): Promise<ScoreRun> {
  const path = join(mkdtempSync(join(tmpdir(), 'perf-score-changed-')), 'actuals.json');
  const projects = run.projects.map((project) => changedProject(project, factor));
  writeFileSync(path, JSON.stringify({ schemaVersion: '1.0', year: run.year, projects }));
  const { settings } = resolveSettings({ actuals: [path], profile: run.profile.id }, {}, process.cwd());
  const { run: changed, findings } = await scoreYear(settings, run.year);
  if (changed === null) throw new Error(findings.map(({ code }) => code).join(', '));
  return changed;
}
