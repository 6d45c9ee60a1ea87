import { operations, schemas, type Schema } from '../../contract';
import { isValid } from '../contract/jsonSchema';
import { example } from '../../sandbox/example';
import { check, flatten, type Options } from '../../sandbox/validate';

const cloud: Options = { profile: 'cloud' };

const named = (name: string): Schema => ({ $ref: `#/schemas/${name}` });

const bodies = operations.flatMap(({ method, path, body }) =>
  body ? [[`${method} ${path}`, body] as const] : [],
);

it.each(bodies)('agrees with ajv about the smallest body of %s', (_, body) => {
  const values = { attendee: { name: 'Vera', email: 'vera@example.com', timeZone: 'Europe/Rome' } };
  const value = example(body, values);
  const judge = (given: unknown) => check(body, given, 'body', { ...cloud, strict: true });

  expect(isValid(body, value)).toBe(true);
  const problems = judge(value).children.filter(({ property }) => !property.includes('eventType'));
  expect(problems).toEqual([]);

  for (const key of Object.keys(value as object)) {
    const broken = { ...(value as object), [key]: Symbol('of no JSON type') };
    if (!isValid(body, broken)) expect(judge(broken).children).not.toEqual([]);
  }
});

it('keeps what the best variant knows and drops the rest', () => {
  const booking = {
    start: '2027-03-01T09:00:00Z',
    eventTypeId: 1,
    recurrenceCount: 3,
    attendee: { name: 'Vera', email: 'vera@example.com', timeZone: 'Europe/Rome', shoeSize: 43 },
  };
  const { value, children } = check(named('BookingCreate_2024_08_13'), booking, 'body', cloud);

  expect(children).toEqual([]);
  expect(value).toMatchObject({ recurrenceCount: 3 });
  expect(value).not.toHaveProperty('attendee.shoeSize');
});

it('refuses unknown properties where the server is strict', () => {
  const body = { cancellationReason: 'Sick', because: 'so' };
  const { children } = check(named('BookingCancel'), body, 'body', { ...cloud, strict: true });
  expect(flatten(children)).toBe('because property is wrong,property because should not exist ');
});

it('knows fewer properties on the community build', () => {
  const body = { start: '2027-03-01T09:00:00Z', eventTypeId: 1, allowConflicts: true };
  const judge = (profile: Options['profile']) =>
    flatten(
      check(named('BookingCreateStandard_2024_08_13'), body, 'body', { profile, strict: true })
        .children,
    );
  expect(judge('cloud')).not.toContain('allowConflicts');
  expect(judge('selfHosted')).toContain('property allowConflicts should not exist');
});

it('speaks about the variant that was meant', () => {
  const { children } = check(
    named('EventTypeLocation_2024_06_14'),
    { type: 'link' },
    'body',
    cloud,
  );
  expect(children.map(({ property }) => property)).toEqual(['link', 'public']);
});

it('treats null like nothing where a property may be left out', () => {
  const body = { name: 'Mornings', timeZone: 'Europe/Rome', isDefault: false, overrides: null };
  const { value, children } = check(named('ScheduleCreate'), body, 'body', cloud);
  expect(children).toEqual([]);
  expect(value).not.toHaveProperty('overrides');
});

it('keeps keys of free maps, whatever their names', () => {
  const map = JSON.parse('{"__proto__": "data", "constructor": "data"}') as object;
  const { value } = check({ type: 'object', additional: true }, map, 'body', cloud);
  expect(JSON.stringify(value)).toBe('{"__proto__":"data","constructor":"data"}');
  expect({}).not.toHaveProperty('data');
});

it('fills in default values where it is asked to', () => {
  const { value } = check(named('PrivateLinkCreate'), {}, 'body', { ...cloud, defaults: true });
  expect(value).toEqual({
    maxUsageCount: schemas.PrivateLinkCreate.properties?.maxUsageCount.default,
  });
});
