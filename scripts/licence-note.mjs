import { readFileSync } from 'node:fs';

/** Says in the bundle's first line what it is: the file travels alone, and Lit's licence asks to be named with it. */
export function licenceNote() {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const note = `/*! ${name} ${version} | ${license} | with Lit, (c) Google LLC, BSD-3-Clause: THIRD-PARTY-LICENSES.txt */`;
  return {
    name: 'licence-note',
    // After the minifier, which drops comments.
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = `${note}\n${chunk.code}`;
        if (chunk.map) chunk.map.mappings = `;${chunk.map.mappings}`;
      }
    },
  };
}
