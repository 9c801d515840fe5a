import type { Language } from '../findings/finding.ts';
import type { Severity } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Place } from '../model/place.ts';
import type { ResultJson } from '../model/result/result-json.ts';
import type { ProjectState } from '../model/result/state-words.ts';
import type { Verdict as FigureVerdict } from '../model/review/review.ts';
import type { RunDiff } from '../reports/run/run-diff.ts';
import type { FilePurpose } from '../use-cases/sort-files.ts';
import type { RoundQuestion, ShownCourse, ShownLight, ShownRound } from './round-messages.ts';
import type { ShownFinding } from './shown-finding.ts';

export type { FilePurpose, RoundQuestion, ShownCourse, ShownFinding, ShownLight, ShownRound };

/** A file as it travels between the page and its engine. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the build puts into the page: the version, rules and profiles, sample files, and files that somebody baked in. Bytes are base64. */
export interface Built {
  readonly version: string;
  readonly rules: readonly BuiltText[];
  readonly profiles: readonly BuiltText[];
  readonly monitoring: readonly BuiltText[];
  readonly samples: readonly BuiltFile[];
  readonly given: readonly BuiltFile[];
}

interface BuiltText {
  readonly file: string;
  readonly text: string;
}

export interface BuiltFile {
  readonly name: string;
  readonly base64: string;
}

/** A file that was dropped, and what it is taken for. */
export interface ShownFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly purpose: FilePurpose;
  /** True where a person said what it is. */
  readonly assigned: boolean;
  /** What is in it, in a line: 2026 年，4 个单位，20 个项目. */
  readonly holds: string;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** A unit of the goal tables, with the files that hold its actuals. */
export interface ShownUnit {
  readonly code: string | null;
  readonly name: string;
  readonly projects: number;
  readonly indicators: number;
  readonly actuals: readonly string[];
}

export interface ShownProfile {
  readonly id: string;
  readonly title: Bilingual;
  readonly file: string;
}

/** What changed since the same files, or others in their place, were looked at before. */
export interface Change {
  readonly solved: readonly ShownFinding[];
  readonly fresh: number;
  readonly diff: RunDiff | null;
}

/** Everything that the page shows of the files at hand. */
export interface Overview {
  readonly files: readonly ShownFile[];
  readonly year: number | null;
  readonly years: readonly number[];
  readonly units: readonly ShownUnit[];
  readonly profile: string;
  /** How that profile was chosen, in a clause. */
  readonly profileWhy: string;
  readonly profiles: readonly ShownProfile[];
  /** Those of the result first, in its order. */
  readonly findings: readonly ShownFinding[];
  readonly result: ResultJson | null;
  /** What the units hand in; empty where there is no result. */
  readonly submissions: readonly ShownSubmission[];
  /** Whom to chase for what is missing, a line for each kind. */
  readonly chase: readonly string[];
  readonly change: Change | null;
}

/** A file to download, with what it is for. */
export interface MadeFile extends DroppedFile {
  readonly sha256: string;
  readonly purpose: string;
  /** Belongs to what a unit hands in. */
  readonly submitted?: true;
}

/** A unit, and why nothing of it can be handed in yet; null where its documents are made. */
export interface ShownSubmission {
  readonly unit: string;
  readonly heldBack: string | null;
}

/** The cells around a place: rows with their numbers, columns by letter (or number, in Word and on pages). */
export interface SourceWindow {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  /** The row and the column meant, from 0; null where the place is a whole row or table. */
  readonly row: number | null;
  readonly column: number | null;
}

/** A part of the story of a score. */
export interface StoryPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly detail?: true;
}

/** A report as HTML made by the engine, and the style that belongs to it. */
export interface Preview {
  readonly html: string;
  readonly css: string;
}

/** A figure that a filled-in form claims, and what the rule gives. */
export interface ShownFigure {
  readonly name: string;
  readonly claimed: string | null;
  readonly recomputed: string | null;
  readonly verdict: FigureVerdict;
  readonly why: readonly string[];
  readonly place: Place | null;
  readonly where: string;
}

/** A filled-in form that was reviewed: by which profile, and each of its figures. */
export interface ShownForm {
  readonly title: string;
  readonly under: string;
  readonly counts: Readonly<Record<FigureVerdict, number>>;
  readonly figures: readonly ShownFigure[];
}

/** What there is to say about a folder of results, or about forms that somebody filled in. */
export interface Verdict {
  readonly forms: readonly ShownForm[];
  readonly holds: boolean;
  readonly sentence: string;
  readonly findings: readonly ShownFinding[];
}

