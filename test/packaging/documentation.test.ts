import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const foldersOf = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));

const pages = ['', 'src', 'test', 'bench', 'rules', 'docs', 'docs/examples'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const text = (page: string) => readFileSync(join(root, page), 'utf8');
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;

/** Paths between backticks that begin with one of our folders: `src/cli/commands.ts`, but not `src/<room>` or `rules/*.json`. */
const ownPath =
  /`((?:src|test|rules|docs|scripts|schemas|scoring-profiles|bench|sample-goals|sample-actuals)\/[^`\s<*…]*)`/g;

describe.each(pages)('%s', (page) => {
  it('links to what exists', () => {
    const links = [...text(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to);
    const local = links.filter((to) => !/^[a-z]+:/.test(to));
    expect(local.filter((to) => !existsSync(join(root, dirname(page), decodeURI(to))))).toEqual([]);
  });

  it('names files and scripts that exist', () => {
    const paths = [...text(page).matchAll(ownPath)].map(([, path = '']) => path);
    const named = [...text(page).matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe('the map of the house', () => {
  /** What stands in the first column of the tables of a page, between backticks. */
  const listed = (page: string) =>
    [...text(page).matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    );

  it.each(['src', 'test'])('has every folder of %s', (folder) => {
    expect(listed(`${folder}/README.md`).sort()).toEqual(foldersOf(folder).sort());
  });
});
