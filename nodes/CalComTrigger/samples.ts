import type { IDataObject } from 'n8n-workflow';
import { toItems } from './output';
import type { Settings } from './settings';

/** Made-up deliveries, one for each event, in the shapes that Cal.com sends. */
const createdAt = '2027-03-08T09:41:12.508Z';
const startTime = '2027-03-15T14:00:00Z';
const endTime = '2027-03-15T14:30:00Z';
const uid = 'q4Tn8sWbYx2mVtKePzLh6R';
const bookingId = 481_516;
const title = 'Product demo between Robin Okafor and Lena Brandt';
const meeting = 'https://app.cal.com/video/q4Tn8sWbYx2mVtKePzLh6R';

const host = {
  id: 2304,
  name: 'Robin Okafor',
  email: 'robin.okafor@example.com',
  username: 'robin',
  timeZone: 'Europe/London',
  language: { locale: 'en' },
  timeFormat: 'HH:mm',
  utcOffset: 0,
};

const guest = {
  email: 'lena.brandt@example.org',
  name: 'Lena Brandt',
  firstName: 'Lena',
  lastName: 'Brandt',
  timeZone: 'Europe/Berlin',
  language: { locale: 'de' },
  utcOffset: 60,
  phoneNumber: null,
};

const company = { label: 'Company', value: 'Brandt Logistics', isHidden: false };

const responses = {
  name: { label: 'your_name', value: guest.name, isHidden: false },
  email: { label: 'email_address', value: guest.email, isHidden: false },
  location: {
    label: 'location',
    value: { value: 'integrations:daily', optionValue: '' },
    isHidden: false,
  },
  notes: { label: 'additional_notes', value: 'We track 200 vehicles.', isHidden: false },
  guests: { label: 'additional_guests', value: [], isHidden: false },
  company,
};

const booking = {
  bookerUrl: 'https://cal.com',
  type: 'product-demo',
  title,
  description: 'Half an hour to see the product.',
  additionalNotes: 'We track 200 vehicles.',
  startTime,
  endTime,
  uid,
  bookingId,
  eventTypeId: 9021,
  eventTitle: 'Product demo',
  length: 30,
  organizer: host,
  attendees: [guest],
  responses,
  userFieldsResponses: { company },
  customInputs: {},
  location: 'integrations:daily',
  destinationCalendar: null,
  iCalUID: `${uid}@Cal.com`,
  iCalSequence: 0,
  requiresConfirmation: false,
  schedulingType: null,
  price: 0,
  currency: 'usd',
  metadata: { videoCallUrl: meeting },
  status: 'ACCEPTED',
};

/** A row of the attendees' table, as some events send it. */
const guestRow = {
  id: 77012,
  email: guest.email,
  name: guest.name,
  timeZone: guest.timeZone,
  phoneNumber: null,
  locale: 'de',
  bookingId,
  noShow: false,
};

const meetingRow = {
  id: bookingId,
  uid,
  userId: host.id,
  userPrimaryEmail: host.email,
  eventTypeId: booking.eventTypeId,
  title,
  description: booking.description,
  responses: { name: guest.name, email: guest.email, company: company.value },
  startTime,
  endTime,
  location: booking.location,
  createdAt,
  updatedAt: createdAt,
  status: 'ACCEPTED',
  metadata: booking.metadata,
  iCalUID: booking.iCalUID,
  iCalSequence: 0,
  user: { name: host.name, email: host.email, timeZone: host.timeZone, username: host.username },
  attendees: [guestRow],
};

const call = {
  title,
  bookingId,
  bookingUid: uid,
  startTime,
  endTime,
  attendees: [{ ...guestRow, noShow: true }],
  eventType: { id: booking.eventTypeId, teamId: null, parentId: null },
};

const present = {
  user_id: '2304',
  participant_id: 'p-01',
  user_name: host.name,
  join_time: 1_805_119_260,
  duration: 240,
  email: host.email,
};

