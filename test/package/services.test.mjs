import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

/** The files that a service is in, by the list that the one file of all widgets is made of. */
const SERVICES = [...readFileSync('src/delivery/services/all.ts', 'utf8').matchAll(/from '\.\/([\w-]+)\.js'/g)]
  .map(([, name]) => name)
  .filter((name) => name !== 'service');

/** All files that a page loads which imports one. */
function loadedBy(file, loaded = new Set()) {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?'(\.[^']+)'/g))
    loadedBy(join(file, '..', path), loaded);
  return loaded;
}

describe('the form services of the package', () => {
  it('are fifteen files, one each', () => {
    assert.equal(SERVICES.length, 15);
    const shipped = readdirSync('dist/delivery/services');
    for (const name of SERVICES) assert.ok(shipped.includes(`${name}.js`) && shipped.includes(`${name}.d.ts`), name);
  });

  for (const entry of ['index', 'partner-form/partner-form', 'whitepaper-cta/whitepaper-cta']) {
    it(`are carried by no form that does not import them: ${entry}`, () => {
      const loaded = [...loadedBy(`dist/${entry}.js`)];
      assert.ok(loaded.includes('dist/delivery/services/http.js'));
      assert.deepEqual(
        loaded.filter((file) => SERVICES.some((name) => file === `dist/delivery/services/${name}.js`)),
        [],
      );
      assert.ok(!loaded.includes('dist/delivery/services/form-service.js'));
    });
  }

  it('are imported one by one, and none registers itself', () => {
    for (const name of SERVICES) {
      const code = `await import('lit');
        const { registerService } = await import('brug');
        const { serviceFor } = await import('brug/services/registry');
        const [service] = Object.values(await import('brug/services/${name}'));
        const before = serviceFor(service.name, 'https://x.example').known;
        registerService(service);
        console.log(JSON.stringify([before, serviceFor(service.name, 'https://x.example').name]));`;
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
      assert.deepEqual(JSON.parse(output), [['auto', 'none'], name], name);
    }
  });
});
