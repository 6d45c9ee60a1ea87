/** Bookings as teams and organizations see them (cloud). */
import { DateTime } from 'luxon';
import { routes } from '../../routes';
import type { Answer, SandboxRequest } from '../../types';
import type { Store } from '../../store';
import { bookingByUid, eventTypeOf, notFound } from '../find';
import type { Booking } from '../model';
import { cancel } from './cancel';
import { hostedBooking } from './decide';
import { answerList } from './list';

const listOfTeam = (request: SandboxRequest): Answer => {
  const { store, params } = request;
  return answerList(
    request,
    (booking) => eventTypeOf(store, booking).teamId === Number(params.teamId),
  );
};

export const organizationBookings = routes({
  'GET (/organizations/{orgId})?/teams/{teamId}/bookings': listOfTeam,

  'GET /organizations/{orgId}/bookings'(request) {
    const orgId = Number(request.params.orgId);
    return answerList(request, (booking) => isInside(request.store, booking, orgId));
  },

  'GET /organizations/{orgId}/users/{userId}/bookings'(request) {
    const { store, params } = request;
    const userId = Number(params.userId);
    if (!store.membership(userId, Number(params.orgId))) {
      throw notFound(`User with id=${userId} is not a member of the organization`);
    }
    return answerList(request, ({ hostIds }) => hostIds.includes(userId));
  },

  'POST /organizations/{orgId}/bookings/report'(request) {
    const { bookingUid, reportType } = request.body;
    const { matching, value } = sameBooker(request, reportType);
    cancelSilently(request, matching);
    return {
      data: {
        success: true,
        message: `Reported ${value}`,
        bookingUid,
        reportedCount: matching.length,
        cancelledCount: matching.length,
      },
    };
  },

  'POST /organizations/{orgId}/bookings/block'(request) {
    const { bookingUid, blockType } = request.body;
    const { matching, value } = sameBooker(request, blockType);
    cancelSilently(request, matching);
    return {
      data: {
        success: true,
        message: `Blocked ${value}`,
        bookingUid,
        blockedValue: value,
        cancelledCount: matching.length,
      },
    };
  },

  /** No booking of the sandbox comes from a routing form, so no trace exists. */
  'GET /bookings/{bookingUid}/routing-trace'(request) {
    hostedBooking(request);
    return { data: { steps: [], groups: [], formSubmission: null } };
  },
});

/** Of a team inside the organization, or of one of its members. */
function isInside(store: Store, booking: Booking, orgId: number): boolean {
  const { teamId } = eventTypeOf(store, booking);
  const team = teamId === null ? undefined : store.teams.get(teamId);
  return (
    team?.organizationId === orgId || booking.hostIds.some((id) => store.membership(id, orgId))
  );
}

/** The upcoming bookings of the organization with the same booker, or a booker of the same domain. */
function sameBooker({ store, params, body, now }: SandboxRequest, by: 'EMAIL' | 'DOMAIN') {
  const orgId = Number(params.orgId);
  const booking = bookingByUid(store, body.bookingUid);
  if (!isInside(store, booking, orgId)) {
    throw notFound(`Booking with uid=${booking.uid} is not in the organization`);
  }
  const key = (email: string) => (by === 'EMAIL' ? email : (email.split('@')[1] ?? ''));
  const value = key(booking.attendees[0]?.email ?? '');
  const matching = [...store.bookings.values()].filter(
    (each) =>
      isInside(store, each, orgId) &&
      (each.status === 'accepted' || each.status === 'pending') &&
      DateTime.fromISO(each.start) > now() &&
      each.attendees.some(({ email }) => key(email) === value),
  );
  return { matching, value };
}

/** Neither mails nor webhooks tell of it. */
function cancelSilently(request: SandboxRequest, matching: Booking[]): void {
  for (const booking of matching) cancel(request, booking);
}
