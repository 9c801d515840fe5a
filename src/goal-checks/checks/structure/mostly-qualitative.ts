import { findingKind } from '../../../findings/finding-kind.ts';
import type { ProjectCheck } from '../../check.ts';
import type { RowView } from '../../document-view.ts';

const kind = findingKind('mostly-qualitative', {
  severity: 'review',
  title: { zh: '定性指标过半', en: 'more than half of the targets are words' },
  found: {
    zh: '{count}条指标中有{words}条是定性指标，如“{name}”（{target}）',
    en: '{words} of {count} targets are words, such as "{name}" ({target})',
  },
  expected: { zh: '定量指标不少于一半', en: 'at least half of the targets in numbers' },
  action: {
    zh: '请把能统计的指标改为数量、比率或期限，或说明为什么只能定性',
    en: 'turn what can be counted into numbers, rates or dates, or say why it cannot be',
  },
  why: {
    zh: '定性指标靠判断给分，过半时总分主要凭印象，审核时会要求量化。',
    en: 'Words are scored by judgement; with more than half of them the total rests on impressions, and reviewers ask for numbers.',
  },
});

/** Fewer indicators than this say nothing about their mix. */
const fewest = 4;

const isWords = ({ target }: RowView): boolean => target.kind === 'qualitative' || target.kind === 'trend';

/** Finds projects of whose targets more than half are words; the share is the one that reviewers of goal tables use (over 50 %). */
export const mostlyQualitative: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '四条以上指标的项目中，定性指标（含“逐年提升”等）是否超过一半。',
    en: 'Whether more than half of the targets are words (逐年提升 among them), in projects with four indicators or more.',
  },
  silentOn: {
    zh: '正好一半；是/否、日期和按预算控制的指标；没有填写或读不懂的指标值（另有检查）。',
    en: 'Exactly half; yes or no, dates and targets relative to the budget; blank or unreadable targets (checks of their own).',
  },
  run: ({ rows, where }) => {
    const filled = rows.filter(({ target }) => target.kind !== 'unreadable');
    const words = filled.filter(isWords);
    const [first] = words;
    if (first === undefined || filled.length < fewest || words.length * 2 <= filled.length) return [];
    const args = {
      count: `${filled.length}`,
      words: `${words.length}`,
      name: first.quoted,
      target: first.target.text,
    };
    return [kind.found(args, where)];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|培训次数|≥4次',
            '产出指标|时效指标|完成时限|2026.12.31',
            '效益指标|社会效益指标|办学条件|改善',
            '效益指标|可持续影响指标|长效机制|逐步健全',
          ],
        },
        { rows: ['效益指标|社会效益指标|办学条件|改善', '效益指标|可持续影响指标|长效机制|健全'] },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          rows: [
            '产出指标|数量指标|培训次数|≥4次',
            '产出指标|质量指标|服务质量|提升',
            '效益指标|社会效益指标|办学条件|改善',
            '效益指标|可持续影响指标|长效机制|逐步健全',
          ],
        },
      ],
      finds: ['4条指标中有3条是定性指标'],
    },
  ],
};
