import type { Profile, WebhookSubject } from '../../types';
import type { Store } from '../../store';
import { eventTypeOf, organizer } from '../find';
import type { Booking } from '../model';

/** Who hears of a booking: its type, its team, its organizer's own webhooks, … */
export function subjectOf(store: Store, booking: Booking, profile: Profile): WebhookSubject {
  const type = eventTypeOf(store, booking);
  const team = type.teamId === null ? undefined : store.teams.get(type.teamId);
  const host = organizer(store, booking);
  // The community server also tells the organizer of a team's booking; the cloud does not.
  const tellsOrganizer = type.teamId === null || profile === 'selfHosted';
  const organizationId = team?.organizationId ?? host.organizationId;
  return {
    eventTypeId: type.id,
    ...(tellsOrganizer && { userId: host.id }),
    ...(type.teamId !== null && { teamId: type.teamId }),
    ...(organizationId !== null && { organizationId }),
    ...(host.platformClientId && { platformClientId: host.platformClientId }),
  };
}
