/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * n8n's editor reads `__schema__/v<version>/<resource>/<operation>.json` beside the node to show the
 * output of an operation that did not run yet. `UPDATE_SCHEMAS=1` writes these files.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { everyCase } from './cases';
import { outputSchemas, type OutputSchema } from './schemas';

const folder = join(__dirname, '../../nodes/CalCom/__schema__/v1.0.0');

function readAll(): Record<string, unknown> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
      ]),
  );
}

function writeAll(files: Record<string, OutputSchema>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, schema] of Object.entries(files)) {
    const path = join(folder, `${name}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

let files: Record<string, OutputSchema & { version: number }>;
beforeAll(async () => {
  const schemas = await outputSchemas();
  files = Object.fromEntries(
    Object.entries(schemas)
      .filter(([, { properties = {} }]) => Object.keys(properties).length > 0)
      .map(([name, schema]) => [name, { ...schema, version: 1 }]),
  );
  if (process.env.UPDATE_SCHEMAS) writeAll(files);
}, 60_000);

it('ships the shape of what each operation puts out', () => {
  expect(readAll()).toEqual(files);
});

it('knows something of every output but of those whose rows nobody has described', () => {
  const unknown = everyCase
    .map(({ resource, operation }) => `${resource.value}/${operation.value}`)
    .filter((name) => !files[name]);
  expect([...new Set(unknown)]).toEqual([
    'eventType/getHistory',
    'insight/getFailedBookingsByField',
    'insight/getFormResponses',
    'customApiCall/send',
  ]);
});
