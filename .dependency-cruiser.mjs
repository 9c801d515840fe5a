/** A room may import those allowed and, as every room may, the door to the machine. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(?:${[from, ...allowed, 'platform'].join('|')})/` },
});

/** The layers of the house. src/README.md says in words what each folder does. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two parts are one part in disguise.',
      from: {},
      to: { circular: true },
    },
    only('model-knows-nothing', 'model', [], 'The model is the language everybody speaks; it can depend on nobody.'),
    only('platform-knows-nothing', 'platform', [], 'Bytes in, bytes and text out: it depends on nobody who asks.'),
    {
      name: 'one-door-to-the-machine',
      severity: 'error',
      comment:
        'Which half of the platform is used is for package.json to say, or a browser would get the half of Node.',
      from: { path: '^src/' },
      to: { path: '^src/platform/(?:node|browser)', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    only(
      'findings-know-the-model',
      'findings',
      ['model'],
      'Wording is a table over data; it must not pull in what makes the data.',
    ),
    only(
      'targets-know-the-model',
      'targets',
      ['model', 'findings'],
      'A target is read the same way whoever asks, so the grammar depends on nobody who asks.',
    ),
    only(
      'rules-know-the-model',
      'rules',
      ['model', 'findings'],
      'Rules are data about facts; where facts come from is not their business.',
    ),
    only(
      'profiles-know-the-model',
      'profiles',
      ['model', 'findings'],
      'A profile is configuration; it does not compute.',
    ),
    only(
      'form-layouts-know-the-model',
      'form-layouts',
      ['model', 'findings'],
      'A layout says where things stand on paper; what stands there comes from the run.',
    ),
    only(
      'scoring-is-the-core',
      'scoring',
      ['model', 'findings', 'targets', 'rules'],
      'Scoring turns facts into points; it may not know readers, reports or files.',
    ),
    only(
      'explanation-tells-what-scoring-did',
      'explanation',
      ['model', 'findings', 'targets', 'rules', 'scoring', 'wordings'],
      'An explanation reads the trace; it never computes a score of its own.',
    ),
    only(
      'review-judges-claims',
      'review',
      ['model', 'findings', 'rules', 'scoring', 'wordings'],
      'A review holds claims against scores; how forms are read or shown is not its business.',
    ),
    only(
      'goal-checks-read-goals',
      'goal-checks',
      ['model', 'findings', 'targets'],
      'A check looks at goals; it must not depend on how they were read or scored.',
    ),
    only(
      'actual-checks-read-actuals',
      'actual-checks',
      ['model', 'findings', 'targets'],
      'A check looks at actuals and scores as data.',
    ),
    only(
      'monitoring-judges-a-course',
      'monitoring',
      ['model', 'findings', 'targets'],
      'How far a year has come is judged from what was read; files and forms are for others.',
    ),
    only(
      'a-department-is-scored-by-formulas',
      'whole-department',
      ['model', 'findings', 'targets', 'rules'],
      'The scorecard of a department rests on figures and formulas; its goals are scored by scoring, and come as data.',
    ),
    only(
      'wordings-know-the-checks',
      'wordings',
      ['model', 'findings', 'goal-checks', 'actual-checks', 'monitoring', 'whole-department'],
      'The wording of a check stands in its own file; here all of them come together.',
    ),
    only(
      'containers-know-bytes',
      'containers',
      ['model', 'findings'],
      'Zip, XML and sheets as bytes; what they mean is for readers.',
    ),
    only(
      'readers-give-the-model',
      'readers',
      ['model', 'findings', 'targets', 'containers'],
      'Readers give facts with their places; judging them is for others.',
    ),
    only(
      'verification-is-a-second-calculation',
      'verification',
      ['model', 'findings', 'containers'],
      'What verifies a result may not share code with what made it.',
    ),
    only(
      'reports-are-data',
      'reports',
      ['model', 'findings', 'explanation', 'targets', 'wordings', 'form-layouts'],
      'A report is an abstract document made from a run; formats are for writers.',
    ),
    only(
      'writers-know-reports',
      'writers',
      ['model', 'findings', 'targets', 'reports', 'containers'],
      'A writer turns an abstract document into bytes and knows nothing of scoring.',
    ),
    {
      name: 'use-cases-know-no-front-end',
      severity: 'error',
      comment: 'Use cases are bytes in and bytes out: a page calls them as the command line does.',
      from: { path: '^src/use-cases/' },
      to: { path: '^src/(?:app|cli)/' },
    },
    {
      name: 'page-engine-is-a-front-end',
      severity: 'error',
      comment: 'The engine of the page calls use cases as the command line does, and touches no disk.',
      from: { path: '^src/page/engine/' },
      to: { path: '^src/(?:app|cli)/|^src/page/view/' },
    },
    {
      name: 'page-sees-data',
      severity: 'error',
      comment: 'What is shown is JSON and messages; the insides of the engine stay in its worker.',
      from: { path: '^src/page/view/' },
      to: {
        path: '^src/',
        pathNot: '^src/(?:page/(?:view|messages)|model|findings)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'app-does-not-know-the-shell',
      severity: 'error',
      comment: 'Use cases must work for the library and any other front end too.',
      from: { path: '^src/app/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'scores-are-confirmed',
      severity: 'error',
      comment:
        'What is shown or written was also decided by json-rules-engine: use cases score through score-confirmed.ts.',
      from: { path: '^src/(?:use-cases|app|cli|page)/' },
      to: { path: '^src/scoring/score\\.ts$' },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      comment: 'The same bytes must give the same points everywhere, in a browser too: no files, clock or process.',
      from: { path: '^src/', pathNot: '^src/(?:app|cli)/|^src/platform/node[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lazy-heavy-libraries',
      severity: 'error',
      comment: 'exceljs and mathjs cost start-up time; only the part that needs each may import it.',
      from: { pathNot: '^src/(?:writers/|rules/)' },
      to: { path: 'node_modules/(?:exceljs|mathjs)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['node', 'import', 'require', 'types', 'default'] },
    doNotFollow: { path: 'node_modules' },
  },
};
