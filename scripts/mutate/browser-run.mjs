import { resolve } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { build } from 'esbuild';

/** Milliseconds for one file of tests; one with a fault may never end. */
const FILE_TIMEOUT = 120_000;

const readBody = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** The one file of all widgets, with the same faults in it: some tests open pages that load it. */
async function bundleOf(code) {
  const faulty = ({ path }) => {
    const contents = code.get(path.slice(process.cwd().length).replaceAll('\\', '/'));
    return contents && { contents, loader: 'ts' };
  };
  const { outputFiles } = await build({
    entryPoints: [resolve('src/bundle.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [{ name: 'mutants', setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, faulty) }],
  });
  return outputFiles[0].text;
}

/**
 * Runs files of unit tests in Chromium with the instrumented code in place of the sources. `groups` have the `files` of a
 * `mutant` each; those of one that has been noticed are left out. With an empty `mutant` they run without a fault.
 * `onStarted(mutant, session)`, `onFinished(mutant, session)` and `onCovered(file, ids)` are told what happens.
 */
export async function runInBrowser(code, { groups, onStarted, onFinished, isNoticed, onCovered }) {
  const { default: config } = await import('../../web-test-runner.config.mjs');
  const html = (mutant) => (framework) => `<!doctype html><html><body>
    <script type="module" src="/test/helpers/reportable-assertions.js"></script>
    <script type="module" src="/scripts/mutate/page.js?${new URLSearchParams({ mutant, framework })}"></script>
    </body></html>`;

  const talk = async (context, next) => {
    if (context.path === '/mutation/noticed') {
      context.body = String(isNoticed(context.query.mutant));
      context.type = 'json';
    } else if (context.path === '/mutation/covered') {
      let id = 0;
      const steps = (await readBody(context.req)).split(',').filter(Boolean);
      onCovered(
        context.query.file.slice(1),
        steps.map((step) => String((id += parseInt(step, 36)))),
      );
      context.status = 204;
    } else return next();
    return undefined;
  };
  const bundle = await bundleOf(code);
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      ...config,
      files: undefined,
      groups: groups.map(({ mutant, files }) => ({ name: mutant, files, testRunnerHtml: html(mutant) })),
      testsFinishTimeout: FILE_TIMEOUT,
      testFramework: { config: { timeout: 10_000, bail: true } },
      middleware: [talk, ...config.middleware],
      plugins: [
        {
          name: 'mutants',
          serve({ path }) {
            if (path === '/dist/brug.js') return { body: bundle };
            return code.get(path) && { body: code.get(path) };
          },
        },
        ...config.plugins,
      ],
      reporters: [
        {
          start: ({ sessions }) =>
            sessions.on('session-status-updated', (session) => {
              if (session.status === 'INITIALIZING') onStarted?.(session.group.name, session);
              if (session.status === 'FINISHED') onFinished(session.group.name, session);
            }),
        },
      ],
    },
  });
  await new Promise((done) => runner.on('stopped', done));
}
