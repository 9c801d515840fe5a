import type * as z from 'zod';
import { inBoth } from '../findings/args.ts';
import { finding } from '../findings/finding.ts';
import { type JsonFaults, readJson } from '../findings/read-json.ts';
import { append } from '../model/append.ts';
import type { Finding, Reading } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import {
  type ProjectResult,
  projectResultSchema,
  type ResultJson,
  resultJsonSchema,
} from '../model/result/result-json.ts';
import { utf8Text } from '../platform/bytes.ts';
import { documentFaults, maxFaults } from './json-faults.ts';

const headSchema = resultJsonSchema.unwrap().omit({ projects: true });

const atLine = ({ file, ...place }: Place, line: number): Place => ({ file, line, ...place });

const faultsOf = (line: number): JsonFaults =>
  documentFaults((problem, place) =>
    finding('result-unreadable', { file: place.file, ...inBoth('problem', problem) }, { place: atLine(place, line) }),
  );

/**
 * Reads a result by the line: all but its projects in the first line, then a project in each. No text is longer than a line, so that it may
 * hold more than one text could. Null with findings that name the line; so is a file that was cut and has fewer projects than it states.
 */
export function readResultLines(file: string, lines: Iterable<Uint8Array>): Reading<ResultJson | null> {
  const findings: Finding[] = [];
  const projects: ProjectResult[] = [];
  let head: z.output<typeof headSchema> | null = null;
  let number = 0;
  const read = <S extends z.ZodType>(schema: S, line: Uint8Array) => {
    const { value, findings: faults } = readJson(schema, { file, text: utf8Text(line) }, faultsOf(number));
    append(findings, faults);
    return value;
  };
  for (const line of lines) {
    number += 1;
    if (number === 1) head = read(headSchema, line);
    else if (line.length > 0) {
      const project = read(projectResultSchema, line);
      if (project !== null) projects.push(project);
    }
    if (findings.length >= maxFaults) break;
  }
  if (head === null || findings.length > 0) return { value: null, findings: findings.slice(0, maxFaults) };
  const stated = head.summary.projects;
  if (projects.length !== stated) return { value: null, findings: [cut(file, projects.length, stated)] };
  return { value: { ...head, projects }, findings: [] };
}

function cut(file: string, found: number, stated: number): Finding {
  const problem = {
    zh: `有 ${found} 个项目，第一行说是 ${stated} 个`,
    en: `it has ${found} projects, and its first line states ${stated}`,
  };
  return finding('result-unreadable', { file, ...inBoth('problem', problem) }, { place: { file } });
}
