import { listed } from '../../../findings/args.ts';
import { finding } from '../../../findings/finding.ts';
import { damageArgs } from '../../../findings/json-damage.ts';
import type { Finding, Reading } from '../../../model/finding.ts';
import type { Department, GoalDocument, Indicator, Project, Unit } from '../../../model/goals/goals.ts';
import { parseJson } from '../../../model/json/json-text.ts';
import type { Source } from '../../../model/place.ts';
import { readPromises } from '../../../targets/read-promises.ts';
import type { TargetContext } from '../../../targets/target/read-target.ts';
import { documentYear, type YearExpectation } from '../document/document-year.ts';
import { yearFrom, yearKnownArgs } from '../document/year-known-from.ts';
import type { RawProject } from '../projects/raw-project.ts';
import { JsonCursor } from './json-cursor.ts';
import { carriedFindings } from './json-findings.ts';
import { jsonTarget, jsonTargetKeys } from './json-target.ts';

const keys = {
  top: ['$schema', 'schemaVersion', 'documents', 'findings'],
  document: ['source', 'year', 'yearKnownFrom', 'department', 'projects'],
  source: ['file', 'sha256'],
  department: ['overall', 'parts', 'safeguards'],
  part: ['title', 'goal', 'indicators', 'promises'],
  project: [
    'number',
    'name',
    'code',
    'unit',
    'departmentInCharge',
    'budget',
    'purpose',
    'spendingPlan',
    'goals',
    'indicators',
    'source',
  ],
  unit: ['code', 'name'],
  budget: ['total', 'fiscal', 'other'],
  plan: ['label', 'percent'],
  indicator: ['ordinal', 'level1', 'level2', 'level3', 'description', 'target', 'basis', 'weight', 'source'],
  target: jsonTargetKeys,
} as const;

/** The fields of each object of the goals JSON, for suggestions and the test that compares them with the schema. */
export const goalsJsonKeys = keys;

class GoalsJsonReader {
  readonly findings: Finding[] = [];
  private readonly source: Source;
  private readonly expected: YearExpectation;
  private year: number | null = null;

  constructor(source: Source, expected: YearExpectation) {
    this.source = source;
    this.expected = expected;
  }

  documents(top: JsonCursor): GoalDocument[] {
    if (!top.object(keys.top)) return [];
    const version = top.field('schemaVersion').value;
    if (version !== '1.0' || !Array.isArray(top.field('documents').value)) {
      const found = JSON.stringify(version)?.slice(0, 40) ?? '（没有）';
      this.findings.push(finding('goals-json-version', { found }, { place: top.place }));
      return [];
    }
    const documents = top
      .field('documents')
      .list()
      .map((document) => this.document(document));
    this.findings.push(...carriedFindings(top.field('findings')));
    return documents.filter((document) => document !== null);
  }

  private document(from: JsonCursor): GoalDocument | null {
    if (!from.object(keys.document)) return null;
    const known = this.knownYear(from);
    this.year = known.year;
    const projects = from
      .field('projects')
      .list()
      .map((project) => this.project(project))
      .filter((project) => project !== null);
    if (projects.length === 0) {
      const args = {
        file: this.source.file,
        ...listed('headings', ['projects: []']),
        ...listed('nearest', ['"projects": [{"name": "...", "indicators": [...]}]']),
      };
      this.findings.push(finding('goal-tables-not-found', args, { place: from.place }));
    }
    return {
      source: this.documentSource(from.field('source')),
      ...known,
      department: this.department(from.field('department')),
      projects,
    };
  }

  private documentSource(from: JsonCursor): Source {
    if (from.isNull || !from.object(keys.source)) return this.source;
    const file = from.field('file').text();
    const sha256 = from.field('sha256').text();
    return file === null || sha256 === null ? this.source : { file, sha256 };
  }

  /** The year that is stated, or else what can be told from the projects. */
  private knownYear(from: JsonCursor): { year: number | null; yearKnownFrom: string | null } {
    const stated = from.field('year').integer(2000);
    const { year: asked = null, otherYears } = this.expected;
    const yearKnownFrom = from.field('yearKnownFrom').text();
    if (stated !== null) {
      const basis = yearKnownFrom ?? yearFrom.json();
      if (asked !== null && asked !== stated && otherYears !== 'accept') {
        const args = { asked: String(asked), ...yearKnownArgs(basis), year: String(stated) };
        this.findings.push(finding('goal-year-not-asked', args, { place: from.field('year').place }));
      }
      return { year: stated, yearKnownFrom: basis };
    }
    const projects = from.field('projects').list().map(yearTexts);
    const found = documentYear({ file: this.source.file, projects, paragraphs: [] }, this.expected);
    this.findings.push(...found.findings);
    return { year: found.year, yearKnownFrom: found.yearKnownFrom };
  }

