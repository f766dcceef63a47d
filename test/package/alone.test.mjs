import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { bundleAlone, sizesOf } from '../../scripts/sizes.mjs';
import { WIDGETS } from '../../scripts/describe/widgets.mjs';

for (const widget of WIDGETS) {
  describe(`${widget}, bundled alone`, () => {
    let bundle;
    before(async () => (bundle = await bundleAlone(widget)));

    it('does not carry the others', () => {
      const others = WIDGETS.filter((name) => name !== widget);
      assert.deepEqual(
        bundle.modules.filter((path) => others.some((name) => path.startsWith(`dist/${name}/`))),
        [],
      );
      for (const name of others) assert.ok(!bundle.code.includes(`brug-${name}`), name);
      assert.ok(bundle.code.includes(`brug-${widget}`));
    });

    it('is one file of its own and Lit', (test) => {
      assert.deepEqual(
        bundle.modules.filter(
          (path) => !/^dist\/|(^|\/)node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(path),
        ),
        [],
      );
      const { min, gzip, brotli } = sizesOf(bundle.code);
      test.diagnostic(`${min} bytes, ${gzip} gzip, ${brotli} brotli`);
    });
  });
}
