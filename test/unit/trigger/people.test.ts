import type { IDataObject } from 'n8n-workflow';
import { toItems } from '../../../nodes/shared/webhooks/output';
import type { TriggerOptions } from '../../../nodes/shared/webhooks/settings';
import { webhookSamples } from '../harness/webhookSamples';

/** What the items hold for people who write no code. */
const payloadOf = (name: string): IDataObject =>
  structuredClone(
    webhookSamples.find((sample) => sample.name === name)!.body.payload as IDataObject,
  );

const itemOf = (
  triggerEvent: string,
  payload: IDataObject,
  options: TriggerOptions = {},
): IDataObject => itemsOf(triggerEvent, payload, options)[0];
const itemsOf = (triggerEvent: string, payload: IDataObject, options: TriggerOptions = {}) =>
  toItems(
    { triggerEvent, createdAt: '2027-03-08T09:41:12.508Z', payload },
    { output: 'simplified', options },
  );

const created = (more: IDataObject = {}) => ({ ...payloadOf('BOOKING_CREATED'), ...more });
const bookingOf = (item: IDataObject) => item.booking as IDataObject;
const uid = 'k3Wd7sTqRb9NvHxM2pYcLf';

describe('the order of keys', () => {
  it('is that in which people look for them', () => {
    const item = itemOf('BOOKING_RESCHEDULED', payloadOf('BOOKING_RESCHEDULED'));
    expect(Object.keys(item).slice(0, 6)).toEqual([
      'event',
      'eventName',
      'createdAt',
      'booking',
      'attendee',
      'attendees',
    ]);
    const keys = Object.keys(bookingOf(item));
    expect(keys.slice(0, 5)).toEqual(['title', 'start', 'startLocal', 'startText', 'status']);
    expect(keys.slice(keys.indexOf('uid'))).toEqual([
      'uid',
      'id',
      'seriesKey',
      'previousUid',
      'iCalSequence',
    ]);
    expect(Object.keys(item.attendee as object).slice(0, 2)).toEqual(['name', 'email']);
  });
});

describe('the name of the event', () => {
  it.each([
    ['BOOKING_CREATED', 'Booking Created'],
    ['OOO_CREATED', 'Out of Office Created'],
    ['BOOKING_STARTS_SOON', 'Booking Starts Soon'],
    ['SOMETHING_NEW', 'Something New'],
  ])('%s is told as %s', (event, eventName) => {
    expect(itemOf(event, created())).toMatchObject({ event, eventName });
  });
});

describe('times in words', () => {
  it.each<[string, TriggerOptions, string, string]>([
    [
      'the organizer',
      {},
      'Monday, March 15, 2027 at 3:00 PM (Europe/Oslo)',
      '2027-03-15T15:00:00.000+01:00',
    ],
    [
      'a zone and language that one chose',
      { outputTimeZone: ' America/New_York ', outputLanguage: 'de' },
      'Montag, 15. März 2027 um 10:00 (America/New_York)',
      '2027-03-15T10:00:00.000-04:00',
    ],
    [
      'a language that is none, in English',
      { outputLanguage: '!' },
      'Monday, March 15, 2027 at 3:00 PM (Europe/Oslo)',
      '2027-03-15T15:00:00.000+01:00',
    ],
  ])('are those of %s', (_, options, startText, startLocal) => {
    expect(bookingOf(itemOf('BOOKING_CREATED', created(), options))).toMatchObject({
      startText,
      startLocal,
    });
  });

  it('are left out where the zone is none', () => {
    const booking = bookingOf(itemOf('BOOKING_CREATED', created(), { outputTimeZone: 'Oslo' }));
    expect(booking).not.toHaveProperty('startText');
    expect(booking.start).toBe('2027-03-15T14:00:00.000Z');
  });
});

