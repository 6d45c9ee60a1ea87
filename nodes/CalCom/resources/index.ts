import type { Resource } from '../../shared/operation/operation';
import { allowlist } from './allowlist';
import { app } from './app';
import { appointment } from '../appointment';
import { attribute } from './attribute';
import { booking } from './booking';
import { bookingAttendee } from './bookingAttendee';
import { bookingField } from './bookingField';
import { bookingLimitPool } from './bookingLimitPool';
import { calendar } from './calendar';
import { calendarEvent } from './calendarEvent';
import { calendarInvite } from './calendarInvite';
import { contact } from './contact';
import { credit } from './credit';
import { customApiCall } from './customApiCall';
import { delegationCredential } from './delegationCredential';
import { event } from './event';
import { eventType } from './eventType';
import { insight } from './insight';
import { managedOrganization } from './managedOrganization';
import { managedUser } from './managedUser';
import { membership } from './membership';
import { notification } from './notification';
import { oAuthClient } from './oAuthClient';
import { organizationUser } from './organizationUser';
import { outOfOffice } from './outOfOffice';
import { privateLink } from './privateLink';
import { profile } from './profile';
import { role } from './role';
import { routingForm } from './routingForm';
import { schedule } from './schedule';
import { slot } from './slot';
import { team } from './team';
import { verifiedResource } from './verifiedResource';
import { webhook } from './webhook';
import { workflow } from './workflow';

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
