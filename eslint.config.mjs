import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What the pure core must not reach for: it runs in every host, and tests run it without one. */
const hostModules = {
  paths: [
    {
      name: 'yaml',
      importNames: ['stringify'],
      message:
        'Nothing writes YAML with the library; the bundles leave that part out (build/libraries.mjs).',
    },
  ],
  patterns: [
    {
      group: ['vscode', 'node:*'],
      message: 'The core is pure: no host modules (ARCHITECTURE.md).',
    },
    {
      regex: '/(features|platform|webview|cli)/',
      message: 'The core knows nothing of its shells.',
    },
  ],
};
const hostGlobals = [
  'process',
  'Buffer',
  'require',
  'window',
  'document',
  'navigator',
  'setTimeout',
  'setInterval',
  'console',
  'fetch',
].map((name) => ({ name, message: 'The core is pure: no host globals (ARCHITECTURE.md).' }));

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      '.cache',
      '.vscode-test',
      'test/vscode/.cache',
      'src/core/schema/generated',
      'test/fixtures',
      'samples',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for the whole run: a service that answers file by file takes a fifth more.
        project: ['tsconfig.json', 'src/webview/tsconfig.json'],
      },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: [
                'describe',
                'it',
                'test',
                'suite',
                'before',
                'after',
                'beforeEach',
                'afterEach',
              ],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', hostModules],
      'no-restricted-globals': ['error', ...hostGlobals],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { ...globals.node } },
  },
);
