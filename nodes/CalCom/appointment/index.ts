import type { Resource } from '../../shared/operation/operation';
import { book } from './book';
import { cancel } from './cancel';
import { checkIfBooked } from './checkIfBooked';
import { findTimes } from './findTimes';
import { getBookingLink } from './getBookingLink';
import { lookUp } from './lookUp';
import { reschedule } from './reschedule';
import { waitForBooking } from './waitForBooking';

/** Scheduling in several calls, for people and AI agents who know no UID and no version date. */
export const appointment: Resource = {
  name: 'Appointment',
  value: 'appointment',
  description:
    'Find a time, book, move and cancel in everyday words, also for AI agents. Start here.',
  first: 'findTimes',
  operations: [
    book,
    cancel,
    checkIfBooked,
    findTimes,
    getBookingLink,
    lookUp,
    reschedule,
    waitForBooking,
  ],
};
