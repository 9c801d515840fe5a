import { describe, expect, it } from 'vitest';
import { projectTitles } from '../../src/reports/tables/project-titles.ts';
import { sampleRun } from '../support/sample-run.ts';

const [first] = sampleRun().projects;
if (first === undefined) throw new Error('no project');
const named = (name: string, unit: string, code: string | null) => ({
  ...first,
  unit: { code: `u${unit}`, name: unit },
  project: { ...first.project, unit: { code: `u${unit}`, name: unit }, name, code },
});

describe('projectTitles', () => {
  const projects = [
    named('其他交通费', '科技馆', 'P1'),
    named('其他交通费', '学院', 'P2'),
    named('邮电费', '学院', 'P3'),
    named('邮电费', '学院', 'P4'),
    named('劳务费', '学院', null),
  ];

  it('adds the unit to a name that several units have, the code to one that a unit has twice, nothing to others', () => {
    const titles = projectTitles(projects, 'zh');
    expect(projects.map(titles.of)).toEqual([
      '其他交通费（科技馆）',
      '其他交通费（学院）',
      '邮电费（P3）',
      '邮电费（P4）',
      '劳务费',
    ]);
    expect(projectTitles(projects, 'en').of(projects[0]!)).toBe('其他交通费 (科技馆)');
  });

  it('names the project of a finding the same way', () => {
    const { ofRef } = projectTitles(projects, 'zh');
    expect(ofRef({ unit: 'u学院', code: 'P2', name: '其他交通费' })).toBe('其他交通费（学院）');
    expect(ofRef({ unit: 'u学院', code: null, name: '别的项目' })).toBe('别的项目');
  });
});
