/** The texts of calendar entries, of event types and as defaults of organizations. */
import { notFound } from '../authenticate';
import type { Row } from '../store';
import { ApiError, type SandboxRequest } from '../types';
import { routes } from '../routes';

const ofEventType = '(/teams/{teamId})?/event-types/{eventTypeId}/calendar-invites';
const ofOrganization = '/organizations/{orgId}/calendar-invites';

export const calendarInvites = routes({
  [`GET (${ofEventType}|${ofOrganization})`]: (request) => ({ data: textsOf(request) }),
  [`PATCH (/teams/{teamId}/event-types/{eventTypeId}/calendar-invites|${ofOrganization})`]: (
    request,
  ) => {
    for (const [side, text] of Object.entries(request.body as Record<string, Row>)) {
      if (text.mode === 'custom' && !text.template) {
        throw new ApiError(400, `${side}: a template is required with the mode custom`);
      }
    }
    return { data: Object.assign(textsOf(request), request.body) };
  },
});

function textsOf({ store, params, user }: SandboxRequest): Row {
  const { orgId, teamId, eventTypeId } = params;
  if (eventTypeId) {
    const type = store.eventTypes.get(Number(eventTypeId));
    const own = teamId ? type?.teamId === Number(teamId) : type?.ownerId === user?.id;
    if (!own) throw notFound(`Event type with id ${eventTypeId} not found`);
  }
  const texts = store.collection('calendar invites');
  const key = eventTypeId ? `event type ${eventTypeId}` : `organization ${orgId}`;
  const inherited = { host: { mode: 'inherit' }, guest: { mode: 'inherit' } };
  const found = texts.get(key) ?? inherited;
  texts.set(key, found);
  return found;
}
