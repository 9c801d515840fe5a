import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../../findings/speak.ts';
import type { Bilingual } from '../../../model/json/shape.ts';
import type { MadeFile, RoundQuestion } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { save as saveFile, sizeText } from '../files-from.ts';
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

/** What the engine makes files of; a round of monitoring is that of a month. */
type MadeKind = 'templates' | 'outputs' | 'copies' | 'roundTemplates' | 'roundOutputs';

/** Files that the engine makes when they are asked for; null until they are there. */
export function useMade(what: MadeKind, of?: RoundQuestion): readonly MadeFile[] | null {
  const { ask, overview } = useAtHand();
  const [files, setFiles] = useState<readonly MadeFile[] | null>(null);
  useEffect(() => {
    let left = false;
    setFiles(null);
    void ask(what, of ?? { month: null, profile: null }).then((made) => {
      if (!left) setFiles(made ?? []);
    });
    return () => {
      left = true;
    };
  }, [ask, what, overview, of?.month, of?.profile]);
  return files;
}

interface ArchiveProps {
  readonly files: readonly MadeFile[];
  readonly name: string;
  readonly label: Bilingual;
}

/** A button that saves files as one archive. */
export function SaveArchive({ files, name, label }: ArchiveProps) {
  const { say, ask, saved } = useAtHand();
  const save = async () => {
    const bytes = await ask('zip', { files: files.map((one) => ({ name: one.name, bytes: one.bytes })) });
    if (bytes === null) return;
    saveFile(name, bytes);
    saved();
  };
  return (
    <p class="buttons">
      <button type="button" class="main" onClick={save}>
        {say(label)}
      </button>
    </p>
  );
}

interface TableProps {
  readonly files: readonly MadeFile[];
  readonly caption: Bilingual;
}

/** Files with what each is for, its size and its hash, each to download. */
export function FileTable({ files, caption }: TableProps) {
  const { say, saved } = useAtHand();
  return (
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
                    saveFile(file.name, file.bytes);
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
  );
}

/** Said while files are made, and where there are none; null where there are some. */
export function NoFiles({ files }: { readonly files: readonly MadeFile[] | null }) {
  const { say } = useAtHand();
  if (files === null) return <p aria-live="polite">{say(words.making)}</p>;
  return files.length === 0 ? <p>{say(words.none)}</p> : null;
}

interface Props {
  readonly ask: MadeKind;
  readonly of?: RoundQuestion;
  /** Name of the archive of all of them. */
  readonly archive: string;
  readonly caption: Bilingual;
}

/** Files of one kind, each to download, or all as one archive. */
export function MadeFiles({ ask, of, archive, caption }: Props) {
  const files = useMade(ask, of);
  if (files === null || files.length === 0) return <NoFiles files={files} />;
  return (
    <>
      <SaveArchive files={files} name={archive} label={pageWords.saveAll} />
      <FileTable files={files} caption={caption} />
    </>
  );
}
