/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';

const folder = join(__dirname, '../trigger');

const read = (kind: string, name: string): IDataObject =>
  JSON.parse(readFileSync(join(folder, kind, `${name}.json`), 'utf8')) as IDataObject;

interface WebhookSample {
  /** The event, and what is special about this form of it. */
  name: string;
  /** A delivery's body, its keys as Cal.com sends them, its values made up. */
  body: IDataObject;
  /** What the trigger makes of it. */
  expected: IDataObject;
}

/** One delivery of every event and of every form in which it comes. */
export const webhookSamples: WebhookSample[] = readdirSync(join(folder, 'samples'))
  .map((file) => file.replace(/\.json$/, ''))
  .map((name) => ({ name, body: read('samples', name), expected: read('expected', name) }));
