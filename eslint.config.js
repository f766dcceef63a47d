import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'storybook-static',
      'coverage',
      '.cache',
      '**/node_modules',
      'test/hosts/apps',
      'test/package/frameworks',
      'types',
      'bench/.out',
      'builder/dist',
      'site',
      'examples/react',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  { ...lit.configs['flat/all'], files: ['src/**/*.ts', 'builder/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'] },
  { ...wc.configs['flat/best-practice'], files: ['src/**/*.ts'] },
  {
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
    files: ['src/**/*.ts', 'builder/**/*.ts'],
  },
  {
    files: ['src/**/*.ts', 'builder/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    rules: {
      // Handlers are arrow functions and fields; Lit compares them by place, not by identity.
      'lit/no-template-arrow': 'off',
      'lit/prefer-query-decorators': 'off',
      'lit/no-template-map': 'off',
      // `value` of a radio button or option is what it stands for, not what is typed.
      'lit/no-value-attribute': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are expressions, and a test may hand a promise to the page.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      'lit/no-invalid-html': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
