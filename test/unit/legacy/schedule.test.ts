import type { IDataObject } from 'n8n-workflow';
import { useLegacyNode } from './resourceStage';

const { run, sent } = useLegacyNode();

describe('availability rule', () => {
  const rule = {
    ...{ resource: 'availabilityRule', operation: 'create', scheduleId: '1' },
    ...{ startTime: '09:00', endTime: '17:00' },
  };

  it.each([
    ['9:00', '1970-01-01T09:00:00Z'],
    ['5:30 pm', '1970-01-01T17:30:00Z'],
    ['2027-03-15T09:30:00', '1970-01-01T09:30:00Z'],
    ['2027-03-15T09:30:00Z', '1970-01-01T09:30:00Z'],
  ])('reads %p as a time of day', async (startTime, expected) => {
    await run({ ...rule, startTime, endTime: '18:00' });
    expect(sent()[0].body).toEqual({
      scheduleId: 1,
      startTime: expected,
      endTime: '1970-01-01T18:00:00Z',
    });
  });

  it('counts the days of the week from Sunday as 0', async () => {
    await run({ ...rule, additionalFields: { days: [1, 0] } });
    expect((sent()[0].body as IDataObject).days).toEqual([1, 0]);
  });

  it('holds for one date instead', async () => {
    await run({ ...rule, additionalFields: { date: '2027-12-24' } });
    expect((sent()[0].body as IDataObject).date).toBe('2027-12-24T00:00:00Z');
  });

  it('refuses what is no time', async () => {
    await expect(run({ ...rule, startTime: 'noon' })).rejects.toThrow(
      /"From" cannot be read as a time/,
    );
  });
});

describe('team', () => {
  it('gives the team, or the link to pay where the server wants money first', async () => {
    const create = { resource: 'team', operation: 'create', name: 'Sales' };

    expect(await run(create, { team: { id: 5 }, owner: {}, message: 'ok' })).toEqual([{ id: 5 }]);
    const payment = { message: 'Pay first', paymentLink: 'https://pay.example.com' };
    expect(await run(create, payment)).toEqual([payment]);
  });
});
