/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** The guides name the messages that the nodes give, so that whoever searches for one finds it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './files';

/** What n8n says itself. */
const ofN8n = [
  'Handle Cal.com events via webhooks',
  'Unrecognized node type: n8n-nodes-cal-com.…',
  'Installation of unverified community packages is forbidden',
  "Couldn't connect with these settings",
];

const code = readdirSync(join(root, 'nodes'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => textOf(join('nodes', name)))
  .join('\n')
  .replaceAll("\\'", "'");
// Sentences of the server's, and those that are put together.
const known = code + textOf('docs/errors.md') + textOf('contract/refusals.json');

/** The messages in the first column of the tables of a guide: `_Nothing answers at …_`. */
const messagesIn = (guide: string): string[] =>
  textOf(guide)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...line.split('|')[1].matchAll(/(?<![\w`])_([^_]+)_(?![\w`])/g)])
    .map(([, message]) => message)
    .filter((message) => !ofN8n.includes(message));

/** What of a message stays the same: names of fields and what differs from case to case do not. */
const fixedParts = (message: string): string[] =>
  message
    .split(/…|"[^"]*"/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3);

it.each(['docs/guides/troubleshooting.md', 'docs/guides/self-hosted.md'])(
  'the messages in the tables of %s exist',
  (guide) => {
    const messages = messagesIn(guide);
    expect(messages.length).toBeGreaterThan(6);
    const unknown = messages.filter((message) =>
      fixedParts(message).some((part) => !known.includes(part)),
    );
    expect(unknown).toEqual([]);
  },
);
