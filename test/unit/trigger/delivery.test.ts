import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { MAX_BYTES } from '../../../nodes/shared/webhooks/body';
import {
  arrivalAt,
  DEFAULT_HEADER,
  receive,
  unseal,
} from '../../../nodes/shared/webhooks/delivery';
import type { Settings, TriggerOptions } from '../../../nodes/shared/webhooks/settings';
import { sign } from '../../../nodes/shared/webhooks/signature';

const SECRET = 'the secret of the webhook';
const now = Date.parse('2026-11-20T12:00:00Z');
const created = { triggerEvent: 'BOOKING_CREATED', createdAt: '2026-11-20T12:00:00Z', payload: {} };

/** A delivery with this body, signed under the name of a header, or with another value there. */
const sent = (body: unknown, headers: (raw: Buffer) => Record<string, unknown> = signed) => {
  const raw = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  return { raw, headers: headers(raw) };
};
const signed = (raw: Buffer) => ({ [DEFAULT_HEADER]: sign(raw, SECRET) });
const withHeader = (value: unknown) => () => ({ [DEFAULT_HEADER]: value });

const settingsOf = (options: TriggerOptions = {}): Settings => ({
  authentication: 'apiKey',
  scope: 'me',
  events: ['BOOKING_CREATED', 'MEETING_STARTED', 'MEETING_ENDED'],
  output: 'simplified',
  useSampleEvent: false,
  options: { signatureCheck: 'strict', ...options },
});

const got = (delivery: ReturnType<typeof sent>, options?: TriggerOptions, secret = SECRET) =>
  receive(delivery, { settings: settingsOf(options), secret, now });

const unsigned = { status: 401, message: 'The signature does not match' };
const unknown = { status: 401, message: 'Unsigned deliveries are accepted only for known events' };
const stale = { status: 401, message: 'The delivery is outside the replay window' };
const unwanted = {
  status: 200,
  message: 'Received, but the workflow does not run for this event',
};

it('comes from the bytes and the headers that n8n keeps', () => {
  const raw = Buffer.from('{}');
  const context = {
    getRequestObject: () => ({ rawBody: raw }),
    getHeaderData: () => ({ [DEFAULT_HEADER]: 'x' }),
  } as unknown as IWebhookFunctions;
  expect(arrivalAt(context)).toEqual({ raw, headers: { [DEFAULT_HEADER]: 'x' } });
});

describe('size and form', () => {
  it('without a body is refused', () => {
    expect(got({ raw: undefined as never, headers: {} })).toEqual({
      status: 400,
      message: 'The request has no body that can be read',
    });
  });

  it('may be so large, but no larger, be it signed or not', () => {
    const filled = (bytes: number) => Buffer.from('{}'.padEnd(bytes));
    expect(unseal(sent(filled(MAX_BYTES)), { secret: SECRET })).toHaveProperty('body');
    const tooLarge = { status: 413, message: 'The body is too large' };
    expect(unseal(sent(filled(MAX_BYTES + 1)), { secret: SECRET })).toEqual(tooLarge);
    expect(got(sent(filled(MAX_BYTES + 1), () => ({})))).toEqual(tooLarge);
    // Far more than a delivery has.
    expect(MAX_BYTES).toBe(1024 * 1024);
  });

  it('is not looked at before its signature fits', () => {
    expect(got(sent(Buffer.from('no JSON'), withHeader('wrong')))).toMatchObject(unsigned);
    expect(got(sent(Buffer.from('no JSON')))).toEqual({
      status: 400,
      flaw: 'unreadable',
      message: 'The body is not a JSON object',
    });
  });

  it('may be anything of a template of the user’s own', () => {
    const text = sent(Buffer.from('Ada booked'));
    const template = { payloadTemplate: '{{title}}' };
    expect(got(text, template)).toEqual({ body: { text: 'Ada booked' } });
    expect(got(text, { payloadTemplate: ' ' })).toMatchObject({ status: 400 });
    expect(unseal(text, { secret: SECRET, hasTemplate: true })).toHaveProperty('body');
    expect(unseal(text, { secret: SECRET })).toMatchObject({ status: 400 });
  });
});

describe('signature', () => {
  it('that fits lets the workflow run', () => {
    expect(got(sent(created))).toEqual({ body: created });
    expect(unseal(sent(created), { secret: SECRET })).toEqual({ body: created, isSigned: true });
  });

  // What is told in the log depends on it, and whether Cal.com is asked for the secret.
  it.each([
    ['of another secret', 'f'.repeat(64), 'foreign'],
    ['that is too short', 'f', 'foreign'],
    ['that is empty', '', 'unsigned'],
    ['that is missing', undefined, 'unsigned'],
    ['that Cal.com could not make', 'no-secret-provided', 'withoutSecret'],
  ])('%s is refused', (_, value, flaw) => {
    expect(got(sent(created, withHeader(value)))).toEqual({ ...unsigned, flaw });
    expect(unseal(sent(created, withHeader(value)), { secret: SECRET })).toEqual({
      ...unsigned,
      flaw,
    });
  });

  it('is refused where no secret is known', () => {
    const opened = unseal(sent(created), { secret: undefined });
    expect(opened).toEqual({ ...unsigned, flaw: 'foreign' });
  });

  it('is read from the header that a renamed edition sends', () => {
    const renamed = (raw: Buffer) => ({ 'x-acme-signature-256': sign(raw, SECRET) });
    const options = { signatureHeader: ' X-Acme-Signature-256 ' };
    expect(got(sent(created, renamed), options)).toEqual({ body: created });
    expect(got(sent(created), options)).toEqual({ ...unsigned, flaw: 'unsigned' });
    expect(got(sent(created, renamed))).toEqual({ ...unsigned, flaw: 'unsigned' });
    // A field that was emptied again.
    expect(got(sent(created), { signatureHeader: ' ' })).toEqual({ body: created });
    expect(DEFAULT_HEADER).toBe('x-cal-signature-256');
  });
});

