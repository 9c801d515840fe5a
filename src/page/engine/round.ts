import { sniff } from '../../containers/sniff.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { type Decimal, percentText, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { type AsOf, asOfText, readAsOf } from '../../model/monitoring/monitored.ts';
import {
  type Judgement,
  type Light,
  lightWords,
  type MonitoringRun,
  type ProjectCourse,
} from '../../model/monitoring/monitoring-run.ts';
import type { Source } from '../../model/place.ts';
import { statedMonth } from '../../readers/monitoring/read-monitoring.ts';
import type { GivenFile } from '../../use-cases/given-file.ts';
import { defaultMonitoringProfile, loadMonitoringProfile } from '../../use-cases/monitoring/load-monitoring-profile.ts';
import { monitorFiles } from '../../use-cases/monitoring/monitor-files.ts';
import {
  monitoringManifest,
  monitoringOutputs,
  monitoringTemplates,
} from '../../use-cases/monitoring/monitoring-outputs.ts';
import { readRound } from '../../use-cases/monitoring/read-round.ts';
import { unitText } from '../../use-cases/outputs/file-name.ts';
import type { MadeFile, RoundQuestion, ShownCourse, ShownLight, ShownRound } from '../messages.ts';
import { made } from './downloads.ts';
import type { Session } from './session.ts';

const words = {
  template: { zh: '空白监控填报表，由该单位填写', en: 'a blank workbook, for the unit to fill in' },
  output: { zh: '监控材料', en: 'of the round' },
} as const;

/** In August central departments look at January to July (《中央部门预算绩效运行监控管理暂行办法》财预〔2019〕136号, known here from a digest). */
const usualMonth = 7;

/** The month that a workbook says it is of. */
function monthIn({ bytes, file }: GivenFile): AsOf | null {
  const { kind } = sniff(bytes);
  const sheets = isWorkbook(kind) ? (readWorkbook(bytes, file, kind).value?.sheets ?? []) : [];
  return readAsOf(statedMonth(sheets) ?? '');
}

/** A round that was done over the files at hand, with the profile it was done by. */
interface DoneRound {
  readonly run: MonitoringRun;
  readonly profileFile: Source;
  readonly findings: readonly Finding[];
}

/** The month that is asked for, or that the workbooks at hand are of; null without goal tables, and where they are of several years. */
function monthOf(session: Session, { month }: RoundQuestion): AsOf | null {
  const { goals } = session;
  if (goals === null || goals.documents.length === 0 || (goals.year === null && goals.years.length > 1)) return null;
  const stated = session.given('monitoring').flatMap((file) => monthIn(file) ?? []);
  // Goal tables may leave their year out; money that is watched now is that of this year.
  const year = goals.year ?? stated[0]?.year ?? new Date().getFullYear();
  return { year, month: month ?? stated.find((one) => one.year === year)?.month ?? usualMonth };
}

function done(session: Session, question: RoundQuestion): DoneRound | null {
  const { goals } = session;
  const asOf = monthOf(session, question);
  const { monitoring } = session.definitions();
  const profile = loadMonitoringProfile(question.profile ?? defaultMonitoringProfile, monitoring);
  const file = monitoring.find((one) => loadMonitoringProfile(profile.value?.id ?? '', [one]).value !== null);
  if (goals === null || asOf === null || profile.value === null || file === undefined) return null;
  const [before] = session.given('round');
  const earlier = before === undefined ? { value: null, findings: [] } : readRound(before);
  const tool = { name: 'perf-score', version: session.built.version };
  const files = session.given('monitoring');
  const run = monitorFiles({ goals, files, asOf, profile: profile.value, earlier: earlier.value, tool });
  return { run, profileFile: { file: file.file, sha256: file.sha256 }, findings: earlier.findings };
}

const tones: Readonly<Record<Light, ShownLight['tone']>> = {
  behind: 'bad',
  slow: 'bad',
  fast: 'bad',
  normal: 'good',
  unjudged: '',
};

const shownLight = (light: Light, { say }: Session): ShownLight => ({
  text: `${lightWords[light].sign} ${say(lightWords[light])}`,
  tone: tones[light],
});

const amount = (value: Decimal | null): string => (value === null ? '—' : plain(value));

function shownCourse(course: ProjectCourse, session: Session): ShownCourse {
  const { say } = session;
  const { project, budget, executed, rate, execution, gap, indicators, light } = course;
  const said = ({ rule }: Judgement) => say(rule);
  return {
    unit: unitText(project.unit),
    name: project.name,
    budget: amount(budget),
    executed: amount(executed),
    rate: rate === null ? '—' : percentText(rate),
    light: shownLight(light, session),
    why: [execution, ...(gap === null ? [] : [gap])].map(said),
    indicators: indicators.map(({ indicator, judgement }) => ({
      name: `${indicator.ordinal}. ${indicator.level3 ?? indicator.level2 ?? ''}`,
      light: shownLight(judgement.light, session),
      why: said(judgement),
    })),
  };
}

/** Where every project stands up to the month, by the workbooks of the round that are at hand. */
export function round(session: Session, question: RoundQuestion): ShownRound | null {
  const made = done(session, question);
  if (made === null) return null;
  const { run, findings } = made;
  const { monitoring } = session.definitions();
  const profiles = monitoring.flatMap(({ file }) => {
    const id = file.replace(/^.*\/|\.json$/g, '');
    const title = loadMonitoringProfile(id, monitoring).value?.title;
    return title === undefined ? [] : [{ id, title }];
  });
  // Without a workbook there is nothing to say of a project but that.
  const begun = session.given('monitoring').length > 0;
  return {
    month: run.asOf.month,
    asOf: asOfText(run.asOf),
    profile: run.profile.id,
    profiles,
    projects: begun ? run.projects.map((course) => shownCourse(course, session)) : [],
    findings: begun ? session.shown([...findings, ...run.findings]) : [],
  };
}

/** The blank workbooks of a round, one for each unit: the bytes of `perf-score monitor --template`. */
export async function roundTemplates(session: Session, question: RoundQuestion): Promise<MadeFile[]> {
  const asOf = monthOf(session, question);
  if (session.goals === null || asOf === null) return [];
  const files = await monitoringTemplates(session.goals.documents, asOf, session.language);
  return files.map((one) => made(one, words.template[session.language]));
}

/** Every file of a round, its manifest last: the bytes that `perf-score monitor` writes. */
export async function roundOutputs(session: Session, question: RoundQuestion): Promise<MadeFile[]> {
  const round = session.given('monitoring').length === 0 ? null : done(session, question);
  if (round === null) return [];
  const { run, profileFile } = round;
  const files = await monitoringOutputs(run, session.language);
  const manifest = monitoringManifest(run, profileFile, files, session.language);
  return [...files, manifest].map((one) => made(one, words.output[session.language]));
}