/** A cell of the actuals as a form asks for it; `aside` is what few rows need. */
export interface FillCell {
  readonly key: string;
  readonly heading: string;
  readonly hint: string | null;
  /** What a spreadsheet would warn of. */
  readonly warning: string | null;
  readonly required: boolean;
  readonly aside: boolean;
  readonly wide: boolean;
  readonly kind: 'number' | 'date' | 'text';
  readonly unit: string | null;
  readonly choices: readonly string[] | null;
  readonly value: string;
  /** Why nothing can be typed: a formula computes it, a merged area covers it, the workbook doesn't have it. */
  readonly shut: 'formula' | 'covered' | 'absent' | null;
}

interface FillFact {
  readonly heading: string;
  readonly text: string;
}

/** A row of a sheet of the template: what is printed there, what is computed, its cells, and what it scores with what was typed. */
export interface FillRow {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly FillFact[];
  readonly status: FillFact | null;
  readonly complete: boolean;
  readonly cells: readonly FillCell[];
  readonly score: string | null;
  readonly weight: string | null;
  readonly findings: readonly ShownFinding[];
}

/** The rows of one sheet that belong to a project, or to the unit as a whole. */
export interface FillSheet {
  readonly name: string;
  readonly ofUnit: boolean;
  readonly rows: readonly FillRow[];
}

/** A project of the unit that is filled in: how many of its rows are complete, and its score as it stands. */
export interface FillProject {
  readonly code: string | null;
  readonly name: string;
  readonly complete: number;
  readonly rows: number;
  readonly score: string | null;
  readonly full: string | null;
  readonly state: ProjectState | null;
}

/** What was typed, by the keys of cells, and is in no workbook yet; `from` is the workbook to go on with, null a blank start. */
export interface Draft {
  readonly from: string | null;
  readonly typed: Readonly<Record<string, string>>;
}

/** The draft of a unit, which goes by its place among the units. */
export interface FillQuestion extends Draft {
  readonly unit: number;
}

/** The actuals of a unit as they stand: all its projects, and the sheets of the one that is shown. */
export interface Filling {
  /** The name of the workbook when it is saved. */
  readonly name: string;
  /** False where the file that was begun with is of another kind, so that the template is made with what it holds. */
  readonly kept: boolean;
  readonly projects: readonly FillProject[];
  readonly sheets: readonly FillSheet[];
}

/** What the page may ask, and what it is answered. */
export interface Questions {
  begin: { readonly given: Built; readonly language: Language };
  add: { readonly files: readonly DroppedFile[] };
  remove: { readonly names: readonly string[] };
  assign: { readonly name: string; readonly purpose: FilePurpose };
  choose: { readonly year?: number; readonly profile?: string; readonly language?: Language };
  templates: Record<never, never>;
  outputs: Record<never, never>;
  copies: Record<never, never>;
  zip: { readonly files: readonly DroppedFile[] };
  tryProfile: { readonly profile: string };
  story: { readonly project: number; readonly indicator: number | null };
  source: { readonly place: Place };
  preview: { readonly of: 'report' | 'department' };
  verify: { readonly files: readonly DroppedFile[] };
  fill: FillQuestion & { readonly project: number };
  saveFilled: FillQuestion;
  round: RoundQuestion;
  roundTemplates: RoundQuestion;
  roundOutputs: RoundQuestion;
}

export interface Answers {
  begin: Overview;
  add: Overview;
  remove: Overview;
  assign: Overview;
  choose: Overview;
  templates: readonly MadeFile[];
  outputs: readonly MadeFile[];
  copies: readonly MadeFile[];
  zip: Uint8Array;
  tryProfile: { readonly diff: RunDiff | null; readonly findings: readonly ShownFinding[] };
  story: readonly StoryPart[];
  source: SourceWindow | null;
  preview: Preview | null;
  verify: Verdict;
  /** Null where a newer question of the kind was asked before this one was answered. */
  fill: Filling | null;
  saveFilled: { readonly file: MadeFile | null; readonly findings: readonly ShownFinding[] };
  /** Null where there are no goal tables of one year. */
  round: ShownRound | null;
  roundTemplates: readonly MadeFile[];
  roundOutputs: readonly MadeFile[];
}

export type Ask = keyof Questions;

/** A question as it is posted to the engine. */
export interface Posted<A extends Ask = Ask> {
  readonly id: number;
  readonly ask: A;
  readonly with: Questions[A];
}

/** What the engine posts: how far it is, and at the end an answer or what went wrong. */
export type Reply =
  | { readonly id: number; readonly doing: string }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };
