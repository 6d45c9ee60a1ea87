import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { startsAt } from '../../../shared/api/bookings';
import type { Session } from '../../../shared/request';
import { isKept, type Booking } from '../../bookings/booking';
import type { Sought } from '../../bookings/made';
import { bookingsWith } from '../../bookings/search';

/** How many bookings are remembered, of each node and of all nodes of this process. */
const KEPT = 500;

/**
 * The same as in the static data of the nodes, which n8n keeps in production only, overwrites when
 * executions overlap, and does not hand to workers in queue mode.
 */
const ofProcess = new Map<string, string>();

/**
 * Remembers what was booked, since bookings of other people's event types are in no list of this
 * account: its UID under a hash of what was booked for whom, and nothing else.
 */
export function remember(session: Session, sought: Sought, booking: Booking): void {
  const key = keyOf(session, sought);
  const uid = typeof booking.seatUid === 'string' ? booking.seatUid : booking.uid;
  ofProcess.delete(key);
  ofProcess.set(key, uid);
  for (const oldest of [...ofProcess.keys()].slice(0, -KEPT)) ofProcess.delete(oldest);

  const data = session.context.getWorkflowStaticData('node');
  const others = Object.entries(bookedIn(data)).filter(([other]) => other !== key);
  data.booked = Object.fromEntries([...others, [key, uid]].slice(-KEPT));
}

/** The booking that was remembered, as it is now; undefined if it was moved or cancelled since. */
export async function recall(session: Session, sought: Sought): Promise<Booking | undefined> {
  const key = keyOf(session, sought);
  const kept = bookedIn(session.context.getWorkflowStaticData('node'));
  const uid = ofProcess.get(key) ?? kept[key];
  if (typeof uid !== 'string') return undefined;
  const found = await bookingsWith(session, uid);
  return found.find((booking) => isKept(booking) && startsAt(booking, sought.instant));
}

const bookedIn = ({ booked }: IDataObject): IDataObject => (booked ?? {}) as IDataObject;

function keyOf({ server }: Session, { person, instant, ...type }: Sought): string {
  const said = [server.api, type, Date.parse(instant), person.email ?? person.phone];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
}
