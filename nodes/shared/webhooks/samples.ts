import type { IDataObject } from 'n8n-workflow';
import { toItems } from './output';
import {
  sampleBooking,
  bookingId,
  call,
  createdAt,
  delegation,
  downloads,
  endTime,
  form,
  guest,
  guestRow,
  host,
  meetingRow,
  present,
  recorded,
  startTime,
  title,
  uid,
} from './sampleParts';
import type { TriggerOptions, Settings } from './settings';

/** Where the booking of the samples is after it was moved: the samples tell one story. */
const moved = {
  uid: 'v9Hc3kQrNf7jTgDyXbAu5M',
  bookingId: bookingId + 7,
  startTime: '2027-03-17T10:00:00Z',
  endTime: '2027-03-17T10:30:00Z',
};

/** Made-up deliveries, one for each event, in the shapes that Cal.com sends. */
const payloads: Record<string, IDataObject> = {
  BOOKING_CANCELLED: {
    ...sampleBooking,
    ...moved,
    status: 'CANCELLED',
    iCalSequence: 2,
    cancellationReason: 'The vehicles are sold.',
    cancelledBy: guest.email,
    requestReschedule: false,
  },
  BOOKING_CREATED: sampleBooking,
  BOOKING_LOCATION_UPDATED: {
    ...sampleBooking,
    location: 'integrations:google:meet',
    metadata: { videoCallUrl: 'https://meet.google.com/abc-defg-hij' },
    previousLocation: 'integrations:daily',
  },
  BOOKING_NO_SHOW_UPDATED: {
    message: `${guest.email} marked as no-show`,
    attendees: [{ email: guest.email, noShow: true }],
    bookingUid: uid,
    bookingId,
  },
  BOOKING_PAID: {
    ...sampleBooking,
    price: 4500,
    metadata: { ...sampleBooking.metadata, externalId: 'pi_made_up' },
    paymentId: 3071,
    paymentData: {
      id: 3071,
      currency: 'usd',
      success: true,
      refunded: false,
      externalId: 'pi_made_up',
      appId: 'stripe',
      bookingId,
    },
  },
  BOOKING_PAYMENT_INITIATED: { ...sampleBooking, price: 4500, metadata: {}, paymentId: 3071 },
  BOOKING_REASSIGNED: {
    ...sampleBooking,
    schedulingType: 'ROUND_ROBIN',
    team: { id: 61, name: 'Sales', members: [host] },
    addedHostUserIds: [host.id],
    removedHostUserIds: [2311],
  },
  BOOKING_REJECTED: {
    ...sampleBooking,
    status: 'REJECTED',
    requiresConfirmation: true,
    rejectionReason: 'Fully booked that week.',
  },
  BOOKING_REQUESTED: {
    ...sampleBooking,
    status: 'PENDING',
    requiresConfirmation: true,
    location: 'https://meet.example.com/robin',
    metadata: {},
  },
  BOOKING_RESCHEDULED: {
    ...sampleBooking,
    ...moved,
    iCalSequence: 1,
    rescheduleId: bookingId,
    rescheduleUid: uid,
    rescheduleStartTime: startTime,
    rescheduleEndTime: endTime,
    rescheduledBy: guest.email,
  },
  CALENDAR_ENTRY_REJECTED: sampleBooking,
  DELEGATION_CREDENTIAL_ERROR: {
    error: { type: 'InvalidGrant', message: 'The directory refused the access.' },
    credential: {
      id: -1,
      type: 'google_calendar',
      appId: 'google-calendar',
      delegationCredentialId: delegation.id,
    },
    user: { id: host.id, email: host.email, organizationId: delegation.organizationId },
  },
  DELEGATION_CREDENTIAL_ROTATION_REQUIRED: { delegationCredential: delegation },
  DELEGATION_CREDENTIAL_SECRET_ROTATED: { delegationCredential: delegation },
  DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED: {
    delegationCredential: delegation,
    error: { code: 'SECRET_MINT_FAILED', message: 'The directory gave no new secret.' },
  },
  INSTANT_MEETING_ACCEPTED: {
    bookingId,
    bookingUid: uid,
    eventTypeId: sampleBooking.eventTypeId,
    status: 'ACCEPTED',
    title,
    startTime,
    endTime,
    organizer: host,
    attendees: [guest],
    responses: { name: guest.name, email: guest.email },
    location: sampleBooking.location,
    metadata: sampleBooking.metadata,
  },
  INSTANT_MEETING: {
    uid,
    responses: { name: guest.name, email: guest.email, notes: '', guests: [] },
    connectAndJoinUrl: 'https://app.cal.com/connect-and-join?token=made-up',
    eventTypeId: sampleBooking.eventTypeId,
    eventTypeTitle: 'Talk to sales now',
    customInputs: {},
  },
  AFTER_GUESTS_CAL_VIDEO_NO_SHOW: {
    ...call,
    participants: [present],
    message: 'No guest joined the call within 5 minutes',
    guests: call.attendees,
  },
  AFTER_HOSTS_CAL_VIDEO_NO_SHOW: {
    ...call,
    attendees: [guestRow],
    participants: [],
    message: `The host ${host.email} did not join the call within 5 minutes`,
    hostEmail: host.email,
    noShowHost: true,
  },
  OOO_CREATED: {
    oooEntry: {
      id: 815,
      uuid: '1c9f8a34-2f60-4d6c-b0a3-7a1de3b4c5d6',
      start: '2027-04-02T00:00:00+00:00',
      end: '2027-04-09T23:59:59+00:00',
      createdAt,
      updatedAt: createdAt,
      notes: 'Back on Monday.',
      reason: { emoji: '', reason: 'Vacation' },
      reasonId: 2,
      user: host,
      toUser: { ...host, id: 2311, name: 'Maya Lindt', email: 'maya.lindt@example.com' },
    },
  },
  RECORDING_READY: { ...recorded, downloadLink: `${downloads}.mp4` },
  RECORDING_TRANSCRIPTION_GENERATED: {
    ...recorded,
    downloadLinks: {
      recording: `${downloads}.mp4`,
      transcription: ['json', 'srt', 'txt', 'vtt'].map((format) => ({
        format,
        link: `${downloads}.${format}`,
      })),
    },
  },
  ROUTING_FORM_FALLBACK_HIT: { ...form, responseId: 4410 },
  FORM_SUBMITTED: form,
  FORM_SUBMITTED_NO_EVENT: {
    ...form,
    responseId: 4410,
    redirect: { type: 'eventTypeRedirectUrl', value: 'team/sales/product-demo' },
  },
  WRONG_ASSIGNMENT_REPORT: {
    booking: {
      uid,
      id: bookingId,
      title,
      startTime,
      endTime,
      status: 'ACCEPTED',
      eventType: {
        id: sampleBooking.eventTypeId,
        title: 'Product demo',
        slug: sampleBooking.type,
        teamId: 61,
      },
    },
    report: {
      reportedBy: { id: host.id, email: host.email, name: host.name },
      routingReason: 'Routed by the answer to Fleet Size',
      guest: guest.email,
      host: { email: host.email, name: host.name },
      correctAssignee: 'maya.lindt@example.com',
      additionalNotes: 'Known customer.',
    },
  },
};

/** The body of a made-up delivery of this event, as Cal.com would send it. */
export function sampleBody(event: string): IDataObject {
  if (event === 'MEETING_STARTED' || event === 'MEETING_ENDED') {
    return { triggerEvent: event, ...meetingRow };
  }
  return { triggerEvent: event, createdAt, payload: payloads[event] ?? sampleBooking };
}

/** Made-up items of each chosen event, in the chosen form. Filters do not apply to them. */
export function sampleItems(settings: Settings): IDataObject[] {
  const wishes = { ...settings, options: withoutFilters(settings.options) };
  return settings.events.flatMap((event) => toItems(sampleBody(event), wishes));
}

/** The options without those that would hold a sample back, or take it for a template's work. */
export const withoutFilters = (options: TriggerOptions): TriggerOptions => ({
  ...options,
  eventTypes: '',
  ignoreStatuses: [],
  payloadTemplate: '',
});
