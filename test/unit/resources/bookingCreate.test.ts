import { BOOKING } from '../harness/recorder';
import { useBookings } from './bookingStage';

const { server, run } = useBookings();

const created = {
  resource: 'booking',
  operation: 'create',
  eventTypeId: { __rl: true, mode: 'id', value: '7' },
  start: '2026-11-23T10:00:00+01:00',
  attendeeName: 'Nathan',
  attendeeEmail: 'nathan@example.com',
};

describe('create', () => {
  it('answers questions in the types that the questions ask for', async () => {
    const pair = [
      { name: 'company', type: 'text', value: 'Acme' },
      { name: 'floor', type: 'text', value: 3 },
      { name: 'name', type: 'text', value: { firstName: 'Ada' } },
      { name: 'size', type: 'number', number: 12 },
      { name: 'days', type: 'list', list: 'Monday, Tuesday' },
      { name: 'newsletter', type: 'boolean', boolean: false },
    ];
    await run('create', {
      ...created,
      additionalFields: { bookingFieldsResponses: { pair } },
    });
    expect(server.requests[0].body).toMatchObject({
      bookingFieldsResponses: {
        company: 'Acme',
        floor: '3',
        name: { firstName: 'Ada' },
        size: 12,
        days: ['Monday', 'Tuesday'],
        newsletter: false,
      },
    });
  });

  it('takes answers and metadata as one object, of an expression or as text', async () => {
    const answers = { company: 'Acme', size: 12, days: ['Monday'], newsletter: false };
    await run('create', {
      ...created,
      additionalFields: {
        bookingFieldsResponsesJson: answers,
        metadataJson: '{ "crmId": "4711", "vip": true }',
      },
    });
    expect(server.requests[0].body).toMatchObject({
      bookingFieldsResponses: answers,
      metadata: { crmId: '4711', vip: true },
    });
  });

  it('adds answers in JSON to those of the form, and sends no empty ones', async () => {
    await run('create', {
      ...created,
      additionalFields: {
        bookingFieldsResponses: { pair: [{ name: 'floor', type: 'text', value: '3' }] },
        bookingFieldsResponsesJson: '{ "company": "Acme" }',
        metadataJson: ' ',
      },
    });
    expect(server.requests[0].body).toMatchObject({
      bookingFieldsResponses: { floor: '3', company: 'Acme' },
    });
    expect(server.requests[0].body).not.toHaveProperty('metadata');
  });

  it.each([
    [{ metadataJson: '[1]' }, '"Metadata (JSON)" must be an object, but is a list'],
    [{ metadataJson: '{ "crmId": ' }, '"Metadata (JSON)" is not valid JSON'],
    [
      { metadataJson: { order: { id: 7 } } },
      '"Metadata (JSON)" must have a text, number or boolean in "order", but has an object',
    ],
    [{ bookingFieldsResponsesJson: 'Acme, 12' }, '"Answers (JSON)" is not valid JSON'],
  ])('refuses %j before anything is sent', async (additionalFields, message) => {
    await expect(run('create', { ...created, additionalFields })).rejects.toThrow(message);
    expect(server.requests).toEqual([]);
  });

  it('does not mention what only the cloud knows when it is off', async () => {
    await run('create', {
      ...created,
      additionalFields: { instant: false, allowConflicts: false, recurrenceCount: 3 },
    });
    expect(server.requests[0].body).toEqual({
      eventTypeId: 7,
      start: '2026-11-23T09:00:00Z',
      attendee: { name: 'Nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' },
      recurrenceCount: 3,
    });
  });

  it('names the event type by its link, for each item its own', async () => {
    const items = [{ user: 'ada' }, { user: 'grace', organization: 'acme' }];
    await run(
      'create',
      {
        ...created,
        eventTypeBy: 'username',
        username: '={{ $json.user }}',
        eventTypeSlug: 'intro',
        additionalFields: { organizationSlug: '={{ $json.organization }}' },
      },
      { items },
    );
    expect(server.requests.map(({ body }) => body)).toEqual([
      expect.not.objectContaining({ organizationSlug: 'acme' }),
      expect.objectContaining({
        username: 'grace',
        eventTypeSlug: 'intro',
        organizationSlug: 'acme',
      }),
    ]);
  });

  it('returns one item for each booking of a series', async () => {
    const data = [
      { ...BOOKING, uid: 'a', recurringBookingUid: 's' },
      { ...BOOKING, uid: 'b', recurringBookingUid: 's' },
    ];
    server.reply = () => ({ status: 201, body: { status: 'success', data } });
    const output = await run('create', { ...created, simplify: false });
    expect(output).toEqual(data.map((json) => ({ json, pairedItem: { item: 0 } })));
  });
});
