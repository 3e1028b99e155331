import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      'node_modules/',
      'static/generated/',
      'test-results/',
      'playwright-report/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows better what is defined.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' }
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrors: 'none',
          ignoreRestSiblings: true
        }
      ]
    }
  },
  {
    files: ['src/**'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', defaultExport()] }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
    },
    rules: {
      // `let { … } = $props()` mixes bindable and constant ones.
      'prefer-const': 'off',
      'no-restricted-syntax': 'off',
      // Links go through `linkTo`, which resolves them; the rule sees only a direct call.
      'svelte/no-navigation-without-resolve': 'off',
      // A URLSearchParams that lives for one expression needs no reactivity.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  }
);

function defaultExport() {
  return { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
}
