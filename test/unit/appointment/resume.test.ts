import { omit } from 'lodash';
import { createHmac } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { resumeOnBooking } from '../../../nodes/CalCom/appointment/waitForBooking/resume';
import { secretOf } from '../../../nodes/CalCom/appointment/waitForBooking/subscription';

const trackingId = 'mi7q2k3a-0123456789abcdef';
const query = {
  tracking: trackingId,
  for: 'either',
  until: '9999999999999',
  uids: 'old1',
  signature: 'token',
};

const payload = {
  uid: 'new1',
  title: 'Intro call',
  status: 'ACCEPTED',
  startTime: '2027-01-05T10:00:00Z',
  endTime: '2027-01-05T10:30:00Z',
  eventTypeId: 7,
  organizer: { name: 'Ada', email: 'ada@example.com', timeZone: 'Europe/London' },
  attendees: [{ name: 'Nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' }],
  metadata: { n8nTracking: trackingId },
};

/** What n8n answers and returns for a delivery. The credential cannot be read: only it counts. */
async function deliver(body: unknown, { secret = secretOf(query)!, language = 'en' } = {}) {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const answered: unknown[] = [];
  const response = {
    status: (code: number) => ({ json: (text: unknown) => answered.push(code, text) }),
  };
  const result = await resumeOnBooking({
    getQueryData: () => ({ ...query, language }),
    getRequestObject: () => ({ rawBody: raw }),
    getHeaderData: () => ({
      'x-cal-signature-256': createHmac('sha256', secret).update(raw).digest('hex'),
    }),
    getResponseObject: () => response,
    getNodeParameter: () => 'apiKey',
    getCredentials: async () => await Promise.reject(new Error('gone')),
  } as unknown as IWebhookFunctions);
  return { status: answered[0], json: result.workflowData?.[0][0].json };
}

const booking = {
  uid: 'new1',
  title: 'Intro call',
  status: 'accepted',
  start: '2027-01-05T10:00:00.000Z',
  duration: 30,
  eventTypeId: 7,
  host: 'Ada',
  attendee: { name: 'Nathan', email: 'nathan@example.com' },
};

it.each<[string, unknown]>([
  ['in the envelope', { triggerEvent: 'BOOKING_CREATED', payload }],
  ['behind a byte order mark', `\uFEFF${JSON.stringify({ payload })}`],
  [
    'with its facts one level deeper',
    { payload: { booking: payload, attendees: payload.attendees } },
  ],
])('wakes for a booking %s, and tells it as the delivery does', async (_, body) => {
  const { json } = await deliver(body);
  expect(json).toMatchObject({ ok: true, booked: true, trackingId, booking });
});

it('wakes for a booking of the link that comes without its metadata', async () => {
  const rest = omit(payload, 'metadata');
  const cancelled = { ...rest, uid: 'old1', status: 'CANCELLED' };
  const { json } = await deliver({ triggerEvent: 'BOOKING_CANCELLED', payload: cancelled });
  expect(json).toMatchObject({ cancelled: true, booking: { uid: 'old1', status: 'cancelled' } });
});

const nested = (levels: number): IDataObject => (levels === 0 ? {} : { inner: nested(levels - 1) });

it.each<[string, unknown, number]>([
  ['that is too large', { payload, filler: 'x'.repeat(1024 * 1024) }, 413],
  ['that is nested too deeply', { payload, ...nested(70) }, 400],
  ['that is no JSON', 'hello', 400],
  ['of another link', { payload: { ...payload, metadata: { n8nTracking: 'other' } } }, 200],
  ['of a booking that came without a link', { payload: { ...payload, metadata: { a: 1 } } }, 200],
  [
    'that does not tell, while Cal.com cannot be asked',
    { payload: { ...payload, metadata: {} } },
    503,
  ],
  ['without a booking', { triggerEvent: 'PING' }, 200],
])('sleeps on for a delivery %s', async (_, body, status) => {
  expect(await deliver(body)).toEqual({ status, json: undefined });
});

it('sleeps on for what others signed', async () => {
  const { status } = await deliver({ payload }, { secret: 'other' });
  expect(status).toBe(401);
});

it.each([
  ['en', 'Booked: Tuesday, January 5, 2027 at 11:00 AM (Berlin time).'],
  ['de', 'Gebucht: Dienstag, 5. Januar 2027 um 11:00 (Zeitzone Berlin).'],
  ['es', 'Cita reservada: martes, 5 de enero de 2027, 11:00 (hora de Berlin).'],
  ['fr', 'Rendez-vous réservé : mardi 5 janvier 2027 à 11:00 (heure de Berlin).'],
  ['pt', 'Reserva feita: terça-feira, 5 de janeiro de 2027 às 11:00 (horário de Berlin).'],
  // An address may hold anything, and nothing that arrives may make the execution fail.
  ['no language!', 'Booked: Tuesday, January 5, 2027 at 11:00 AM (Berlin time).'],
])('says what was booked in the language of the node: %s', async (language, message) => {
  const told = await deliver({ triggerEvent: 'BOOKING_CREATED', payload }, { language });
  expect(told.json).toMatchObject({ booked: true, message });
});
