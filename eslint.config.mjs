import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const field = (name, selector, message) => ({ selector, message: `${name}: ${message}` });

export default tseslint.config(
  { ignores: ['**/gen/**', '**/node_modules/**', '**/dist/**', '.firegrid/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        field('style', 'ExportDefaultDeclaration', 'export by name'),
        field(
          'config',
          "MemberExpression[object.name='process'][property.name='env']",
          'only config.ts reads the environment',
        ),
      ],
    },
  },
  {
    files: ['**/config.ts', '**/*.spec.ts', 'scripts/**', 'libs/testkit/**', 'services/console/test/**'],
    rules: {
      'no-restricted-syntax': ['error', field('style', 'ExportDefaultDeclaration', 'export by name')],
      'no-console': 'off',
    },
  },
  {
    // Jest takes its parts by their default export.
    files: ['scripts/testing/{environment,sequencer}.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'URL',
          'Buffer',
          'AbortSignal',
          'AbortController',
          'module',
          'require',
          '__dirname',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
