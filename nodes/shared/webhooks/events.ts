import type { INodePropertyOptions } from 'n8n-workflow';
import { marked, type Only } from '../api/server';

/** What a webhook event is about; its payloads have the same shape within a family. */
type Family =
  | 'booking'
  | 'delegation'
  | 'form'
  | 'instantMeeting'
  | 'meeting'
  | 'noShow'
  | 'outOfOffice'
  | 'recording'
  | 'report';

export interface WebhookEvent {
  /** Label in menus: what happened. Labels that belong together begin alike. */
  name: string;
  /** As in the `triggers` of a webhook and in the `triggerEvent` of a delivery. */
  value: string;
  description: string;
  family: Family;
  /** Cal.com takes it for webhooks of an organization only. */
  organizationOnly?: boolean;
  /** Which servers alone take it: self-hosted ones refuse a webhook with an event of the cloud. */
  only?: Only;
  /** Whether it is about one event type, so that a webhook of an event type can bring it. */
  ofEventType?: true;
  /** Whether API v1 knows it. */
  inV1?: true;
  /** Sent some time after the start, so the webhook needs `time` and `timeUnit`. */
  delayed?: boolean;
}

/** Every event that Cal.com lets a webhook subscribe to, sorted by label. */
export const webhookEvents: WebhookEvent[] = [
  {
    name: 'Booking Cancelled',
    value: 'BOOKING_CANCELLED',
    description: 'A meeting was cancelled, or its attendee was asked to choose a new time',
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Created',
    value: 'BOOKING_CREATED',
    description:
      'A meeting was booked, or a requested one was confirmed. Comes once for each occurrence and each seat.',
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Location Updated',
    value: 'BOOKING_LOCATION_UPDATED',
    description: 'A meeting takes place somewhere else now',
    family: 'booking',
    only: 'cloud',
    ofEventType: true,
  },
  {
    name: 'Booking No-Show Updated',
    value: 'BOOKING_NO_SHOW_UPDATED',
    description: 'Someone was marked as absent manually, or is no longer marked',
    family: 'noShow',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Paid',
    value: 'BOOKING_PAID',
    description: 'The payment for a booking has arrived (paid event types)',
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Payment Initiated',
    value: 'BOOKING_PAYMENT_INITIATED',
    description: 'A payment was started but has not arrived yet (paid event types)',
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Reassigned',
    value: 'BOOKING_REASSIGNED',
    description: 'Another host took over a meeting (team event types)',
    family: 'booking',
    only: 'cloud',
    ofEventType: true,
  },
  {
    name: 'Booking Rejected',
    value: 'BOOKING_REJECTED',
    description: 'The host declined a requested meeting',
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Requested',
    value: 'BOOKING_REQUESTED',
    description: "A meeting awaits its host's confirmation",
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Booking Rescheduled',
    value: 'BOOKING_RESCHEDULED',
    description: 'A meeting was rescheduled. It has a new UID.',
    family: 'booking',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Calendar Entry Rejected',
    value: 'CALENDAR_ENTRY_REJECTED',
    description: 'The calendar entry of a meeting was declined in the calendar itself',
    family: 'booking',
    only: 'cloud',
    ofEventType: true,
  },
  {
    name: 'Delegation Credential Error',
    value: 'DELEGATION_CREDENTIAL_ERROR',
    description: "A member's calendar could not be reached for the organization (organizations)",
    family: 'delegation',
    organizationOnly: true,
    inV1: true,
  },
  {
    name: 'Delegation Credential Rotation Required',
    value: 'DELEGATION_CREDENTIAL_ROTATION_REQUIRED',
    description: 'The secret of a delegation credential is about to expire (organizations)',
    family: 'delegation',
    only: 'cloud',
    organizationOnly: true,
  },
  {
    name: 'Delegation Credential Secret Rotated',
    value: 'DELEGATION_CREDENTIAL_SECRET_ROTATED',
    description: 'A delegation credential has a new secret (organizations)',
    family: 'delegation',
    only: 'cloud',
    organizationOnly: true,
  },
  {
    name: 'Delegation Credential Secret Rotation Failed',
    value: 'DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED',
    description: 'A delegation credential could not get a new secret (organizations)',
    family: 'delegation',
    only: 'cloud',
    organizationOnly: true,
  },
  {
    name: 'Instant Meeting Accepted',
    value: 'INSTANT_MEETING_ACCEPTED',
    description: 'A host joined an instant meeting (team event types)',
    family: 'instantMeeting',
    only: 'cloud',
    ofEventType: true,
  },
  {
    name: 'Instant Meeting Requested',
    value: 'INSTANT_MEETING',
    description: 'Someone wants to talk right now and waits for a host (team event types)',
    family: 'instantMeeting',
    only: 'cloud',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Meeting Ended',
    value: 'MEETING_ENDED',
    description: 'The booked end time has come',
    family: 'meeting',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Meeting Started',
    value: 'MEETING_STARTED',
    description: 'The booked start time has come',
    family: 'meeting',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'No-Show of Guests',
    value: 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW',
    description: 'No guest has joined the call some time after its start (Cal Video)',
    family: 'noShow',
    delayed: true,
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'No-Show of Hosts',
    value: 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
    description: 'A host has not joined the call some time after its start (Cal Video)',
    family: 'noShow',
    delayed: true,
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Out of Office Created',
    value: 'OOO_CREATED',
    description: 'Someone entered an absence',
    family: 'outOfOffice',
    inV1: true,
  },
  {
    name: 'Recording Ready',
    value: 'RECORDING_READY',
    description: 'The recording of a call can be downloaded, for about an hour (Cal Video)',
    family: 'recording',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Recording Transcribed',
    value: 'RECORDING_TRANSCRIPTION_GENERATED',
    description: 'The transcript of a call can be downloaded, for about an hour (Cal Video)',
    family: 'recording',
    ofEventType: true,
    inV1: true,
  },
  {
    name: 'Routing Form Fallback Used',
    value: 'ROUTING_FORM_FALLBACK_HIT',
    description: 'No route of a form matched the answers (routing forms)',
    family: 'form',
    only: 'cloud',
  },
  {
    name: 'Routing Form Submitted',
    value: 'FORM_SUBMITTED',
    description: 'Someone filled in a form (routing forms, cloud)',
    family: 'form',
    inV1: true,
  },
  {
    name: 'Routing Form Submitted Without Booking',
    value: 'FORM_SUBMITTED_NO_EVENT',
    description: 'No booking followed a form within 15 minutes (routing forms, cloud)',
    family: 'form',
    inV1: true,
  },
  {
    name: 'Wrong Assignment Reported',
    value: 'WRONG_ASSIGNMENT_REPORT',
    description: 'A host says that a booking should have gone to someone else (routed bookings)',
    family: 'report',
    ofEventType: true,
  },
];

/** The events as menu entries. */
export const eventOptions: INodePropertyOptions[] = webhookEvents.map(
  ({ name, value, description, only }) => ({ name, value, description: marked(description, only) }),
);

/** The events that webhooks of API v1 can be called for, as menu entries. */
export const eventOptionsOfV1: INodePropertyOptions[] = webhookEvents
  .filter(({ inV1 }) => inV1)
  .map(({ name, value }) => ({ name, value }));

/** The events by the name that deliveries carry. */
export const eventsByValue: ReadonlyMap<string, WebhookEvent> = new Map(
  webhookEvents.map((event) => [event.value, event]),
);
