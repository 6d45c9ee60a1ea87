import type { Resource } from '../../shared/operation/operation';
import { apiKey } from './apiKey';
import { attendee } from './attendee';
import { availability } from './availability';
import { availabilityRule } from './availabilityRule';
import { booking } from './booking';
import { bookingReference } from './bookingReference';
import { connectedCalendar } from './connectedCalendar';
import { credentialSync } from './credentialSync';
import { customInput } from './customInput';
import { destinationCalendar } from './destinationCalendar';
import { eventType } from './eventType';
import { invite } from './invite';
import { membership } from './membership';
import { payment } from './payment';
import { schedule } from './schedule';
import { selectedCalendar } from './selectedCalendar';
import { slot } from './slot';
import { team } from './team';
import { user } from './user';
import { webhook } from './webhook';

/** The resources of the legacy node by name. */
export const resources: Resource[] = [
  apiKey,
  attendee,
  availability,
  availabilityRule,
  booking,
  bookingReference,
  connectedCalendar,
  credentialSync,
  customInput,
  destinationCalendar,
  eventType,
  invite,
  membership,
  payment,
  schedule,
  selectedCalendar,
  slot,
  team,
  user,
  webhook,
];
