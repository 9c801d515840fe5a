import type { Words } from '../../../findings/speak.ts';
import type { Severity } from '../../../model/finding.ts';
import { grouped } from '../../../model/grouped.ts';
import type { ShownFinding } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { useFirst } from '../parts/first-rows.tsx';
import { pageWords } from '../words.ts';
import { PlaceText, SourceView } from './source-view.tsx';

const words = {
  found: { zh: '发现', en: 'found' },
  expected: { zh: '应为', en: 'expected' },
  action: { zh: '怎么办', en: 'what to do' },
  noPlace: { zh: '没有具体位置', en: 'no one place' },
  whole: { zh: '整个文件', en: 'the file as a whole' },
} as const satisfies Words;

/** How many cells with findings are shown at once. */
const atOnce = 50;

const signs: Readonly<Record<Severity, string>> = { block: '✕', review: '?', note: 'i' };

export const SeverityTag = ({ severity }: { readonly severity: Severity }) => {
  const { say } = useAtHand();
  return (
    <span class={`tag ${severity}`}>
      <span aria-hidden="true">{signs[severity]}</span> {say(pageWords[severity])}
    </span>
  );
};

function FindingText({ found }: { readonly found: ShownFinding }) {
  const { say } = useAtHand();
  return (
    <div class="finding">
      <h4>
        <SeverityTag severity={found.severity} /> {found.title}
      </h4>
      <dl>
        <dt>{say(words.found)}</dt>
        <dd>{found.found}</dd>
        <dt>{say(words.expected)}</dt>
        <dd>{found.expected}</dd>
        <dt>{say(words.action)}</dt>
        <dd>{found.action}</dd>
      </dl>
    </div>
  );
}

/** What is said of one cell, with the cells around it. */
function FindingCell({ findings }: { readonly findings: readonly ShownFinding[] }) {
  const [first] = findings;
  return (
    <li class="cell">
      {first?.where ? (
        <p>
          <PlaceText text={first.where} />
        </p>
      ) : null}
      {findings.map((found) => (
        <FindingText key={`${found.code}${found.found}`} found={found} />
      ))}
      {first?.place != null && hasPosition(first) ? <SourceView place={first.place} /> : null}
    </li>
  );
}

const fileOf = ({ place }: ShownFinding): string => place?.file ?? '';
const sheetOf = ({ place }: ShownFinding): string => place?.sheet ?? '';
const hasPosition = ({ place }: ShownFinding): boolean => (place?.cell ?? place?.row ?? place?.line) !== undefined;

/** Findings of one cell stand together; those that have no position stand each by itself, so that no entry grows without end. */
const cellOf = (found: ShownFinding): string => {
  const { place } = found;
  const position = [place?.file, place?.sheet, place?.cell, place?.table, place?.row, place?.line, place?.path];
  return JSON.stringify(
    hasPosition(found) || place?.path !== undefined ? position : [...position, found.code, found.found, found.project],
  );
};

type Cell = readonly [key: string, findings: readonly [ShownFinding, ...ShownFinding[]]];

/** The cells of a list in the order of its files and their sheets. */
const cellsOf = (findings: readonly ShownFinding[]): Cell[] =>
  [...grouped(findings, fileOf)]
    .flatMap(([, ofFile]) => [...grouped(ofFile, sheetOf)])
    .flatMap(([, ofSheet]) => [...grouped(ofSheet, cellOf)]);

interface ListProps {
  readonly findings: readonly ShownFinding[];
}

/** Findings by file, sheet and cell. */
export function FindingList({ findings }: ListProps) {
  const { say } = useAtHand();
  const [cells, more] = useFirst(cellsOf(findings), atOnce);
  return (
    <>
      {[...grouped(cells, ([, [first]]) => fileOf(first))].map(([file, ofFile]) => (
        <section key={file} class="file">
          <h2>{file === '' ? say(words.noPlace) : file}</h2>
          {[...grouped(ofFile, ([, [first]]) => sheetOf(first))].map(([sheet, ofSheet]) => (
            <section key={sheet}>
              <h3>{sheet === '' ? say(words.whole) : sheet}</h3>
              <ul class="cells">
                {ofSheet.map(([key, of]) => (
                  <FindingCell key={key} findings={of} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
      {more}
    </>
  );
}
