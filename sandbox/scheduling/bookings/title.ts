import { DateTime } from 'luxon';
import type { Store } from '../../store';
import { organizer } from '../find';
import type { Booking, EventType } from '../model';

/** The title of a booking: the type's `customName` with its variables filled in, or the usual one. */
export function titleOf(store: Store, type: EventType, booking: Booking): string {
  const host = organizer(store, booking).name;
  const scheduler = String(booking.responses.name ?? '');
  if (typeof type.customName !== 'string' || !type.customName) {
    return `${type.title} between ${host} and ${scheduler}`;
  }
  const [firstName, ...lastNames] = scheduler.split(' ');
  const minutes = DateTime.fromISO(booking.end).diff(DateTime.fromISO(booking.start)).as('minutes');
  const variables: Record<string, unknown> = {
    ...booking.responses,
    'Event type title': type.title,
    Organiser: host,
    Scheduler: scheduler,
    Location: booking.location,
    LOCATION: booking.location,
    'Organiser first name': host.split(' ')[0],
    'Scheduler first name': firstName,
    'Scheduler last name': lastNames.join(' '),
    'Event duration': `${minutes} mins`,
  };
  return type.customName.replace(/\{([^{}]+)\}/g, (whole, name) =>
    String(variables[name] ?? whole),
  );
}
