/** Every operation on bookings. */
import type { Handlers } from '../../types';
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

export const bookings: Handlers = {
  BookingsController_2024_08_13_getBookings: listBookings,
  BookingsController_2024_08_13_createBooking: createBooking,
  BookingsController_2024_08_13_rescheduleBooking: rescheduleBooking,
  BookingsController_2024_08_13_cancelBooking: cancelBooking,
  BookingsController_2024_08_13_confirmBooking: confirmBooking,
  BookingsController_2024_08_13_declineBooking: declineBooking,
  BookingsController_2024_08_13_markNoShow: markAbsent,
  BookingsController_2026_02_25_requestReschedule: requestReschedule,
  BookingsController_2024_08_13_reassignBooking: reassign,
  BookingsController_2024_08_13_reassignBookingToUser: reassignToUser,
  BookingLocationController_2024_08_13_updateBookingLocation: updateLocation,
  ...get,
  ...attendees,
  ...calendar,
  ...emailVerification,
  ...organizationBookings,
};
