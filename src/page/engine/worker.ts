import './jitless.ts';
import './older-browsers.ts';
import { departmentPage } from '../../reports/department/department-page.ts';
import { evaluationReport } from '../../reports/evaluation-report.ts';
import { resultDocument } from '../../reports/run/result-document.ts';
import { diffRuns } from '../../reports/run/run-diff.ts';
import { explainRow } from '../../use-cases/explain/explain-result.ts';
import { reportFragment } from '../../writers/html/write-html.ts';
import type { Answers, Ask, Posted, Questions, Reply } from '../messages.ts';
import { copies, outputs, templates, zipped } from './downloads.ts';
import { fill, saveFilled } from './fill.ts';
import { round, roundOutputs, roundTemplates } from './round.ts';
import { Session } from './session.ts';
import { sourceWindow } from './source-window.ts';
import { verify } from './verify.ts';

/** What a worker has of the browser; the library of types for it would bring all of the page's. */
declare const self: {
  onmessage: (event: { readonly data: Posted }) => void;
  postMessage(reply: Reply, transfer?: readonly ArrayBufferLike[]): void;
};

let session: Session | null = null;

function atHand(): Session {
  if (session === null) throw new Error('nothing was begun');
  return session;
}

type Handlers = {
  readonly [A in Ask]: (
    question: Questions[A],
    doing: (what: string) => void,
    isStale: () => boolean,
  ) => Answers[A] | Promise<Answers[A]>;
};

const handlers: Handlers = {
  begin: ({ given, language }, doing) => {
    session = new Session(given, language, doing);
    return session.overview();
  },
  add: ({ files }) => {
    atHand().add(files);
    return atHand().overview();
  },
  remove: ({ names }) => {
    atHand().remove(names);
    return atHand().overview();
  },
  assign: ({ name, purpose }) => {
    atHand().assign(name, purpose);
    return atHand().overview();
  },
  choose: (choices) => {
    atHand().choose(choices);
    return atHand().overview();
  },
  templates: () => templates(atHand()),
  outputs: () => outputs(atHand()),
  copies: () => copies(atHand()).files,
  zip: ({ files }) => zipped(files),
  tryProfile: async ({ profile }) => {
    const { run, language } = atHand();
    const tried = await atHand().score(profile);
    const findings = atHand().shown(tried.findings.filter(({ severity }) => severity === 'block'));
    if (run === null || tried.run === null) return { diff: null, findings };
    return { diff: diffRuns(resultDocument(run, language), resultDocument(tried.run, language)), findings };
  },
  story: (at) => {
    const { run, policy, language } = atHand();
    return run === null ? [] : explainRow(run, policy?.ruleSet?.rules ?? [], at, language);
  },
  source: ({ place }) => {
    const file = atHand().file(place.file);
    return file === null ? null : sourceWindow(file, place, atHand().language);
  },
  preview: ({ of }) => {
    const { run, language } = atHand();
    if (run === null) return null;
    return reportFragment(of === 'report' ? evaluationReport(run, language) : departmentPage(run, language));
  },
  verify: ({ files }) => verify(atHand(), files),
  fill: (question, _, isStale) => fill(atHand(), question, isStale),
  saveFilled: (question) => saveFilled(atHand(), question),
  round: (question) => round(atHand(), question),
  roundTemplates: (question) => roundTemplates(atHand(), question),
  roundOutputs: (question) => roundOutputs(atHand(), question),
};

/** The buffers of an answer that can be handed over instead of copied. */
function buffersOf(answer: unknown): ArrayBufferLike[] {
  if (answer instanceof Uint8Array) return [answer.buffer];
  return Array.isArray(answer)
    ? answer.flatMap((one: { readonly bytes?: unknown }) => (one.bytes instanceof Uint8Array ? [one.bytes.buffer] : []))
    : [];
}

async function answer<A extends Ask>({ id, ask, with: question }: Posted<A>): Promise<void> {
  try {
    const isStale = () => newest.get(ask) !== id;
    const found = await handlers[ask](question, (doing) => self.postMessage({ id, doing }), isStale);
    self.postMessage({ id, answer: found }, [...new Set(buffersOf(found))]);
  } catch (error) {
    self.postMessage({ id, failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

// One after another: each question looks at the files as the one before left them.
let last = Promise.resolve();
/** The latest question of each kind. */
const newest = new Map<Ask, number>();
self.onmessage = ({ data }) => {
  newest.set(data.ask, data.id);
  last = last.then(() => answer(data));
};
