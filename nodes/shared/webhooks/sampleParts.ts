/** The made-up people and things of which the sample deliveries are made. */

export const createdAt = '2027-03-08T09:41:12.508Z';
export const startTime = '2027-03-15T14:00:00Z';
export const endTime = '2027-03-15T14:30:00Z';
export const uid = 'q4Tn8sWbYx2mVtKePzLh6R';
export const bookingId = 481_516;
export const title = 'Product demo between Robin Okafor and Lena Brandt';
const meeting = 'https://app.cal.com/video/q4Tn8sWbYx2mVtKePzLh6R';

export const host = {
  id: 2304,
  name: 'Robin Okafor',
  email: 'robin.okafor@example.com',
  username: 'robin',
  timeZone: 'Europe/London',
  language: { locale: 'en' },
  timeFormat: 'HH:mm',
  utcOffset: 0,
};

export const guest = {
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

export const sampleBooking = {
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
  organizationId: 58,
  requiresConfirmation: false,
  schedulingType: null,
  price: 0,
  currency: 'usd',
  metadata: { videoCallUrl: meeting },
  status: 'ACCEPTED',
};

/** A row of the attendees' table, as some events send it. */
export const guestRow = {
  id: 77012,
  email: guest.email,
  name: guest.name,
  timeZone: guest.timeZone,
  phoneNumber: null,
  locale: 'de',
  bookingId,
  noShow: false,
};

export const meetingRow = {
  id: bookingId,
  uid,
  userId: host.id,
  userPrimaryEmail: host.email,
  eventTypeId: sampleBooking.eventTypeId,
  title,
  description: sampleBooking.description,
  responses: { name: guest.name, email: guest.email, company: company.value },
  startTime,
  endTime,
  location: sampleBooking.location,
  createdAt,
  updatedAt: createdAt,
  status: 'ACCEPTED',
  metadata: sampleBooking.metadata,
  iCalUID: sampleBooking.iCalUID,
  iCalSequence: 0,
  user: { name: host.name, email: host.email, timeZone: host.timeZone, username: host.username },
  attendees: [guestRow],
};

export const call = {
  title,
  bookingId,
  bookingUid: uid,
  startTime,
  endTime,
  attendees: [{ ...guestRow, noShow: true }],
  eventType: { id: sampleBooking.eventTypeId, teamId: null, parentId: null },
};

export const present = {
  user_id: '2304',
  participant_id: 'p-01',
  user_name: host.name,
  join_time: 1_805_119_260,
  duration: 240,
  email: host.email,
};

export const recorded = {
  type: sampleBooking.type,
  title,
  startTime,
  endTime,
  organizer: host,
  attendees: [guest],
  uid,
};

export const downloads = 'https://recordings.example.com/demo';

const answered = {
  'work-email': { value: guest.email, response: guest.email },
  'fleet-size': { value: ['100-500'], response: [{ label: '100-500', id: 'option-2' }] },
};

export const form = {
  formId: '0b6d1f0e-8a5c-4a42-9a0f-3d7f5f1f2c11',
  formName: 'Talk to sales',
  teamId: 61,
  responses: answered,
};

export const delegation = {
  id: '5a1c7d52-0d5d-4d0b-9d8f-6a5b4c3d2e1f',
  workspacePlatform: { id: 2, name: 'Office 365', slug: 'office365' },
  domain: 'example.com',
  organizationId: 58,
  secretExpiresAt: '2027-06-01T00:00:00.000Z',
};
