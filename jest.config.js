const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' } },
];

const project = {
  // Libraries are loaded once for each worker.
  testEnvironment: '<rootDir>/test/jest/environment.js',
  runtime: '<rootDir>/test/jest/runtime.js',
  transform: { '^.+\\.ts$': swc },
  // One copy of n8n-workflow, or instanceof checks on its errors fail.
  moduleNameMapper: { '^n8n-workflow$': require.resolve('n8n-workflow') },
  setupFilesAfterEnv: ['<rootDir>/test/setup.js'],
};

const real = {
  ...project,
  globalSetup: '<rootDir>/test/n8n/harness/globalSetup.ts',
  globalTeardown: '<rootDir>/test/n8n/harness/globalTeardown.ts',
  setupFilesAfterEnv: [...project.setupFilesAfterEnv, '<rootDir>/test/n8n/harness/jestSetup.ts'],
};

/** `unit` needs nothing else, `n8n` starts real n8n servers, `soak` also kills them: run it by itself. */
module.exports = {
  // An n8n that does not start leaves a sandbox behind: end with its failure instead of waiting.
  forceExit: true,
  // What libraries keep of each file of tests adds up: a worker that holds so much begins afresh.
  workerIdleMemoryLimit: '500MB',
  testSequencer: '<rootDir>/test/sequencer.js',
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/{unit,contract,sandbox}/**/*.test.ts'],
    },
    { ...real, displayName: 'n8n', testMatch: ['<rootDir>/test/n8n/*.test.ts'] },
    { ...real, displayName: 'soak', testMatch: ['<rootDir>/test/n8n/soak/*.test.ts'] },
  ],
};
