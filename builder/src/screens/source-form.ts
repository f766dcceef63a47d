import { html, nothing, type TemplateResult } from 'lit';
import type { Pieces, Platform } from '../platforms/platform.js';
import {
  addressProblem,
  fileFor,
  SCAN_FILE,
  sourceOn,
  type ScriptChoice,
  type Source,
} from '../snippet/script-line.js';
import type { BuilderLanguage } from '../words/text.js';
import type { Words } from '../words/words.js';
import { radioBox, textBox, tickBox } from './controls.js';

/** What has been chosen so far, and where it goes. */
interface SourceFormContext {
  readonly script: ScriptChoice;
  readonly platform: Platform;
  readonly pieces: Pieces;
  readonly words: Words;
  readonly language: BuilderLanguage;
  readonly set: (changes: Partial<ScriptChoice>) => void;
}

/** Where the code comes from; under each choice stands what belongs to it. */
export function sourceForm({ script, platform, pieces, words, language, set }: SourceFormContext): TemplateResult {
  const file = fileFor(pieces.widget, script.all, BRUG_RELEASE);
  const source = sourceOn(platform, script, BRUG_RELEASE);
  const problem = addressProblem(script.path, file, platform);
  const scanProblem = addressProblem(script.scanPath, SCAN_FILE, platform);
  const options: (readonly [Source, string])[] = [
    ...(BRUG_RELEASE.published.files ? [['released', words.sourceReleased] as const] : []),
    ['own', words.sourceOwn],
    ['inline', words.sourceInline],
  ];
  return html`<div class="source">
    ${radioBox<Source>({
      id: 'source',
      label: words.source,
      value: source,
      options: platform.runs ? options.filter(([name]) => name !== 'inline') : options,
      onChange: (chosen) => set({ source: chosen }),
    })}
    <div class="nested">
      ${
        source === 'own'
          ? html`<p class="help">${platform.file?.how[language] ?? words.sourceElsewhere}</p>
              ${textBox({
                id: 'script-path',
                type: 'url',
                label: words.scriptPath,
                example: pieces.scriptAddress,
                value: script.path,
                problem: problem && words[`script_${problem}`],
                onInput: (path) => set({ path }),
              })}
              ${
                pieces.scanAddress
                  ? textBox({
                      id: 'scan-path',
                      type: 'url',
                      label: words.scanPath,
                      example: pieces.scanAddress,
                      value: script.scanPath,
                      problem: scanProblem && words[`script_${scanProblem}`],
                      onInput: (scanPath) => set({ scanPath }),
                    })
                  : nothing
              }
              ${tickBox({
                id: 'hash',
                label: words.hash,
                help: words.hashHelp,
                value: script.hash,
                onChange: (hash) => set({ hash }),
              })}`
          : source === 'inline'
            ? html`<p class="help">${platform.file ? words.sourceInlineHelp : words.sourceInlineOnly}</p>`
            : nothing
      }
      ${
        file === 'brug.js' && !script.all
          ? nothing
          : tickBox({ id: 'all', label: words.all, value: script.all, onChange: (all) => set({ all }) })
      }
    </div>
  </div>`;
}
