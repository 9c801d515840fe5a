import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { displayPath } from '../../src/app/settings/display-path.ts';
import { typedPath } from '../../src/cli/guidance/next-steps.ts';

describe('a path as it is shown', () => {
  it.each([
    ['inside', 'inside'],
    ['..x/y', '..x/y'],
    ['...', '...'],
    ['..', null],
    ['../beside', null],
    ['.', null],
  ])('%s from the working folder is %s', (path, shown) => {
    const whole = join('/work', 'folder', path);
    expect(displayPath(whole, join('/work', 'folder'))).toBe(shown ?? whole.split(sep).join('/'));
  });
});

describe('a path as one types it', () => {
  const here = '/a/b/c/d';
  beforeEach(() => void vi.spyOn(process, 'cwd').mockReturnValue(here));
  afterEach(() => void vi.restoreAllMocks());

  it.each(['inside', '..x', '../beside', '../../...x'])('%s is relative', (path) => {
    expect(typedPath(join(here, path))).toBe(join(path));
  });

  it.each(['../../..', '../../../far'])('%s is whole: it is far away', (path) => {
    expect(typedPath(join(here, path))).toBe(join(here, path));
  });
});
