import { carriedOut } from '../../shared/operation/declared';
import type { Resource } from '../../shared/operation/operation';
import { book } from './book';
import { book as runBook } from './book/run';
import { cancel } from './cancel';
import { cancel as runCancel } from './cancel/run';
import { checkIfBooked } from './checkIfBooked';
import { checkIfBooked as runCheckIfBooked } from './checkIfBooked/run';
import { findTimes } from './findTimes';
import { findTimes as runFindTimes } from './findTimes/run';
import { getBookingLink } from './getBookingLink';
import { getBookingLink as runGetBookingLink } from './getBookingLink/run';
import { lookUp } from './lookUp';
import { lookUp as runLookUp } from './lookUp/run';
import { reschedule } from './reschedule';
import { reschedule as runReschedule } from './reschedule/run';
import { failureInWords } from './words/failure';
import { waitForBooking } from './waitForBooking';
import { waitForBooking as runWaitForBooking } from './waitForBooking/run';

/** Scheduling in several calls, for people and AI agents who know no UID and no version date. */
export const appointment: Resource = {
  name: 'Appointment',
  value: 'appointment',
  description:
    'Find a time, book, reschedule and cancel in everyday words, also for AI agents. Start here.',
  first: 'findTimes',
  operations: [
    carriedOut(book, runBook),
    carriedOut(cancel, runCancel),
    carriedOut(checkIfBooked, runCheckIfBooked),
    carriedOut(findTimes, runFindTimes),
    carriedOut(getBookingLink, runGetBookingLink),
    carriedOut(lookUp, runLookUp),
    carriedOut(reschedule, runReschedule),
    carriedOut(waitForBooking, runWaitForBooking),
  ].map((operation) => ({ ...operation, sayFailure: failureInWords })),
};
