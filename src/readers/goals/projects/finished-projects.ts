import { finding } from '../../../findings/finding.ts';
import { append } from '../../../model/append.ts';
import type { Finding } from '../../../model/finding.ts';
import { unnamedProject } from '../../../model/goals/unnamed-project.ts';
import { type FindingLog, reportAll } from '../../finding-log.ts';
import type { OpenProject } from './open-project.ts';
import type { PlacedText, RawProject, ReportedText } from './raw-project.ts';

/** The projects of a document whose tables have ended, and the texts of their upper parts that were not used. */
export class FinishedProjects {
  readonly projects: RawProject[] = [];
  /** Texts that fit no field. */
  readonly unread: PlacedText[] = [];
  /** Texts that are known and not kept, or that say again what was read. */
  readonly rest: PlacedText[] = [];
  /** What a self-evaluation filled in above its indicators. */
  readonly reported: ReportedText[] = [];
  private readonly bareTitles: RawProject[] = [];
  private readonly log: FindingLog;

  /** Findings go to the log given. */
  constructor(log: FindingLog) {
    this.log = log;
  }

  /** Takes a project whose table has ended; gives back the lines that turned out to belong to no project. */
  take(open: OpenProject): readonly PlacedText[] {
    const { outside, projects, unread, rest, reported } = open.finish();
    append(this.reported, reported);
    append(this.rest, rest);
    append(this.unread, unread);
    reportAll(this.log, open.log.findings());
    for (const project of projects) this.finished(open, project);
    return outside.flatMap(({ text, place }) => text.split('\n').map((line) => ({ text: line, place })));
  }

  /** A table without a project name is a project all the same, so that everything else in it is read and checked. */
  private finished(open: OpenProject, project: RawProject): void {
    const bare = open.headRows.length === 0 && open.fields === null && !open.hasTable;
    if (bare && project.indicators.length === 0 && !open.refused) {
      this.bareTitles.push(project);
      return;
    }
    const name = project.part ?? project.name?.text ?? null;
    if (name === null && project.indicators.length === 0 && !open.hasTable) return;
    this.projects.push(project);
    if (project.indicators.length === 0 && !open.refused) {
      const place = project.indicators[0]?.place ?? project.place;
      this.log.report(finding('goal-table-without-indicators', { project: name ?? unnamedProject(1) }, { place }));
    }
  }

  /** Titles with nothing below them; they are lines of a table of contents when their table comes elsewhere. */
  withoutTables(): readonly Finding[] {
    const titles = new Set(this.projects.map(({ title }) => title?.text));
    return this.bareTitles.flatMap((bare) => {
      const text = bare.title?.text ?? '';
      if (titles.has(text)) return [];
      const args = { project: bare.name?.text ?? text };
      return [finding('goal-table-without-indicators', args, { place: bare.place })];
    });
  }
}
