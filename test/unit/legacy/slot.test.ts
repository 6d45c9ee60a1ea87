import { zone, useLegacyNode } from './resourceStage';

const { run, sent } = useLegacyNode();

describe('slot', () => {
  const slots = {
    '2027-03-15': [{ time: '2027-03-15T10:00:00+01:00' }, { time: '2027-03-15T10:30:00+01:00' }],
    '2027-03-16': [{ time: '2027-03-16T08:00:00.000Z' }],
  };

  it('gives one item for each free time, in UTC and local', async () => {
    const found = await run(
      {
        resource: 'slot',
        operation: 'getMany',
        slotsOf: 'usernames',
        usernames: 'ada, grace',
        eventTypeSlug: 'intro-call',
        start: '2027-03-15',
        end: '2027-03-17',
        timeZone: zone,
        limit: 3,
      },
      { slots },
    );

    expect(sent()[0].route).toBe(
      'GET /v1/slots?usernameList=ada&usernameList=grace&eventTypeSlug=intro-call' +
        '&startTime=2027-03-14T23%3A00%3A00Z&endTime=2027-03-16T23%3A00%3A00Z&timeZone=Europe%2FBerlin',
    );
    expect(found.map(({ start, startLocal }) => [start, startLocal])).toEqual([
      ['2027-03-15T09:00:00.000Z', '2027-03-15T10:00:00.000+01:00'],
      ['2027-03-15T09:30:00.000Z', '2027-03-15T10:30:00.000+01:00'],
      ['2027-03-16T08:00:00.000Z', '2027-03-16T09:00:00.000+01:00'],
    ]);
  });
});
