import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { Preview } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { filterTables } from '../filter-tables.ts';
import { Title } from '../parts/frame.tsx';
import { pageWords } from '../words.ts';

const words = {
  report: { zh: '自评报告', en: 'report' },
  department: { zh: '部门汇总', en: 'department' },
  print: { zh: '打印，或另存为 PDF', en: 'print, or save as PDF' },
  which: { zh: '看哪一份', en: 'which one' },
} as const satisfies Words;

/** A report in a shadow root of its own, so that its style and the page's don't meet. */
function Shown({ preview }: { readonly preview: Preview }) {
  const host = useRef<HTMLDivElement>(null);
  const { say } = useAtHand();
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(preview.css);
    root.adoptedStyleSheets = [style];
    // Made by the report's own writer, which escapes every text; scripts would not run under the page's policy.
    root.innerHTML = preview.html;
    filterTables(root, say.language === 'zh');
  }, [preview, say]);
  return <div class="preview" ref={host} />;
}

/** The report as it will print. */
export function Report() {
  const { say, ask, overview } = useAtHand();
  const [of, setOf] = useState<'report' | 'department'>('report');
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    setPreview(null);
    void ask('preview', { of }).then(setPreview);
  }, [ask, of, overview]);
  const several = overview.units.length > 1;
  return (
    <>
      <Title>{say(pageWords.report)}</Title>
      <p class="buttons">
        {several ? (
          <label>
            {say(words.which)}{' '}
            <select value={of} onChange={(event) => setOf(event.currentTarget.value as typeof of)}>
              <option value="report">{say(words.report)}</option>
              <option value="department">{say(words.department)}</option>
            </select>
          </label>
        ) : null}
        <button type="button" onClick={() => print()}>
          {say(words.print)}
        </button>
      </p>
      {preview === null ? null : <Shown preview={preview} />}
    </>
  );
}
