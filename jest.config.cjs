// Which tests run how. Plain JavaScript because jest reads it before any transform exists.
const transform = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' }] }

const project = (displayName, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  testEnvironment: 'node',
  transform,
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  // A global is slow to reach from a test's own context: reading codes and pictures calls Math by the million.
  sandboxInjectedGlobals: ['Math'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...more,
})

// Vant's files are ECMAScript modules; WeChat's own simulator loads them with require.
const component = project('component', {
  transform: { ...transform, '^.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } }] },
})

module.exports = {
  // For a loaded machine: a test waits for its condition, and this only ends one that would wait for ever.
  testTimeout: 60_000,
  // Two cores, and much of the time is spent waiting for a browser or for a sleep of the official SDK.
  maxWorkers: 3,
  projects: [project('unit'), component, project('conformance'), project('e2e'), project('soak')],
}
