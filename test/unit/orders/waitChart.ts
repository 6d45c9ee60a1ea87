/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(__dirname, '../../../docs/triggers.md');

/** The edges of the state chart of Wait for Booking in the docs, each as `from --> to: why`. */
export function waitChart(): string[] {
  const [, chart = ''] =
    /```mermaid\nstateDiagram-v2\n(.*?)```/s.exec(readFileSync(page, 'utf8')) ?? [];
  return chart
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
