import { useEffect, useState } from 'preact/hooks';

export type Screen =
  | 'start'
  | 'files'
  | 'templates'
  | 'fill'
  | 'findings'
  | 'scores'
  | 'try'
  | 'report'
  | 'downloads'
  | 'monitoring'
  | 'check';

/** Where a person is: a screen, on the scores a project (from 0) and a row (an ordinal, or 'execution'), filling in a unit and its project. */
export interface Route {
  readonly screen: Screen;
  readonly project: number | null;
  readonly row: number | 'execution' | null;
}

const known: ReadonlySet<string> = new Set<Screen>([
  'start',
  'files',
  'templates',
  'fill',
  'findings',
  'scores',
  'try',
  'report',
  'downloads',
  'monitoring',
  'check',
]);

/** The address of a place in the page; it can be kept and opened again while the files are at hand. */
export const addressOf = (screen: Screen, project?: number, row?: number | 'execution'): string =>
  ['#', screen, project, row].filter((part) => part !== undefined).join('/');

function routeOf(hash: string): Route {
  const [, screen = 'start', project, row] = hash.split('/');
  // The address is anybody's to write: #/project/12 and nothing longer.
  const numberOf = (text: string | undefined) => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null);
  return {
    screen: known.has(screen) ? (screen as Screen) : 'start',
    project: numberOf(project),
    row: row === 'execution' ? row : numberOf(row),
  };
}

/** The place in the page, by its address; going elsewhere can be taken back with the browser's own button. */
export function useRoute(): readonly [Route, (screen: Screen) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (screen: Screen) => {
    location.hash = addressOf(screen);
  };
  return [route, go];
}
