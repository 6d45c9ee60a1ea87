import type { IDataObject } from 'n8n-workflow';
import { zone, useLegacyNode } from './resourceStage';

const { run, sent } = useLegacyNode();

describe('booking', () => {
  const create = {
    resource: 'booking',
    operation: 'create',
    eventTypeId: '={{ $json.type ?? 5 }}',
    start: '2027-03-15T10:00:00',
    attendeeName: 'Nathan Smith',
    attendeeEmail: 'nathan@example.com',
    timeZone: zone,
    language: 'de',
  };

  const least = {
    eventTypeId: 5,
    start: '2027-03-15T09:00:00Z',
    responses: { name: 'Nathan Smith', email: 'nathan@example.com' },
    timeZone: 'Europe/Berlin',
    language: 'de',
    metadata: {},
  };

  it('is created with what API v1 cannot do without', async () => {
    await run(create, { id: 1 });
    expect(sent()).toEqual([{ route: 'POST /v1/bookings', body: least }]);
  });

  it('puts answers beside name and email', async () => {
    await run({
      ...create,
      additionalFields: {
        answers: {
          pair: [
            { name: 'company', type: 'text', value: 'Acme' },
            { name: 'seats', type: 'number', number: 3 },
          ],
        },
        guests: 'maria@example.com',
        location: { location: { value: 'integrations:daily' } },
        metadata: { pair: [{ name: 'crmId', value: '42' }] },
        notes: 'Hello',
      },
    });

    expect(sent()[0].body).toEqual({
      ...least,
      responses: {
        ...least.responses,
        company: 'Acme',
        seats: 3,
        guests: ['maria@example.com'],
        location: { value: 'integrations:daily', optionValue: '' },
        notes: 'Hello',
      },
      metadata: { crmId: '42' },
    });
  });

  it('takes the name in two parts where the event type asks for it so', async () => {
    await run({
      ...create,
      additionalFields: { nameInParts: { name: { firstName: 'Nathan', lastName: 'Smith' } } },
    });

    expect((sent()[0].body as IDataObject).responses).toEqual({
      name: { firstName: 'Nathan', lastName: 'Smith' },
      email: 'nathan@example.com',
    });
  });

  it('is created for each item with its own values', async () => {
    await run(create, {}, { items: [{ type: 7 }, {}] });
    expect(sent().map(({ body }) => (body as IDataObject).eventTypeId)).toEqual([7, 5]);
  });
});
