import type { Resource } from '../shared/operation/operation';
import { allowlist } from './resources/allowlist';
import { app } from './resources/app';
import { appointment } from './appointment';
import { attribute } from './resources/attribute';
import { booking } from './resources/booking';
import { bookingAttendee } from './resources/bookingAttendee';
import { bookingField } from './resources/bookingField';
import { bookingLimitPool } from './resources/bookingLimitPool';
import { calendar } from './resources/calendar';
import { calendarEvent } from './resources/calendarEvent';
import { calendarInvite } from './resources/calendarInvite';
import { contact } from './resources/contact';
import { credit } from './resources/credit';
import { customApiCall } from './resources/customApiCall';
import { delegationCredential } from './resources/delegationCredential';
import { event } from './resources/event';
import { eventType } from './resources/eventType';
import { insight } from './resources/insight';
import { managedOrganization } from './resources/managedOrganization';
import { managedUser } from './resources/managedUser';
import { membership } from './resources/membership';
import { notification } from './resources/notification';
import { oAuthClient } from './resources/oAuthClient';
import { organizationUser } from './resources/organizationUser';
import { outOfOffice } from './resources/outOfOffice';
import { privateLink } from './resources/privateLink';
import { profile } from './resources/profile';
import { role } from './resources/role';
import { routingForm } from './resources/routingForm';
import { schedule } from './resources/schedule';
import { slot } from './resources/slot';
import { team } from './resources/team';
import { verifiedResource } from './resources/verifiedResource';
import { webhook } from './resources/webhook';
import { workflow } from './resources/workflow';

/** The resources of the Cal.com node by name; n8n wants Custom API Call to be the last. */
export const resources: Resource[] = [
  allowlist,
  app,
  appointment,
  attribute,
  booking,
  bookingAttendee,
  bookingLimitPool,
  bookingField,
  calendar,
  calendarEvent,
  calendarInvite,
  contact,
  credit,
  delegationCredential,
  event,
  eventType,
  insight,
  managedOrganization,
  managedUser,
  membership,
  notification,
  oAuthClient,
  organizationUser,
  outOfOffice,
  privateLink,
  profile,
  role,
  routingForm,
  schedule,
  slot,
  team,
  verifiedResource,
  webhook,
  workflow,
  customApiCall,
];