const recorded = {
  type: booking.type,
  title,
  startTime,
  endTime,
  organizer: host,
  attendees: [guest],
  uid,
};

const downloads = 'https://recordings.example.com/demo';

const answered = {
  'work-email': { value: guest.email, response: guest.email },
  'fleet-size': { value: ['100-500'], response: [{ label: '100-500', id: 'option-2' }] },
};

const form = {
  formId: '0b6d1f0e-8a5c-4a42-9a0f-3d7f5f1f2c11',
  formName: 'Talk to sales',
  teamId: 61,
  responses: answered,
};

const delegation = {
  id: '5a1c7d52-0d5d-4d0b-9d8f-6a5b4c3d2e1f',
  workspacePlatform: { id: 2, name: 'Office 365', slug: 'office365' },
  domain: 'example.com',
  organizationId: 58,
  secretExpiresAt: '2027-06-01T00:00:00.000Z',
};

const payloads: Record<string, IDataObject> = {
  BOOKING_CANCELLED: {
    ...booking,
    status: 'CANCELLED',
    iCalSequence: 1,
    cancellationReason: 'The vehicles are sold.',
    cancelledBy: guest.email,
    requestReschedule: false,
  },
  BOOKING_CREATED: booking,
  BOOKING_LOCATION_UPDATED: {
    ...booking,
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
    ...booking,
    price: 4500,
    metadata: { ...booking.metadata, externalId: 'pi_made_up' },
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
  BOOKING_PAYMENT_INITIATED: { ...booking, price: 4500, metadata: {}, paymentId: 3071 },
  BOOKING_REASSIGNED: {
    ...booking,
    schedulingType: 'ROUND_ROBIN',
    team: { id: 61, name: 'Sales', members: [host] },
    addedHostUserIds: [host.id],
    removedHostUserIds: [2311],
  },
  BOOKING_REJECTED: {
    ...booking,
    status: 'REJECTED',
    requiresConfirmation: true,
    rejectionReason: 'Fully booked that week.',
  },
  BOOKING_REQUESTED: {
    ...booking,
    status: 'PENDING',
    requiresConfirmation: true,
    location: 'https://meet.example.com/robin',
    metadata: {},
  },
  BOOKING_RESCHEDULED: {
    ...booking,
    uid: 'v9Hc3kQrNf7jTgDyXbAu5M',
    bookingId: bookingId + 7,
    startTime: '2027-03-17T10:00:00Z',
    endTime: '2027-03-17T10:30:00Z',
    iCalSequence: 1,
    rescheduleId: bookingId,
    rescheduleUid: uid,
    rescheduleStartTime: startTime,
    rescheduleEndTime: endTime,
    rescheduledBy: guest.email,
  },
  CALENDAR_ENTRY_REJECTED: booking,
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
    eventTypeId: booking.eventTypeId,
    status: 'ACCEPTED',
    title,
    startTime,
    endTime,
    organizer: host,
    attendees: [guest],
    responses: { name: guest.name, email: guest.email },
    location: booking.location,
    metadata: booking.metadata,
  },
  INSTANT_MEETING: {
    uid,
    responses: { name: guest.name, email: guest.email, notes: '', guests: [] },
    connectAndJoinUrl: 'https://app.cal.com/connect-and-join?token=made-up',
    eventTypeId: booking.eventTypeId,
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
      eventType: { id: booking.eventTypeId, title: 'Product demo', slug: booking.type, teamId: 61 },
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
  return { triggerEvent: event, createdAt, payload: payloads[event] ?? booking };
}

/** Made-up items of each chosen event, in the chosen form. Filters do not apply to them. */
export function sampleItems(settings: Settings): IDataObject[] {
  const { events, options } = settings;
  const unfiltered = { ...options, eventTypes: '', ignoreStatuses: [], payloadTemplate: '' };
  return events.flatMap((event) =>
    toItems(sampleBody(event), { ...settings, options: unfiltered }),
  );
}
