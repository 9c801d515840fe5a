import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../findings/finding.ts';
import { speak } from '../../findings/speak.ts';
import type { Answers, Ask, Built, Draft, DroppedFile, Overview, Questions, Verdict } from '../messages.ts';
import { type AtHand, AtHandContext } from './at-hand.ts';
import { Cancelled, Engine } from './engine.ts';
import { unpacked } from './files-from.ts';
import { Fill } from './fill/fill.tsx';
import { Findings } from './findings/findings.tsx';
import { Frame } from './parts/frame.tsx';
import { type Screen, useRoute } from './route.ts';
import { Scores } from './scores/scores.tsx';
import { Downloads } from './screens/downloads.tsx';
import { Files } from './screens/files.tsx';
import { Monitoring } from './screens/monitoring.tsx';
import { Report } from './screens/report.tsx';
import { ResultCheck } from './screens/result-check.tsx';
import { Start } from './screens/start.tsx';
import { Templates } from './screens/templates.tsx';
import { TryProfile } from './screens/try-profile.tsx';
import { pageWords } from './words.ts';

interface Props {
  readonly built: Built;
  readonly script: string;
}

const screens: Readonly<Record<Screen, () => preact.JSX.Element | null>> = {
  start: Start,
  files: Files,
  templates: Templates,
  fill: Fill,
  findings: Findings,
  scores: Scores,
  try: TryProfile,
  report: Report,
  downloads: Downloads,
  monitoring: Monitoring,
  check: ResultCheck,
};

/** The language the page begins in: that of the browser, Chinese where it is neither. */
const firstLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'zh');

/** Where a person is taken once files were looked at: to what must be corrected, or to the scores. */
function nextScreen({ result, findings, files }: Overview): Screen {
  if (files.some(({ purpose }) => purpose === 'unknown')) return 'files';
  if (result === null && files.some(({ purpose }) => purpose === 'monitoring')) return 'monitoring';
  if (result === null) return 'files';
  return findings.some(({ severity }) => severity === 'block') ? 'findings' : 'scores';
}

export function App({ built, script }: Props) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [doing, setDoing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const say = useMemo(() => speak(language), [language]);
  const [route, go] = useRoute();
  const engine = useMemo(() => new Engine(script, setDoing), [script]);
  const kept = useRef(new Map<string, DroppedFile>());
  const unsaved = useRef(false);
  const drafts = useRef(new Map<string, Draft>());
  /** Workbooks that were filled in here and not downloaded. */
  const undownloaded = useRef(new Set<string>());

  const ask = useCallback(
    async <A extends Ask>(what: A, question: Questions[A]): Promise<Answers[A] | null> => {
      setFault(null);
      setDoing('');
      try {
        return await engine.ask(what, question);
      } catch (error) {
        if (!(error instanceof Cancelled)) setFault(String(error instanceof Error ? error.message : error));
        return null;
      } finally {
        setDoing(null);
      }
    },
    [engine],
  );

  const askQuietly = useCallback(
    <A extends Ask>(what: A, question: Questions[A]): Promise<Answers[A] | null> =>
      engine.ask(what, question).catch((error: unknown) => {
        if (!(error instanceof Cancelled)) setFault(String(error instanceof Error ? error.message : error));
        return null;
      }),
    [engine],
  );

  const take = useCallback((next: Overview | null) => {
    if (next === null) return;
    unsaved.current = next.result !== null;
    setOverview(next);
  }, []);

  const begin = useCallback(async () => {
    const first = await ask('begin', { given: built, language });
    const given = [...built.given.map(unpacked), ...kept.current.values()];
    for (const one of given) kept.current.set(one.name, one);
    take(given.length === 0 ? first : await ask('add', { files: given }));
  }, [ask, built, language, take]);

  useEffect(() => {
    void begin();
  }, []);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      const typed = [...drafts.current.values()].some((draft) => Object.keys(draft.typed).length > 0);
      if (!unsaved.current && !typed && undownloaded.current.size === 0) return;
      event.preventDefault();
      // Chrome before 119 asks only where this is set too.
      event.returnValue = true;
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, []);

  const give = async (files: readonly DroppedFile[] | null, to = nextScreen) => {
    if (files === null) {
      setFault(say(pageWords.tooMuch));
      return;
    }
    if (files.length === 0) return;
    const next = await ask('add', { files });
    if (next === null) return;
    for (const one of files) kept.current.set(one.name, one);
    take(next);
    go(to(next));
  };

  const cancel = () => {
    engine.restart();
    void begin();
  };

  const switchLanguage = async () => {
    const other = language === 'zh' ? 'en' : 'zh';
    setLanguage(other);
    take(await ask('choose', { language: other }));
  };

  if (overview === null) return <p class="old">{say(pageWords.loading)}</p>;
  const atHand: AtHand = {
    route,
    say,
    overview,
    verdict,
    busy: doing !== null,
    version: built.version,
    ask,
    askQuietly,
    drafts: drafts.current,
    filled: async (file, { saved, instead }) => {
      if (instead !== null) {
        await ask('remove', { names: [instead] });
        kept.current.delete(instead);
      }
      const next = await ask('add', { files: [file] });
      if (next === null) return;
      kept.current.set(file.name, file);
      if (saved) undownloaded.current.delete(file.name);
      else undownloaded.current.add(file.name);
      take(next);
    },
    go,
    change: async (what, question) => {
      if (what === 'remove') for (const name of (question as Questions['remove']).names) kept.current.delete(name);
      take((await ask(what, question)) as Overview | null);
    },
    give: (files) => give(files),
    monitor: (files) => give(files, () => 'monitoring'),
    example: () => give(built.samples.map(unpacked)),
    check: async (files) => {
      if (files === null) return setFault(say(pageWords.tooMuch));
      if (files.length === 0) return;
      setVerdict(await ask('verify', { files }));
      go('check');
    },
    saved: () => {
      unsaved.current = false;
    },
  };
  const Shown = screens[route.screen];
  return (
    <AtHandContext.Provider value={atHand}>
      <Frame doing={doing} fault={fault} onCancel={cancel} onLanguage={switchLanguage}>
        <Shown />
      </Frame>
    </AtHandContext.Provider>
  );
}
