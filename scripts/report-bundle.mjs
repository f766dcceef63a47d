import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The hash of a file for `<script integrity>` (W3C Subresource Integrity). */
export const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Prints the bundle's size and writes its integrity hash beside it. */
export function reportBundle() {
  return {
    name: 'report-bundle',
    generateBundle(_options, bundle) {
      const chunk = Object.values(bundle).find((output) => output.type === 'chunk');
      // The map's address is added to the file after this hook.
      const code = `${chunk.code.trimEnd()}\n`;
      chunk.code = code;
      this.emitFile({ type: 'asset', fileName: `${chunk.fileName}.sri`, source: `${integrityOf(code)}\n` });
      const bytes = Buffer.from(code);
      process.stdout.write(
        `${chunk.fileName}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip, ${brotliCompressSync(bytes).length} brotli\n`,
      );
    },
  };
}
