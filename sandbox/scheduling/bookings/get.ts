import { omit } from 'lodash';
import { routes } from '../../routes';
import { bookingByUid, notFound, occurrences } from '../find';
import { bookingAnswer, viewOf } from './answer';

export const get = routes({
  /** The uid of a recurring series answers all its occurrences. */
  'GET /bookings/{bookingUid}'(request) {
    const { store, params } = request;
    const series = occurrences(store, params.bookingUid);
    const view = viewOf(request);
    if (series.length) return { data: series.map((booking) => bookingAnswer(booking, view)) };
    return { data: bookingAnswer(bookingByUid(store, params.bookingUid), view) };
  },

  'GET /bookings/by-seat/{seatUid}'(request) {
    const { store, params } = request;
    const { seatUid } = params;
    const found = [...store.bookings.values()].find(({ attendees }) =>
      attendees.some((attendee) => attendee.seatUid === seatUid),
    );
    if (!found) throw notFound(`Booking with seatUid=${seatUid} was not found in the database`);
    const { hosts, ...booking } = omit(
      bookingAnswer(found, viewOf(request, { seatUid })),
      'seatUid',
    );
    return {
      data: { ...booking, hosts: (hosts as object[]).map((host) => omit(host, 'timeZone')) },
    };
  },
});
