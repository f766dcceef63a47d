import { readFileSync } from 'node:fs';

/** The bundle's first line says what it is: the file travels alone, and Lit's licence asks to be named with it. */
export function licenceNote() {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `/*! ${name} ${version} | ${license} | with Lit, (c) Google LLC, BSD-3-Clause: THIRD-PARTY-LICENSES.txt */`;
}
