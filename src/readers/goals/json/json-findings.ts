import type { Finding, ProjectRef, Severity } from '../../../model/finding.ts';
import type { JsonCursor } from './json-cursor.ts';

const known = ['code', 'severity', 'place', 'project', 'indicator', 'args', 'title', 'found', 'expected', 'action'];

/** Found again whenever the JSON is read, so that a fault is told once, and not at all once it is mended. */
const foundAgain: ReadonlySet<string> = new Set([
  'goal-tables-not-found',
  'goal-table-without-indicators',
  'goal-unit-missing',
  'goal-project-duplicate',
  'goal-year-unknown',
  'goal-year-not-asked',
]);

function severityOf(text: string | null): Severity {
  return text === 'block' || text === 'note' ? text : 'review';
}

function projectRef(from: JsonCursor): ProjectRef | null {
  if (from.isNull || !from.object(['unit', 'code', 'name'])) return null;
  return { unit: from.field('unit').text(), code: from.field('code').text(), name: from.field('name').text() ?? '' };
}

/**
 * The findings that were printed with goals as JSON. They stay with the data: what could not be read of the original is still
 * missing when its JSON is the input.
 */
export function carriedFindings(from: JsonCursor): Finding[] {
  return from.list().flatMap((each) => {
    if (!each.object(known)) return [];
    const code = each.field('code').requiredText();
    if (code === '' || foundAgain.has(code) || code.startsWith('goals-json-')) return [];
    const args = each.field('args').value;
    const texts = typeof args === 'object' && args !== null ? Object.entries(args) : [];
    return [
      {
        code,
        severity: severityOf(each.field('severity').text()),
        place: each.field('place').isNull ? null : each.field('place').placeOr(each.place),
        project: projectRef(each.field('project')),
        indicator: each.field('indicator').integer(1),
        args: Object.fromEntries(texts.map(([name, value]) => [name, String(value)])),
      },
    ];
  });
}
