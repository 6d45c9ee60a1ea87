/** Reporting and blocking somebody: their upcoming bookings are cancelled without a word. */
import { notFound } from '../authenticate';
import type { SandboxRequest } from '../types';
import { routes } from './routes';

export const organizationBookings = routes({
  'POST /organizations/{orgId}/bookings/report': (request) => {
    const { bookingUid, reportType } = request.body;
    const cancelledCount = cancelAllOf(request, reportType);
    return {
      data: {
        success: true,
        message: 'Booking reported',
        bookingUid,
        reportedCount: 1,
        cancelledCount,
      },
    };
  },
  'POST /organizations/{orgId}/bookings/block': (request) => {
    const { bookingUid, blockType } = request.body;
    const cancelledCount = cancelAllOf(request, blockType);
    const blockedValue = addressOf(request, blockType);
    return {
      data: { success: true, message: 'Booker blocked', bookingUid, blockedValue, cancelledCount },
    };
  },
});

/** The booker's address, or its domain. */
function addressOf({ store, body }: SandboxRequest, kind: 'EMAIL' | 'DOMAIN'): string {
  const booking = store.bookings.get(body.bookingUid);
  if (!booking) throw notFound(`Booking with uid=${body.bookingUid} was not found in the database`);
  const [{ email }] = booking.attendees;
  return kind === 'EMAIL' ? email : email.slice(email.indexOf('@') + 1);
}

function cancelAllOf(request: SandboxRequest, kind: 'EMAIL' | 'DOMAIN'): number {
  const address = addressOf(request, kind);
  const now = request.now().toUTC().toISO() ?? '';
  const found = [...request.store.bookings.values()].filter(
    ({ attendees: [{ email }], start, status }) =>
      (kind === 'EMAIL' ? email === address : email.endsWith(`@${address}`)) &&
      start > now &&
      (status === 'accepted' || status === 'pending'),
  );
  for (const booking of found) booking.status = 'cancelled';
  return found.length;
}
