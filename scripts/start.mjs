// `npm start`: everything from a fresh clone to the running demo.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installDependencies();
for (const command of [['node_modules/rollup/dist/bin/rollup', '-c'], ['builder/build.mjs']]) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv[1] = fileURLToPath(new URL('../demo/server.mjs', import.meta.url));
await import('../demo/server.mjs');
