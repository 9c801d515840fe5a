import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { ProjectResult } from '../../../model/result/result-json.ts';
import type { StoryPart } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { SourceView } from '../findings/source-view.tsx';
import { Title } from '../parts/frame.tsx';

const words = {
  execution: { zh: '预算执行率', en: 'budget execution' },
  score: { zh: '{score} / {weight} 分', en: '{score} of {weight} points' },
  none: { zh: '没有得分', en: 'no score' },
  target: { zh: '指标值：{text}', en: 'target: {text}' },
  actual: { zh: '实际完成值：{text}', en: 'actual: {text}' },
  blank: { zh: '未填', en: 'blank' },
  doubt: { zh: '给怀疑的人：为什么不是别的规则', en: 'for those who doubt: why no other rule' },
} as const satisfies Words;

interface Props {
  readonly project: ProjectResult;
  readonly at: number;
  readonly row: number | 'execution';
}

/** One score down to its cells: rule and basis, the formula with its numbers, and what would earn the points back. */
export function Point({ project, at, row }: Props) {
  const { say, ask, overview } = useAtHand();
  const [story, setStory] = useState<readonly StoryPart[]>([]);
  useEffect(() => {
    void ask('story', { project: at, indicator: row === 'execution' ? null : row }).then((parts) =>
      setStory(parts ?? []),
    );
  }, [ask, at, row, overview]);
  const indicator = row === 'execution' ? null : project.indicators.find(({ ordinal }) => ordinal === row);
  const scored = indicator ?? project.execution;
  const said = story.filter((part) => part.detail !== true);
  const details = story.filter((part) => part.detail === true);
  return (
    <>
      <Title>{indicator == null ? say(words.execution) : (indicator.level3 ?? indicator.description)}</Title>
      <p class="verdict">
        {scored.score === null ? say(words.none) : say(words.score, { score: scored.score, weight: scored.weight })}
        {scored.substituted === null ? '' : ` · ${scored.substituted}`}
      </p>
      {indicator == null ? null : (
        <div class="beside">
          <section>
            <h2>{say(words.target, { text: indicator.target.text })}</h2>
            <SourceView place={indicator.targetPlace} />
          </section>
          <section>
            <h2>{say(words.actual, { text: indicator.actual?.text ?? say(words.blank) })}</h2>
            {indicator.actualPlace === null ? null : <SourceView place={indicator.actualPlace} />}
          </section>
        </div>
      )}
      {said.map((part) => (
        <section key={part.heading} class="part">
          <h2>{part.heading}</h2>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {details.length === 0 ? null : (
        <details>
          <summary>{say(words.doubt)}</summary>
          {details
            .flatMap((part) => part.lines)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </details>
      )}
    </>
  );
}
