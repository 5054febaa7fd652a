/** The house rules of docs/adr/0001: who may import what. Each was seen to fail. */
const only = (name, comment, allowed, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(libs|services)/', pathNot: [allowed, '\\.spec\\.ts$', '^libs/testkit/'] },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: 'service-imports-service',
      comment: 'Services share events, not code.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'lib-imports-service',
      comment: 'A lib knows no service.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^services/' },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no first line.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'browser-takes-types-only',
      comment:
        'Of the libs, the console takes the words and the table of permissions: nothing else runs in a browser.',
      severity: 'error',
      from: { path: '^services/console/src/' },
      to: { path: '^libs/', pathNot: '^libs/access/src/(permissions|roles)\\.ts$' },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'What a browser runs knows no node.',
      severity: 'error',
      from: { path: '^services/console/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'kafkajs-in-messaging',
      'kafkajs can be replaced in one lib.',
      '^libs/messaging/',
      'node_modules/kafkajs',
    ),
    only(
      'mongoose-in-store',
      'mongoose lives in libs/store and store.ts files.',
      '(^libs/store/|/store\\.ts$)',
      'node_modules/(mongoose|mongodb)',
    ),
    only(
      'keycloak-in-access',
      'keycloak-connect is deprecated: one file.',
      '^libs/access/',
      'node_modules/keycloak-connect',
    ),
    only(
      's3-in-one-file',
      'The storage can be replaced in one file.',
      '^services/media/src/objects\\.ts$',
      'node_modules/@aws-sdk',
    ),
    only(
      'sharp-in-one-file',
      'What hostile pictures meet is one file.',
      '^services/media/(src/photo/encode\\.ts$|test/)',
      'node_modules/(sharp|@img)/',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^services/console/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
