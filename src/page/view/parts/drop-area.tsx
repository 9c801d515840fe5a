import { useRef, useState } from 'preact/hooks';
import type { DroppedFile } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { bytesOf, droppedFrom, pickedFrom } from '../files-from.ts';
import { pageWords } from '../words.ts';

interface Props {
  readonly onFiles: (files: readonly DroppedFile[] | null) => void;
  readonly hint: string;
}

/** A place to drop files or a folder on; by keyboard they are chosen with two buttons. */
export function DropArea({ onFiles, hint }: Props) {
  const { say, overview } = useAtHand();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const atHand = overview.files.reduce((sum, { size }) => sum + size, 0);
  const chosen = async (input: HTMLInputElement) => {
    const picked = pickedFrom(input.files);
    onFiles(await bytesOf(picked, atHand));
    // The same file, corrected, may be chosen again.
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons inside do the same by keyboard.
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={async (event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer !== null) onFiles(await bytesOf(await droppedFrom(event.dataTransfer), atHand));
      }}
    >
      <p class="big">{say(pageWords.drop)}</p>
      <p>{hint}</p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => files.current?.click()}>
          {say(pageWords.chooseFiles)}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {say(pageWords.chooseFolder)}
        </button>
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-for="files"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: true }}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </div>
  );
}
