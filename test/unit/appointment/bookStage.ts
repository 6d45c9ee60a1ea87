/** Book of Appointment at a Cal.com that is a table of answers. */
import type { IDataObject } from 'n8n-workflow';
import { book } from '../../../nodes/CalCom/appointment/book/run';
import type { Guide } from '../../../nodes/shared/operation/operation';
import { sessionWith, type Sent } from '../harness/session';

type Reply = { status?: number; body: unknown };
type Answering = (sent: Sent, count: number) => Reply;

const now = Date.parse('2026-11-23T06:00:00Z');
const start = '2026-11-24T09:00:00.000Z';

/** Each test is about a person of its own: what was booked for one is remembered. */
let person = 0;
export const email = () => `nathan${person}@example.org`;

beforeEach(() => {
  person += 1;
  jest.useFakeTimers({ now, advanceTimers: 500, doNotFake: ['nextTick', 'setImmediate'] });
});
afterEach(() => jest.useRealTimers());

export const success = (data: unknown): Reply => ({ body: { status: 'success', data } });
export const refused = (status: number, message: string): Reply => ({
  status,
  body: { status: 'error', error: { message } },
});

/** What Cal.com says of a time that somebody else has. */
export const TAKEN = 'User either already has booking at this time or is not available';

/** A booking as Cal.com tells of it. */
export const booking = (more: IDataObject = {}): IDataObject => ({
  id: 1,
  uid: 'booking1',
  title: 'Intro call between Ada Owner and Nathan Smith',
  status: 'accepted',
  start,
  end: '2026-11-24T09:30:00.000Z',
  duration: 30,
  eventTypeId: 1,
  eventType: { id: 1, slug: 'intro-call' },
  hosts: [{ name: 'Ada Owner' }],
  attendees: [{ name: 'Nathan Smith', email: email(), timeZone: 'Europe/Berlin', absent: false }],
  ...more,
});

export const eventType = {
  id: 1,
  lengthInMinutes: 30,
  lengthInMinutesOptions: [30, 60],
  bookingFields: [{ type: 'text', slug: 'topic', label: 'Your Topic', required: false }],
};

/** Cal.com with a free slot, an event type of one's own, and nothing booked. */
const usual: Record<string, Answering> = {
  'POST /slots/reservations': () => success({ reservationUid: 'hold1' }),
  'DELETE /slots/reservations/hold1': () => ({ body: { status: 'success' } }),
  'GET /bookings': () => success([]),
  'GET /bookings/booking1': () => success(booking()),
  'POST /bookings': () => ({ status: 201, body: success(booking()).body }),
  'GET /event-types/1': () => success(eventType),
  'GET /slots': () =>
    success({
      '2026-11-24': [{ start }, { start: '2026-11-24T09:30:00.000Z' }],
    }),
};

/** Books an intro call on Tuesday for Nathan at a Cal.com that answers like the usual one, but for `answers`. */
export async function atCal(answers: Record<string, Answering> = {}, values: IDataObject = {}) {
  const calls: string[] = [];
  const bodies: Record<string, IDataObject[]> = {};
  const data: IDataObject = {};
  const session = await sessionWith((sent) => {
    const call = `${sent.method} ${sent.path}`;
    calls.push(call);
    (bodies[call] ??= []).push(sent.body ?? {});
    const answer = { ...usual, ...answers }[call];
    if (!answer) throw new Error(`Nothing answers ${call}`);
    return answer(sent, bodies[call].length);
  });
  Object.assign(session.context, { getWorkflowStaticData: () => data });
  const guide = {
    session,
    values: {
      eventType: '1',
      start: '2026-11-24 10:00',
      attendeeName: 'Nathan Smith',
      attendeeEmail: email(),
      ...values,
    },
    zone: 'Europe/Berlin',
    call: () => ({ method: 'POST', path: '/bookings', body: {} }),
  } as unknown as Guide;
  const run = async () => (await book(guide as never))[0];
  return { run, calls, bodies };
}

/** What booking a free time takes. */
export const CALLS = [
  'POST /slots/reservations',
  'GET /bookings',
  'POST /bookings',
  'DELETE /slots/reservations/hold1',
];
