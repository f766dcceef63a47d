import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What TypeScript says of files; a wrong name that it lets pass is an unused `@ts-expect-error`. */
export function compile(files, options) {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  });
  return (
    ts
      .getPreEmitDiagnostics(program)
      // What other packages' declarations say of each other is theirs.
      .filter(({ file: at }) => !at?.fileName.includes('/node_modules/'))
      .map(({ file: at, start, messageText }) => {
        const line = at && at.getLineAndCharacterOfPosition(start).line + 1;
        return `${at ? `${at.fileName}:${line}: ` : ''}${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      })
  );
}

const run = (bin, ...args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`${ROOT}node_modules/${bin}`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { output: stdout + stderr, status };
};

/** Checks the components of a folder that has a tsconfig.json, templates included. */
export const checkVue = (folder) => run('vue-tsc/bin/vue-tsc.js', '-p', folder);

export function checkSvelte(folder) {
  const args = ['--workspace', folder, '--tsconfig', `${folder}/tsconfig.json`, '--output', 'machine'];
  const { output } = run('svelte-check/bin/svelte-check', ...args);
  return { output, errors: [...output.matchAll(/ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`) };
}
