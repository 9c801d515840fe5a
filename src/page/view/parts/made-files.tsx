import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { MadeFile } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { save, sizeText } from '../files-from.ts';
import { pageWords } from '../words.ts';

const words = {
  name: { zh: '文件', en: 'file' },
  purpose: { zh: '用途', en: 'purpose' },
  size: { zh: '大小', en: 'size' },
  hash: { zh: 'SHA-256', en: 'SHA-256' },
  saveThis: { zh: '下载 {name}', en: 'download {name}' },
  making: { zh: '正在生成…', en: 'being made …' },
  none: { zh: '没有可下载的文件。', en: 'There is nothing to download.' },
} as const satisfies Words;

interface Props {
  readonly ask: 'templates' | 'outputs' | 'copies';
  /** Name of the archive of all of them. */
  readonly archive: string;
  readonly caption: Bilingual;
}

/** Files that the engine makes when they are asked for, each to download, or all as one archive. */
export function MadeFiles({ ask: what, archive, caption }: Props) {
  const { say, ask, overview, saved } = useAtHand();
  const [files, setFiles] = useState<readonly MadeFile[] | null>(null);
  useEffect(() => {
    let left = false;
    setFiles(null);
    void ask(what, {}).then((made) => {
      if (!left) setFiles(made ?? []);
    });
    return () => {
      left = true;
    };
  }, [ask, what, overview]);
  if (files === null) return <p aria-live="polite">{say(words.making)}</p>;
  if (files.length === 0) return <p>{say(words.none)}</p>;
  const saveAll = async () => {
    const bytes = await ask('zip', { files: files.map((one) => ({ name: one.name, bytes: one.bytes })) });
    if (bytes === null) return;
    save(archive, bytes);
    saved();
  };
  return (
    <>
      <p class="buttons">
        <button type="button" class="main" onClick={saveAll}>
          {say(pageWords.saveAll)}
        </button>
      </p>
      <div class="table">
        <table>
          <caption class="unseen">{say(caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.name)}</th>
              <th scope="col">{say(words.purpose)}</th>
              <th scope="col" class="n">
                {say(words.size)}
              </th>
              <th scope="col">{say(words.hash)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.name}>
                <th scope="row">{file.name}</th>
                <td>{file.purpose}</td>
                <td class="n">{sizeText(file.bytes.length)}</td>
                <td class="hash">{file.sha256}</td>
                <td>
                  <button
                    type="button"
                    aria-label={say(words.saveThis, { name: file.name })}
                    onClick={() => {
                      save(file.name, file.bytes);
                      saved();
                    }}
                  >
                    {say(pageWords.save)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