describe('the pages of a booking', () => {
  const links = (event: string, payload: IDataObject) => {
    const { bookingUrl, cancelUrl, rescheduleUrl } = bookingOf(itemOf(event, payload));
    return [bookingUrl, cancelUrl, rescheduleUrl];
  };
  const page = `https://cal.example.com/booking/${uid}`;
  const at = { bookerUrl: 'https://cal.example.com/' };

  it('are those of the server that sent the event', () => {
    expect(links('BOOKING_CREATED', created(at))).toEqual([
      page,
      `${page}?cancel=true`,
      `https://cal.example.com/reschedule/${uid}`,
    ]);
  });

  it.each([
    ['BOOKING_CANCELLED', { status: 'CANCELLED' }],
    ['BOOKING_REJECTED', { status: 'REJECTED' }],
  ])('offer nothing to change after %s', (event, more) => {
    expect(links(event, created({ ...at, ...more }))).toEqual([page, undefined, undefined]);
  });

  it('let people choose another time where the host asked them to', () => {
    const asked = created({ ...at, status: 'CANCELLED', requestReschedule: true });
    expect(links('BOOKING_CANCELLED', asked)).toEqual([
      page,
      undefined,
      `https://cal.example.com/reschedule/${uid}?allowRescheduleForCancelledBooking=true`,
    ]);
    const forbidden = { ...asked, disableRescheduling: true };
    expect(links('BOOKING_CANCELLED', forbidden)[2]).toBeUndefined();
  });

  it('offer only what the event type allows', () => {
    expect(
      links('BOOKING_CREATED', created({ ...at, disableCancelling: true }))[1],
    ).toBeUndefined();
    expect(
      links('BOOKING_CREATED', created({ ...at, disableRescheduling: true }))[2],
    ).toBeUndefined();
  });

  it('lead to the own seat of whom the event is about', () => {
    expect(links('BOOKING_CREATED', created({ ...at, attendeeSeatId: 'seat 1' }))).toEqual([
      `${page}?seatReferenceUid=seat%201`,
      `${page}?cancel=true&seatReferenceUid=seat%201`,
      'https://cal.example.com/reschedule/seat%201',
    ]);
  });

  it('are not guessed for bookings of a platform, which has pages of its own', () => {
    expect(links('BOOKING_CREATED', created({ ...at, platformClientId: 'client' }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('who takes part', () => {
  const [theo] = created().attendees as unknown as IDataObject[];
  const guest = { ...theo, name: '', email: 'Gia@Guests.example.com' };
  const withGuest = created({
    attendees: [guest, theo],
    responses: {
      ...(created().responses as unknown as IDataObject),
      guests: { label: 'additional_guests', value: ['gia@guests.example.com'], isHidden: false },
    },
  });

  it('is told apart: who booked, and the guests', () => {
    const item = itemOf('BOOKING_CREATED', { ...withGuest, attendees: [theo, guest] });
    expect(item.attendee).toMatchObject({ name: 'Theo Varga', emailDomain: 'example.org' });
    expect(item.attendee).not.toHaveProperty('isGuest');
    expect(item.attendees).toMatchObject([
      { email: 'theo.varga@example.org' },
      { email: 'Gia@Guests.example.com', emailDomain: 'guests.example.com', isGuest: true },
    ]);
  });

  it('is told apart with one item per attendee as well', () => {
    const items = itemsOf(
      'BOOKING_CREATED',
      { ...withGuest, attendees: [theo, guest] },
      { itemPerAttendee: true },
    );
    expect(items.map(({ attendee }) => (attendee as IDataObject).isGuest)).toEqual([
      undefined,
      true,
    ]);
    expect(items[0]).not.toHaveProperty('attendees');
  });

  it('has no domain where Cal.com made the address up for a phone number', () => {
    const caller = { ...theo, email: '4915112345678@sms.cal.com', phoneNumber: '+4915112345678' };
    const { attendee } = itemOf('BOOKING_CREATED', { ...created(), attendees: [caller] });
    expect(attendee).toMatchObject({ email: caller.email, phoneNumber: caller.phoneNumber });
    expect(attendee).not.toHaveProperty('emailDomain');
  });

  it('is who asked for an instant meeting', () => {
    const item = itemOf('INSTANT_MEETING', payloadOf('INSTANT_MEETING'));
    expect(item.attendees).toEqual([
      { name: 'Theo Varga', email: 'theo.varga@example.org', emailDomain: 'example.org' },
    ]);
  });
});

it.each([
  ['integrations:daily', 'video'],
  ['https://meet.example.com/a', 'link'],
  ['+47 22 33 44 55', 'phone'],
  ['Main Street 5, Oslo', 'place'],
  ['Café Z', 'place'],
])('the place %s is a %s', (location, locationType) => {
  const responses = {};
  expect(bookingOf(itemOf('BOOKING_CREATED', created({ location, responses })))).toMatchObject({
    location,
    locationType,
  });
});

it.each([
  ['of a first request', { iCalSequence: 0 }, undefined],
  ['of a move', { iCalSequence: 1 }, true],
])('the request %s is told apart', (_, more, isMove) => {
  expect(
    bookingOf(itemOf('BOOKING_REQUESTED', created({ status: 'PENDING', ...more }))).isMove,
  ).toBe(isMove);
});

it.each([
  [4500, 'usd', { amount: 45, currency: 'USD', amountText: '$45.00' }],
  [4500, 'jpy', { amount: 4500, currency: 'JPY', amountText: '¥4,500' }],
  [4500, 'kwd', { amount: 4.5, currency: 'KWD', amountText: 'KWD 4.500' }],
])('%s of %s is told in units that people read', (price, currency, payment) => {
  expect(
    itemOf('BOOKING_PAYMENT_INITIATED', created({ price, currency, paymentId: 1 })).payment,
  ).toMatchObject(payment);
});

it.each([
  [
    'notes alone',
    { description: 'Bring it', additionalNotes: 'Bring it', eventDescription: null },
    { notes: 'Bring it' },
  ],
  [
    'both',
    { description: 'A walk', additionalNotes: 'Bring it' },
    { notes: 'Bring it', description: 'A walk' },
  ],
])('%s are told once', (_, given, told) => {
  const { notes, description } = bookingOf(
    itemOf('BOOKING_CREATED', created({ responses: {}, ...given })),
  );
  expect({ notes, description }).toEqual({ description: undefined, ...told });
});

it('tells what there is when UID and start are missing', () => {
  expect(
    itemOf('BOOKING_PAID', {
      bookingId: 7,
      title: 'Call',
      price: 100,
      currency: 'eur',
      paymentId: 3,
    }),
  ).toMatchObject({
    booking: { id: 7, title: 'Call' },
    payment: { amount: 1 },
  });
});

describe('seats', () => {
  const seat = { seatsPerTimeSlot: 8 };
  it.each([
    ['booked', 'BOOKING_CREATED', { ...seat, attendeeSeatId: 'seat-a', iCalUID: 'other@Cal.com' }],
    ['cancelled, without its UID', 'BOOKING_CANCELLED', { ...seat, iCalUID: 'first@Cal.com' }],
    [
      'moved',
      'BOOKING_RESCHEDULED',
      { ...seat, attendeeSeatId: 'seat-b', iCalSequence: 1, rescheduleUid: 'x' },
    ],
  ])('have no series key when one is %s: it would be another one each time', (_, event, more) => {
    const booking = bookingOf(itemOf(event, created(more)));
    expect(booking).toMatchObject({ uid, isSeated: true });
    expect(booking).not.toHaveProperty('seriesKey');
  });
});
