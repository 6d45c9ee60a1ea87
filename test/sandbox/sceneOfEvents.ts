/** What requests for events need: things of the events that the seed holds. */
import { randomUUID } from 'node:crypto';
import type { ContractOperation } from '../../contract';
import type { Sandbox } from '../../sandbox/index';
import { eventsOf, register } from '../../sandbox/plain/events/model';

/** What a request carries: JSON, or a form where there is a file. */
export function contentOf(body: Record<string, unknown> | null): {
  body?: string | FormData;
  type?: string;
} {
  if (!body) return {};
  if (!('file' in body)) return { body: JSON.stringify(body), type: 'application/json' };
  const form = new FormData();
  form.set('file', new Blob([String(body.file)], { type: 'image/png' }), 'cover.png');
  return { body: form };
}

const all = ({ store }: Sandbox) => [...eventsOf(store).values()];

/** The published event. */
const published = (sandbox: Sandbox) => all(sandbox).find(({ publishedAt }) => publishedAt)!;

/** The event that an operation is for: a draft to publish or delete, a team's, or the published one. */
export function eventFor(sandbox: Sandbox, { method, path }: ContractOperation): string {
  const isForDraft = path.endsWith('/publish') || (method === 'DELETE' && path.endsWith('{uuid}'));
  const drafts = all(sandbox).filter(({ publishedAt }) => !publishedAt);
  if (path.endsWith('/host-candidates')) return drafts.find(({ teamId }) => teamId !== null)!.uuid;
  return isForDraft ? drafts.find(({ teamId }) => teamId === null)!.uuid : published(sandbox).uuid;
}

/** The ID of a guest who waits, a location or a co-host of the published event. */
export function ofEvent(sandbox: Sandbox, name: string): string {
  const event = published(sandbox);
  if (name === 'locationId') return event.locations[0].id;
  if (name === 'coHostId') {
    event.coHosts.push({ id: randomUUID(), email: 'grace@example.com', status: 'PENDING' });
    return event.coHosts[0].id;
  }
  const guest = { email: 'guest@example.com', status: 'pending' as const };
  return register(sandbox.store, event.uuid, guest).id;
}

/** The code of a guest who has a place. */
export const codeOfGuest = (sandbox: Sandbox): string =>
  published(sandbox).registrations[0].checkInToken;
