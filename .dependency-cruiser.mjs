const core = '^src/(shared|report|figures|relations|checks|entered-data|answers|drafting|prompts|lexicon)/';
const base = ['shared', 'lexicon', 'report', 'figures'];
const arithmetic = [...base, 'entered-data', 'relations'];
/** folder → the only src folders it may import, besides itself */
const mayImport = {
  shared: [],
  lexicon: ['shared'],
  report: ['shared', 'lexicon'],
  figures: ['shared', 'lexicon', 'report'],
  'entered-data': base,
  relations: [...base, 'entered-data'],
  checks: arithmetic,
  answers: arithmetic,
  drafting: arithmetic,
  prompts: [...arithmetic, 'answers', 'drafting'],
  retrieval: base,
  ledger: ['shared', 'entered-data'],
  llm: ['shared'],
  documents: ['shared', 'lexicon', 'report', 'entered-data', 'drafting'],
  config: ['shared', 'lexicon', 'figures'],
  workflows: [
    ...arithmetic,
    'checks',
    'answers',
    'drafting',
    'prompts',
    'retrieval',
    'ledger',
    'llm',
    'documents',
  ],
  bot: [...arithmetic, 'checks', 'answers', 'drafting', 'workflows', 'ledger', 'documents', 'retrieval'],
};
const adapter = '^src/(retrieval/lancedb-|ledger/sqlite-|llm/openai-|config/)';
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error('no-cycles', 'Move the shared part to a third file.', {}, { circular: true }),
    error('resolvable', 'Fix the path or install the package.', {}, { couldNotResolve: true }),
    error(
      'no-dead-files',
      'Nothing imports this file: use it or delete it.',
      { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' },
      {},
    ),
    error('core-has-no-io', 'Take the data as an argument.', { path: core }, { dependencyTypes: ['core'] }),
    error(
      'core-packages',
      'The core uses zod, an exact-decimal library and pure text libraries; add such a library here.',
      { path: core },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/(zod|big[.]js|@types/big[.]js)/',
      },
    ),
    ...Object.entries(mayImport).map(([folder, others]) =>
      error(
        `${folder}-imports`,
        `src/${folder} may import only: ${[folder, ...others].join(', ')}.`,
        { path: `^src/${folder}/` },
        { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
      ),
    ),
    error(
      'rules-are-independent',
      'Move the shared reading to src/figures or src/relations.',
      { path: '^src/checks/rules/(?!index[.]ts$)' },
      { path: '^src/checks/rules/' },
    ),
    error(
      'compose-chooses',
      'Take the interface as an argument; src/compose.ts chooses the implementation.',
      { path: '^src/', pathNot: [adapter, '^src/compose[.]ts$'] },
      { path: adapter },
    ),
    error(
      'compose-from-main-only',
      'Receive dependencies instead of composing them.',
      { path: '^src/', pathNot: '^src/cli/main[.]ts$' },
      { path: '^src/compose[.]ts$' },
    ),
    error(
      'lancedb-in-one-file',
      'Use the ReportStore interface.',
      { path: '^src/', pathNot: '^src/retrieval/lancedb-' },
      { path: '(^|/)@lancedb/' },
    ),
    error(
      'slack-in-bot',
      'Only src/bot knows Slack.',
      { path: '^src/', pathNot: '^src/bot/' },
      { path: '(^|/)@slack/' },
    ),
    error(
      'src-not-to-test',
      'Production code must not need the tests.',
      { path: '^src/' },
      { path: '^test/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
