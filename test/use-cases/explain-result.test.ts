import { describe, expect, it } from 'vitest';
import { printDiff } from '../../src/cli/print/print-diff.ts';
import { speak } from '../../src/findings/speak.ts';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { diffRuns } from '../../src/reports/run/run-diff.ts';
import { factNames } from '../../src/rules/engine/facts.ts';
import {
  type Explained,
  explainResult,
  explainResultFile,
  explainRun,
  type PointAsked,
} from '../../src/use-cases/explain/explain-result.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { allWordings } from '../../src/wordings/all-wordings.ts';
import { exampleOf } from '../../src/wordings/example-of.ts';
import { builtInRules } from '../support/definitions.ts';
import { sampleYearRun } from '../support/sample-year.ts';
import { scoreGiven, wordActuals, wordGoals } from '../support/score-given.ts';

const asked = (more: Partial<PointAsked> = {}): PointAsked => ({ project: null, indicator: null, unit: null, ...more });
const linesOf = (explained: Explained): string[] => {
  if (!('stories' in explained)) throw new Error(JSON.stringify(explained));
  return explained.stories.flatMap(({ parts }) => parts.flatMap(({ heading, lines }) => [heading, ...lines]));
};

const run = await scoreGiven(wordGoals, wordActuals());
const result = resultDocument(run, 'zh');
/** As it stands in its file: what only the run knows is gone. */
const stored: ResultJson = JSON.parse(JSON.stringify(result));

describe('the story of a point from a result alone', () => {
  it('tells target, actual, judgement, rule, computation, deductions and what would earn points back', async () => {
    const story = linesOf(await explainResult(stored, asked({ project: '展览', indicator: '公众反响' }), 'zh'));
    for (const told of [
      '留言册上多为好评 → 文字',
      '达成程度：部分达成预期指标并具有一定效果〔actuals.json projects[0].indicators[3].band〕',
      '评定人：评审组 李某',
      '定性指标按评定比例计分',
      '  以什么计分：“评定比例”',
      '公式：分值 × 评定比例',
      '评为达成预期指标（100%）可加 9.00 分',
    ]) {
      expect(story).toContain(told);
    }
  });

  it('tells the same as from the run, but why no other rule was used', async () => {
    const { rules } = await builtInRules();
    for (const language of ['zh', 'en'] as const) {
      const own = await explainRun(run, rules, asked({ project: '展览' }), language);
      const alone = await explainResult(resultDocument(run, language), asked({ project: '展览' }), language);
      const [a, b] = [own, alone].map((explained) => {
        if (!('stories' in explained)) throw new Error('no story');
        return explained.stories.map(({ parts }) => parts.filter(({ detail }) => detail !== true));
      });
      expect(a).toEqual(b);
    }
  });

  it('speaks for people: no names of code, no mark of a comparison that failed in the rule that was used', async () => {
    const year = await sampleYearRun();
    const { rules } = await builtInRules();
    const ids = rules.map(({ id }) => id);
    for (const language of ['zh', 'en'] as const) {
      // An at-least target is plain English.
      const names = [...factNames, ...(language === 'zh' ? ids : [])].filter((name) => /[A-Z-]/.test(name));
      for (const { code, name } of resultDocument(year, language).projects.slice(0, 3)) {
        const story = linesOf(await explainRun(year, rules, asked({ project: code ?? name }), language)).join('\n');
        // A step of a computation such as 30500 ≤ 31000 ✓ is no condition of a rule.
        expect(story.replaceAll(/^ .* (?:[<>≤≥≠]|==) .*$/gm, '')).not.toMatch(/[✗✓]/);
        const said = new Set(story.split(/[^\w-]+/));
        expect(names.filter((word) => said.has(word))).toEqual([]);
      }
    }
  });

  it('lists the projects where none is named and there are several', async () => {
    const list = linesOf(await explainResult(resultDocument(await sampleYearRun(), 'zh'), asked(), 'zh'));
    expect(list.length).toBeGreaterThan(5);
    expect(list[1]).toMatch(/总分 [\d.]+.*（(?:已定分|缺项|待改正|未参评)）$/);
    // The only project needs no name.
    expect(linesOf(await explainResult(stored, asked(), 'zh')).join('\n')).toContain('展览场次');
  });

  it('says what there is where the words name nothing', async () => {
    expect(await explainResult(stored, asked({ project: '展缆服务' }), 'zh')).toMatchObject({ nearest: '展览服务' });
    const none = await explainResult(stored, asked({ project: '展览', indicator: '没有' }), 'zh');
    expect(none).toMatchObject({ indicators: expect.arrayContaining(['1 展览场次']) });
  });

  it('reads a result from its bytes, and says where a file is none', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(result));
    const { value } = await explainResultFile(givenFile('result.json', bytes), asked({ indicator: '执行率' }), 'zh');
    expect(value).toHaveProperty('stories');
    const broken = await explainResultFile(givenFile('result.json', bytes.slice(0, 50)), asked(), 'zh');
    expect(broken.findings).toMatchObject([{ code: 'result-unreadable', place: { file: 'result.json' } }]);
  });

  it('is still told of results of before rules and rounding were kept', async () => {
    const { rulesUsed: _, ...older } = stored;
    const { rounding: __, grades: ___, ...profile } = older.profile;
    const story = linesOf(await explainResult({ ...older, profile }, asked({ indicator: '公众反响' }), 'zh'));
    expect(story).toContain('公式：分值 × 评定比例');
  });
});

