import { describe, expect, it } from 'vitest';
import { speak } from '../../src/findings/speak.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { reportContext } from '../../src/reports/evaluation/report-context.ts';
import { officialForm } from '../../src/reports/form/official-form.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import type { Cell, OutputSheet } from '../../src/reports/tables/output-sheet.ts';
import { deductionLedger } from '../../src/reports/unit/deduction-ledger.ts';
import { scoreGiven, wordActuals, wordGoals } from '../support/score-given.ts';

const cellsOf = (sheet: OutputSheet): Cell[] => sheet.rows.flatMap(({ cells }) => cells);
const textOf = ({ content }: Cell): string => ('text' in content ? content.text : '');
const textsOf = (sheet: OutputSheet): string => cellsOf(sheet).map(textOf).join('\n');

const run = await scoreGiven(wordGoals, wordActuals());
const formOf = ({ projects: [project] }: ScoreRun, language: 'zh' | 'en' = 'zh'): OutputSheet => {
  if (project === undefined) throw new Error('no project');
  return officialForm(project, run, 'project-1', '1', speak(language));
};
const cell = (id: string, sheet = formOf(run)): Cell | undefined => cellsOf(sheet).find((one) => one.id === id);
const rows = resultDocument(run, 'zh').projects[0]?.indicators ?? [];

describe('a judged indicator', () => {
  it('has its band, cell, share and judge in result.json', () => {
    expect(rows[3]?.judgement).toEqual({
      band: 'partly',
      place: { file: 'actuals.json', path: 'projects[0].indicators[3].band' },
      percent: '70',
      standard: false,
      percentPlace: { file: 'actuals.json', path: 'projects[0].indicators[3].bandPercent' },
      by: '评审组 李某',
    });
    expect(rows[3]?.actual?.band).toBe('partly');
    expect(rows[4]?.judgement).toMatchObject({ band: 'met', standard: true, percentPlace: null, by: null });
    expect(rows[0]?.judgement).toBeNull();
  });

  it('names in its trace the cell that gives the share, not that of the words', () => {
    const places = rows.map(({ bindings }) => bindings.find(({ name }) => name === 'share')?.place?.path);
    expect(places).toEqual([
      undefined,
      undefined,
      undefined,
      'projects[0].indicators[3].bandPercent',
      'projects[0].indicators[4].band',
    ]);
  });

  it('tells of the cell in which the words stand where no band was chosen', async () => {
    const said = await scoreGiven(wordGoals, wordActuals({ 5: { actual: '达成预期指标', band: null } }));
    expect(said.projects[0]?.indicators[4]?.judgement?.place?.path).toBe('projects[0].indicators[4].actual');
  });

  it('is told on the form, in a note of its cell and at the foot, and in the ledger', () => {
    const note = '达成程度：部分达成预期指标并具有一定效果〔projects[0].indicators[3].band〕';
    expect(cell('indicator-4.actual')?.remark).toContain(note);
    for (const told of [note, '评定比例：70%〔projects[0].indicators[3].bandPercent〕', '评定人：评审组 李某']) {
      expect(textsOf(formOf(run))).toContain(told);
      expect(textsOf(deductionLedger(reportContext(run, 'zh', null)))).toContain(told);
    }
    expect(textsOf(formOf(run))).toContain('评定比例：100%（评分方案对这一档的默认比例），评定人：未填写');
    expect(textsOf(formOf(run, 'en'))).toContain('judged: partly met');
  });

  it('follows a cell with the list of bands, not the words that were written', () => {
    expect(cell('indicator-4.actual')).toMatchObject({ content: { text: '留言册上多为好评' } });
    expect(cell('indicator-4.actual')?.choices).toBeUndefined();
    expect(cell('indicator-4.chosen')?.choices).toHaveLength(3);
    expect(cell('indicator-4.band-share')?.formula).toMatchObject({ of: { cell: 'indicator-4.chosen' } });
    // The words of the list themselves are the cell to choose in.
    expect(cell('indicator-5.actual')?.choices).toContain('达成预期指标');
    expect(cell('indicator-5.chosen')).toBeUndefined();
    // An answer in words to 是 is chosen in the same way.
    expect(cell('indicator-3.chosen')?.choices).toEqual(['是', '否']);
    expect(cell('indicator-3.yes')?.formula).toMatchObject({ of: { cell: 'indicator-3.chosen' } });
  });
});

describe('the ledger', () => {
  it('prints what was confirmed of outliers, with points lost and without', async () => {
    const confirmed = { confirmed: '是，含流动展车的场次' };
    const said = await scoreGiven(
      wordGoals,
      wordActuals({ 1: { actual: '200000场', ...confirmed }, 2: { actual: '0.9%', confirmed: '是，展品大多待修' } }),
    );
    const ledger = textsOf(deductionLedger(reportContext(said, 'zh', null)));
    expect(ledger).toContain('确认无误：是，含流动展车的场次〔actuals.json projects[0].indicators[0].confirmed〕');
    expect(ledger).toContain('确认无误：是，展品大多待修〔actuals.json projects[0].indicators[1].confirmed〕');
  });
});
