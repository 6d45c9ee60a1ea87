/** Every operation on bookings. */
import { joined, routes } from '../../routes';
import { attendees } from './attendees';
import { calendar } from './calendar';
import { cancelBooking, requestReschedule } from './cancel';
import { createBooking } from './create';
import { confirmBooking, declineBooking, markAbsent } from './decide';
import { emailVerification } from './emailVerification';
import { get } from './get';
import { listBookings } from './list';
import { updateLocation } from './location';
import { organizationBookings } from './organization';
import { reassign, reassignToUser } from './reassign';
import { rescheduleBooking } from './reschedule';

export const bookings = joined(
  routes({
    'GET /bookings': listBookings,
    'POST /bookings': createBooking,
    'POST /bookings/{bookingUid}/reschedule': rescheduleBooking,
    'POST /bookings/{bookingUid}/cancel': cancelBooking,
    'POST /bookings/{bookingUid}/confirm': confirmBooking,
    'POST /bookings/{bookingUid}/decline': declineBooking,
    'POST /bookings/{bookingUid}/mark-absent': markAbsent,
    'POST /bookings/{bookingUid}/request-reschedule': requestReschedule,
    'POST /bookings/{bookingUid}/reassign': reassign,
    'POST /bookings/{bookingUid}/reassign/{userId}': reassignToUser,
    'PATCH /bookings/{bookingUid}/location': updateLocation,
  }),
  get,
  attendees,
  calendar,
  emailVerification,
  organizationBookings,
);
