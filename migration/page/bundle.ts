/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A file of this folder and all that it uses, as one script. */
export function bundle(entry: string, format: 'iife' | 'esm' = 'iife'): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, entry)],
    bundle: true,
    write: false,
    minify: true,
    format,
    charset: 'utf8',
    target: 'es2020',
    legalComments: 'none',
    tsconfigRaw: {},
  });
  return outputFiles[0].text.trim();
}
