/** Every operation on bookings of the caller's own. */
import type { Handlers } from '../../types';
import { attendees } from './attendees';
import { cancelBooking, requestReschedule } from './cancel';
import { createBooking } from './create';
import { confirmBooking, declineBooking, markAbsent } from './decide';
import { emailVerification } from './emailVerification';
import { get } from './get';
import { listBookings } from './list';
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
  ...get,
  ...attendees,
  ...emailVerification,
};