describe('an example of every kind of finding', () => {
  it.each(['zh', 'en'] as const)('fills its gaps (%s)', (language) => {
    const told = Object.entries(allWordings).map(([code, kind]) => Object.values(exampleOf(code, kind, language)));
    expect(told.flat().filter((text) => /\{[A-Za-z]/.test(text))).toEqual([]);
    // A new kind may be ahead of its sample.
    expect(told.filter((texts) => texts.some((text) => text.includes('…'))).length).toBeLessThan(told.length / 20);
  });

  it('is what a check really finds where a check finds it', () => {
    const found = (code: string) => {
      const kind = allWordings[code];
      return kind === undefined ? '' : exampleOf(code, kind, 'zh').found;
    };
    expect(found('actual-missing')).toContain('“培训次数”没有实际完成值');
    expect(found('percent-over-100')).toBe('“群众满意度”的指标值为“500%”');
  });
});

describe('a difference between two results', () => {
  const context = { say: speak('zh'), language: 'zh', columns: 120, paint: (_: string, text: string) => text };
  const printed = (before: ResultJson, after: ResultJson) => printDiff(diffRuns(before, after), context as never);

  it('leaves out rows and projects whose points did not move', async () => {
    const reworded = resultDocument(await scoreGiven(wordGoals, wordActuals({ 4: { actual: '好评居多' } })), 'zh');
    expect(printed(result, reworded)).toContain('0 个项目有变化，1 个没有');
    expect(printed(result, reworded)).toContain('另有 1 个项目只是填报内容不同');
    expect(printed(result, reworded)).not.toContain('展览服务');
    const fewer = wordActuals({ 1: { actual: '50场' }, 4: { actual: '好评居多' } });
    const text = printed(result, resultDocument(await scoreGiven(wordGoals, fewer), 'zh'));
    expect(text).toContain('展览场次');
    expect(text).not.toMatch(/公众反响|0\.00/);
  });

  it('names states, outcomes and rules in words', async () => {
    const unreported = wordActuals({ 1: { actual: null }, 3: { actual: '否' } });
    const text = printed(result, resultDocument(await scoreGiven(wordGoals, unreported), 'zh'));
    expect(text).toContain('已定分 → 缺项');
    expect(text).toContain('结果：已评分 → 未填报');
    expect(text).not.toMatch(/\b(?:missing|scored|draft|final|at-least|yes-no)\b/);
  });
});
