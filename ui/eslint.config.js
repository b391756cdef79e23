import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const capabilities = [
  'counter',
  'today',
  'members',
  'gifts',
  'staff',
  'shop',
  'backup',
  'setup',
  'privacy',
  'intake',
  'sales',
  'stored_value',
  'points',
  'till',
  'imports',
  'rewards',
  'alliance',
  'vouchers',
  'settlement',
];

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/platform knows the window it runs in.',
};

// A capability speaks to another one through the shell (routes, dialogs), never directly.
const neighbours = capabilities.map((own) => ({
  files: [`src/${own}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          tauri,
          {
            group: capabilities.filter((other) => other !== own).map((other) => `../${other}/*`),
            message: 'A capability does not import another; go through ../app (routes, dialogs).',
          },
        ],
      },
    ],
  },
}));

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/generated.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      // TypeScript knows the names; this rule does not know TypeScript.
      'no-undef': 'off',
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'Amounts are integers: src/api/amounts.ts' }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is the core’s.' },
        { object: 'Number', property: 'parseFloat', message: 'Amounts are integers: src/api/amounts.ts' },
        { property: 'toFixed', message: 'Amounts are written by src/api/formats.ts' },
      ],
      'svelte/no-at-html-tags': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauri] }] },
  },
  ...neighbours,
);