describe('policy', () => {
  const none = [undefined, '', 'no-secret-provided'].map(withHeader);
  const other = { ...created, triggerEvent: 'SOMETHING_ELSE' };

  it('Accept Unsigned takes unsigned deliveries of known events, but none that is signed wrongly', () => {
    const options = { signatureCheck: 'acceptUnsigned', allEvents: true } as const;
    for (const headers of none) {
      expect(got(sent(created, headers), options)).toEqual({ body: created });
      expect(got(sent(other, headers), options)).toEqual(unknown);
      expect(got(sent({ triggerEvent: 7 }, headers), options)).toEqual(unknown);
      expect(unseal(sent(created, headers), { secret: SECRET, policy: 'acceptUnsigned' })).toEqual({
        body: created,
        isSigned: false,
      });
    }
    expect(got(sent(other), options)).toEqual({ body: other });
    const wrong = sent(created, withHeader('f'.repeat(64)));
    expect(got(wrong, options)).toEqual({ ...unsigned, flaw: 'foreign' });
  });

  it('Off takes everything', () => {
    for (const headers of [...none, withHeader('wrong')]) {
      const options = { signatureCheck: 'off', allEvents: true } as const;
      expect(got(sent(created, headers), options)).toEqual({ body: created });
      expect(got(sent(other, headers), options)).toEqual({ body: other });
    }
  });

  it('left out is the strict one', () => {
    expect(got(sent(created, withHeader('')), { signatureCheck: undefined })).toMatchObject(
      unsigned,
    );
  });
});

describe('replay window', () => {
  const at = (shift: number, more: IDataObject = {}) =>
    sent({ ...created, createdAt: new Date(now + shift * 1000).toISOString(), ...more });
  const window = { replayWindow: 60, allEvents: true };

  it.each([-60, -59, 0, 60])('of a minute lets a delivery of %d s from now through', (shift) => {
    expect(got(at(shift), window)).toHaveProperty('body');
  });

  it.each([-61, 61, -86_400])('of a minute refuses a delivery of %d s from now', (shift) => {
    expect(got(at(shift), window)).toEqual(stale);
  });

  it.each([undefined, 0, -1])('of %p seconds is none', (replayWindow) => {
    expect(got(at(-86_400), { replayWindow, allEvents: true })).toHaveProperty('body');
  });

  it.each([
    ['MEETING_STARTED', { triggerEvent: 'MEETING_STARTED' }],
    ['MEETING_ENDED', { triggerEvent: 'MEETING_ENDED' }],
    // The booking's own columns, or a template of the user's own.
    ['a body without an envelope', { payload: undefined }],
    ['a delivery without a time', { createdAt: undefined }],
    ['a delivery with something else there', { createdAt: 1_500_000_000_000 }],
    ['a delivery with a number there', { createdAt: 2020 }],
    ['a delivery with words there', { createdAt: 'long ago' }],
  ])('lets %s through, which does not carry the time of sending', (_, more) => {
    expect(got(at(-86_400, more), window)).toHaveProperty('body');
  });
});

describe('event', () => {
  it.each([
    ['BOOKING_CREATED', {}, true],
    ['BOOKING_PAID', {}, false],
    ['BOOKING_PAID', { allEvents: true }, true],
    ['PING', {}, false],
    ['PING', { allEvents: true }, false],
    ['PING', { allEvents: true, pings: false }, false],
    ['PING', { pings: true }, true],
    ['NEVER_HEARD_OF', {}, false],
    ['NEVER_HEARD_OF', { allEvents: true }, true],
    [undefined, {}, false],
    [undefined, { payloadTemplate: ' ' }, false],
    [undefined, { payloadTemplate: '{{title}}' }, true],
    ['BOOKING_PAID', { payloadTemplate: '{{title}}' }, false],
    [['BOOKING_CREATED'], {}, false],
    [['BOOKING_CREATED'], { payloadTemplate: '{{title}}' }, false],
    [{ toString: 'BOOKING_CREATED' }, {}, false],
    [null, { payloadTemplate: '{{title}}' }, false],
  ])('%j is received; with options %j the workflow runs: %p', (event, options, runs) => {
    const body = { ...created, triggerEvent: event } as IDataObject;
    const read = JSON.parse(JSON.stringify(body)) as IDataObject;
    expect(got(sent(body), options)).toEqual(runs ? { body: read } : unwanted);
  });
});
