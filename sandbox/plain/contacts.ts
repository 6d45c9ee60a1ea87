/** Everybody's own contacts and the tags on them. */
import { randomUUID } from 'node:crypto';
import { notFound } from '../authenticate';
import { listAnswer } from '../page';
import type { Row } from '../store';
import { ApiError, type SandboxRequest } from '../types';
import { routes } from '../routes';

const MOST = 5000;

export const contacts = routes({
  'GET /contacts': (request) => {
    const wanted = String(request.query.search ?? '').toLowerCase();
    const found = [...of(request).values()].filter(({ name, email }) =>
      `${String(name ?? '')} ${String(email)}`.toLowerCase().includes(wanted),
    );
    return listAnswer(found.sort(byName), request);
  },
  'POST /contacts': (request) => {
    const email = String(request.body.email).toLowerCase();
    const known = [...of(request).values()].find((one) => one.email === email);
    if (known) return { data: known };
    if (of(request).size >= MOST) throw refused(`You can have at most ${MOST} contacts`);
    if (email.endsWith('.invalid')) throw refused(`The domain of ${email} takes no mail`);
    const id = randomUUID();
    const person = [...request.store.users.values()].find((user) => user.email === email);
    const contact = {
      id,
      email,
      name: request.body.name ?? null,
      username: person?.username ?? null,
      groupBooking: person !== undefined,
      tags: [],
    };
    of(request).set(id, contact);
    return { data: contact };
  },
  'PATCH /contacts/{id}': (request) => ({ data: Object.assign(find(request), request.body) }),
  'DELETE /contacts/{id}': (request) => {
    of(request).delete(String(find(request).id));
    return {};
  },
  'POST /contacts/tags': (request) => {
    const { name, color = '#0ea5e9' } = request.body;
    const tag = { id: randomUUID(), name, color };
    tagsOf(request).set(tag.id, tag);
    return { data: tag };
  },
  'POST /contacts/{id}/tags': (request) => {
    const tag = tagsOf(request).get(String(request.body.tagId));
    if (!tag) throw refused('The tag is not one of your own');
    const contact = find(request);
    contact.tags = [...others(contact, tag.id), tag];
    return { data: contact };
  },
  'DELETE /contacts/{id}/tags/{tagId}': (request) => {
    const contact = find(request);
    contact.tags = others(contact, request.params.tagId);
    return { data: contact };
  },
});

const of = ({ store, user }: SandboxRequest): Map<string, Row> =>
  store.collection(`contacts of ${user?.id}`);

const tagsOf = ({ store, user }: SandboxRequest): Map<string, Row> =>
  store.collection(`contact tags of ${user?.id}`);

function find(request: SandboxRequest): Row {
  const contact = of(request).get(request.params.id);
  if (!contact) throw notFound(`Contact with id ${request.params.id} not found`);
  return contact;
}

const others = ({ tags }: Row, id: unknown): Row[] =>
  (tags as Row[]).filter((one) => one.id !== id);

const refused = (text: string): ApiError => new ApiError(400, text);

/** By name, then email, then ID. */
const byName = (a: Row, b: Row): number => key(a).localeCompare(key(b));

const key = ({ name, email, id }: Row): string => [name ?? '', email, id].map(String).join(' ');