  private department(from: JsonCursor): Department | null {
    if (from.isNull || !from.object(keys.department)) return null;
    const texts = (field: string): string[] =>
      from
        .field(field)
        .list()
        .map((each) => each.requiredText());
    return {
      overall: texts('overall'),
      parts: from
        .field('parts')
        .list()
        .flatMap((part) => {
          if (!part.object(keys.part)) return [];
          const indicators = part.field('indicators').text();
          const place = part.field('promises').list()[0]?.field('source').placeOr(part.place) ?? part.place;
          const promises = indicators === null ? [] : readPromises(indicators, place, this.year);
          return [{ title: part.field('title').requiredText(), goal: part.field('goal').text(), indicators, promises }];
        }),
      safeguards: texts('safeguards'),
    };
  }

  private project(from: JsonCursor): Project | null {
    if (!from.object(keys.project)) return null;
    const budget = from.field('budget');
    if (!budget.isNull) budget.object(keys.budget);
    const plan = from.field('spendingPlan');
    const name = from.field('name').requiredText();
    const indicators = from
      .field('indicators')
      .list()
      .map((indicator, at) => this.indicator(indicator, at + 1));
    const unit = this.unit(from.field('unit'));
    const code = from.field('code').text();
    const source = from.field('source').placeOr(from.place);
    const about = { place: source, project: { unit: unit.code ?? unit.name, code, name } };
    if (indicators.length === 0) {
      this.findings.push(finding('goal-table-without-indicators', { project: name }, about));
    }
    if (unit.code === null && unit.name === '')
      this.findings.push(finding('goal-unit-missing', { project: name }, about));
    return {
      number: from.field('number').integer(0),
      name,
      code,
      unit,
      departmentInCharge: from.field('departmentInCharge').text(),
      budget: {
        total: budget.field('total').decimal(),
        fiscal: budget.field('fiscal').decimal(),
        other: budget.field('other').decimal(),
      },
      purpose: from.field('purpose').text(),
      spendingPlan: plan.isNull ? null : plan.list().map(planStep),
      goals: from
        .field('goals')
        .list()
        .map((goal) => goal.requiredText()),
      indicators: indicators.filter((indicator) => indicator !== null),
      source,
    };
  }

  private unit(from: JsonCursor): Unit {
    if (from.isNull || !from.object(keys.unit)) return { code: null, name: '' };
    return { code: from.field('code').text(), name: from.field('name').text() ?? '' };
  }

  private indicator(from: JsonCursor, position: number): Indicator | null {
    if (!from.object(keys.indicator)) return null;
    const level1 = from.field('level1').text();
    const level2 = from.field('level2').text();
    const level3 = from.field('level3').text();
    const description = from.field('description').text();
    const context: TargetContext = { year: this.year, level2, level3, description };
    return {
      ordinal: from.field('ordinal').integer(1) ?? position,
      level1,
      level2,
      level3,
      description,
      target: jsonTarget(from.field('target'), context, this.findings),
      basis: from.field('basis').text(),
      weight: from.field('weight').decimal(),
      source: from.field('source').placeOr(from.place),
    };
  }
}

function planStep(from: JsonCursor): { label: string; percent: string | null } {
  from.object(keys.plan);
  return { label: from.field('label').requiredText(), percent: from.field('percent').decimal() };
}

/** The texts of a project in which a year may stand; wrong types are reported when the project itself is read. */
function yearTexts(from: JsonCursor): RawProject {
  const silent = new JsonCursor(from.value, '', []);
  const placed = (field: string): RawProject['name'] => {
    const text = silent.field(field).text();
    return text === null ? null : { text, place: from.place };
  };
  const indicators = silent
    .field('indicators')
    .list()
    .map((indicator) => {
      const target = indicator.field('target');
      const text = typeof target.value === 'string' ? target.text() : target.field('text').text();
      return { ...noIndicator, target: text, place: from.place };
    });
  const goals = silent
    .field('goals')
    .list()
    .flatMap((goal) => goal.text() ?? []);
  const purpose = silent.field('purpose').text();
  return { ...noProject, name: placed('name'), code: placed('code'), purpose, goals, indicators, place: from.place };
}

const noIndicator = {
  level1: null,
  level2: null,
  level3: null,
  description: null,
  comparator: null,
  unit: null,
  basis: null,
  weight: null,
};
const noProject = {
  title: null,
  number: null,
  unit: null,
  unitCode: null,
  departmentInCharge: null,
  total: null,
  fiscal: null,
  other: null,
  moneyUnit: null,
  spendingPlan: null,
  yearWords: null,
};

/**
 * Reads the JSON that `perf-score goals --json` prints, or a program writes. Fields that can be derived may be missing; unknown
 * fields and wrong types are findings; each target is read anew from its text.
 */
export function readGoalsJson(
  text: string,
  source: Source,
  expected: YearExpectation,
): Reading<readonly GoalDocument[]> {
  const { file } = source;
  const twice: Finding[] = [];
  const read = parseJson(text, (path) => {
    twice.push(finding('json-key-twice', { path }, { place: { file, path } }));
  });
  if (!('value' in read)) {
    const args = { file, ...damageArgs(read.damage) };
    return { value: [], findings: [finding('goals-json-unreadable', args, { place: { file } })] };
  }
  const reader = new GoalsJsonReader(source, expected);
  const findings: Finding[] = reader.findings;
  const documents = reader.documents(new JsonCursor(read.value, file, findings));
  return { value: documents, findings: [...twice, ...findings] };
}
