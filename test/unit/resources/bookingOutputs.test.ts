import { BOOKING } from '../harness/recorder';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const answer = (data: unknown) => {
  server.reply = () => ({ body: { status: 'success', data } });
};

/** What the node makes of the answer. */
const jsonOf = async (operation: string, parameters: object = { bookingUid: 'x' }) =>
  (await runNode(server.url, { resource: 'booking', operation, ...parameters })).map(
    ({ json }) => json,
  );
it('tells how to join, when in both zones, and what identifies the booking', async () => {
  answer({
    id: 1,
    uid: 'b',
    icsUid: 'a@Cal.com',
    rescheduledFromUid: 'a',
    status: 'accepted',
    start: '2026-11-23T09:00:00.000Z',
    end: '2026-11-23T09:30:00.000Z',
    eventTypeId: 2,
    eventType: { id: 2, slug: 'intro' },
    location: 'integrations:daily',
    meetingUrl: 'https://app.example.com/video/b',
    hosts: [
      {
        id: 1,
        name: 'Ada',
        email: 'ada@example.com',
        username: 'ada',
        timeZone: 'Europe/Berlin',
      },
    ],
    attendees: [
      { name: 'Bob', email: 'bob@example.com', timeZone: 'America/New_York', absent: false },
    ],
    bookingFieldsResponses: { company: 'Acme', displayEmail: 'bob@example.com' },
    metadata: { crm: '7' },
    rating: null,
  });
  expect(await jsonOf('get')).toEqual([
    {
      uid: 'b',
      icsUid: 'a@Cal.com',
      rescheduledFromUid: 'a',
      status: 'accepted',
      start: '2026-11-23T09:00:00.000Z',
      end: '2026-11-23T09:30:00.000Z',
      eventTypeId: 2,
      eventTypeSlug: 'intro',
      timeZone: 'Europe/Berlin',
      startLocal: '2026-11-23T10:00:00.000+01:00',
      endLocal: '2026-11-23T10:30:00.000+01:00',
      location: 'integrations:daily',
      meetingUrl: 'https://app.example.com/video/b',
      attendees: [
        {
          name: 'Bob',
          email: 'bob@example.com',
          timeZone: 'America/New_York',
          absent: false,
          startLocal: '2026-11-23T04:00:00.000-05:00',
        },
      ],
      hosts: [{ id: 1, name: 'Ada', email: 'ada@example.com', timeZone: 'Europe/Berlin' }],
      bookingFieldsResponses: { company: 'Acme' },
      metadata: { crm: '7' },
      bookingUrl: `${server.url}/booking/b`,
    },
  ]);
});

it('tells when it was made and changed, and who cancelled or moved it', async () => {
  const told = {
    createdAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
    cancelledByEmail: 'bob@example.com',
    rescheduledByEmail: 'ada@example.com',
  };
  answer({ ...BOOKING, ...told });
  expect(await jsonOf('get')).toMatchObject([told]);
});

it('does not call an address a link', async () => {
  answer({ ...BOOKING, location: 'Main St 1', meetingUrl: 'Main St 1' });
  expect(await jsonOf('get')).toEqual([
    expect.objectContaining({ uid: 'x', location: 'Main St 1', attendees: [], hosts: [] }),
  ]);
});

it('tells who was absent, the host too', async () => {
  const person = { email: 'a@example.com', absent: false };
  answer({ ...BOOKING, absentHost: true, attendees: [person] });
  const parameters = { bookingUid: 'b', options: { host: true } };
  expect(await jsonOf('markAbsent', parameters)).toEqual([
    expect.objectContaining({ uid: 'x', absentHost: true, attendees: [person], hosts: [] }),
  ]);
});

it('of seats keeps what each attendee answered', async () => {
  const bookingFieldsResponses = { diet: 'none', displayEmail: 'a@example.com' };
  const person = { email: 'a@example.com', seatUid: 's1', metadata: { n: 1 } };
  answer({ ...BOOKING, attendees: [{ ...person, bookingFieldsResponses }] });
  const [{ attendees }] = await jsonOf('getBySeat', { seatUid: 's1' });
  expect(attendees).toEqual([{ ...person, bookingFieldsResponses: { diet: 'none' } }]);
  expect(server.requests[0].url).toBe('/v2/bookings/by-seat/s1');
});

it('gives usable links', async () => {
  answer([{ label: 'Google', link: 'https://c.example.com/?text=Intro call with Bob' }]);
  expect(await jsonOf('getCalendarLinks')).toEqual([
    { label: 'Google', link: 'https://c.example.com/?text=Intro%20call%20with%20Bob' },
  ]);
  answer(['https://t.example.com/1.vtt']);
  expect(await jsonOf('getTranscripts')).toEqual([{ downloadLink: 'https://t.example.com/1.vtt' }]);
});

it('names the bare yes or no of the verification check', async () => {
  answer(true);
  expect(await jsonOf('checkEmailVerification', { email: 'a+b@example.com' })).toEqual([
    { verificationRequired: true },
  ]);
  // "No" must have been said.
  for (const odd of [null, 'true', { required: true }]) {
    answer(odd);
    await expect(jsonOf('checkEmailVerification', { email: 'a+b@example.com' })).rejects.toThrow(
      'The response does not contain what was asked for',
    );
  }
  expect(server.requests[0].url).toBe(
    '/v2/bookings/verification/email/check?email=a%2Bb%40example.com',
  );
});
