/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Puts docs/migrate/index.html together: one file that needs no server and no network. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../tables';
import { bundle } from './bundle';

const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');

/** What a content security policy calls a script or a style, so that no other one can run. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inside of a script element, a less-than sign might begin the end of it. */
const inScript = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

/** The text of docs/migrate/index.html. */
export function migrationPage(): string {
  const style = read('style.css');
  const script = bundle('browser.ts');
  const data = `<script type="application/json" id="tables">${inScript(tables)}</script>`;
  const parts: Record<string, string> = {
    styleHash: hashOf(style),
    scriptHash: hashOf(script),
    style: `<style>${style}</style>`,
    scripts: `${data}\n    <script>${script}</script>`,
  };
  const place = /\{\{(\w+)\}\}|<!-- (style|scripts) -->/g;
  return read('template.html').replace(
    place,
    (_, text: string, element: string) => parts[text ?? element],
  );
}
