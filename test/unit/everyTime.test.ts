import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { readStart } from '../../nodes/CalCom/appointment/words/when/start';
import { resources } from '../../nodes/CalCom/resources';
import { resources as legacyResources } from '../../nodes/CalComV1/resources';
import type { Routing } from '../../nodes/shared/operation/routing';
import { refusal } from './harness/zones';

interface Time {
  isDay: boolean;
  /** `booking create start` */
  name: string;
  routing: Routing;
  /** The operation of which it is a parameter. */
  operation: string;
}

/** All parameters that take a date or a time, however deep in forms they are. */
const timesIn = (fields: INodeProperties[], operation: string, path = operation): Time[] =>
  fields.flatMap((field) => {
    if (field.type === 'dateTime') {
      const routing = (field.routing ?? {}) as Routing;
      const isDay = field.typeOptions?.dateOnly === true;
      return [{ name: `${path} ${field.name}`, routing, operation, isDay }];
    }
    const inner = (field.options ?? []) as (INodeProperties & INodePropertyCollection)[];
    const rows = inner.flatMap(({ values = [] }) => values);
    const entries = inner.filter((one) => 'type' in one);
    return [
      ...timesIn(entries, operation, path),
      ...timesIn(rows, operation, `${path} ${field.name}`),
    ];
  });

const times = [
  ...resources,
  ...legacyResources.map((one) => ({ ...one, value: `v1 ${one.value}` })),
]
  .flatMap(({ value, operations }) =>
    operations.flatMap(({ value: verb, fields = [] }) => timesIn(fields, `${value} ${verb}`)),
  )
  .map((time) => [time.name, time] as const);

const place = { label: 'When', zone: 'Europe/Berlin', now: 0 };
const instant = Date.parse('2026-07-01T12:30:00Z');

it('finds them', () => {
  expect(times.length).toBeGreaterThan(40);
});

/** Those of whole days, which refuse a time of day. */
const days = times.filter(([, { isDay }]) => isDay);
const moments = times.filter(([, { isDay }]) => !isDay);

it.each(days)('%s takes a day in every form, and no time of day', (_, { routing: { convert } }) => {
  const midnight = DateTime.fromISO('2026-07-01', { zone: 'Europe/Berlin' });
  const forms = ['2026-07-01', '2026-07-01T00:00', midnight, midnight.toJSDate(), +midnight];
  const read = forms.map((form) => convert!(form, place));
  expect(read[0]).toMatch(/^2026-07-01T/);
  expect(new Set(read).size).toBe(1);
  expect(refusal(() => convert!('2026-07-01T14:30', place))).toContain('has the time 14:30');
});

it.each(moments)('%s takes a time in every form', (_, { routing: { convert } }) => {
  const forms = [
    '2026-07-01T14:30',
    '2026-07-01 14:30',
    // As forms and sheets give it.
    '01.07.2026 14:30',
    '2026-07-01T08:30:00-04:00',
    DateTime.fromMillis(instant, { zone: 'Asia/Tokyo' }),
    new Date(instant),
    instant,
    instant / 1000,
  ];
  const [first, ...others] = forms.map((form) => JSON.stringify(convert!(form, place)));
  expect(first).toMatch(/2026-07-01/);
  expect(new Set(others)).toEqual(new Set([first]));
});

it.each(times)('%s refuses what does not exist or cannot be read', (_, { routing }) => {
  const convert = (value: unknown) => () => routing.convert!(value, place);
  expect(refusal(convert('2026-03-29 02:30'))).toContain('Did you mean 01:30 or 03:30?');
  expect(refusal(convert('next tuesday'))).toMatch(/cannot be read as a (time|day)/);
});

it.each(times.filter(([name]) => /^booking (create|reschedule) start$/.test(name)))(
  '%s asks for the time of a day, in the words of Appointment > Book',
  (_, { routing }) => {
    const start = { now: DateTime.fromMillis(0, { zone: 'Europe/Berlin' }), label: 'When' };
    for (const day of ['2026-07-01', '01.07.2026']) {
      expect(refusal(() => routing.convert!(day, place))).toContain(
        '"When" has a day, but no time',
      );
      expect(refusal(() => readStart(day, start))).toContain('"When" has a day, but no time');
    }
    expect(readStart('01.07.2026 14:30', start).toMillis()).toBe(instant);
  },
);

/** Those that begin or end nothing else. */
const single = [
  'booking create start',
  'booking reschedule start',
  'privateLink create expiresAt',
  'privateLink update expiresAt',
  'slot reserve slotStart',
  'slot updateReservation slotStart',
  'v1 apiKey create expiresAt',
  'v1 booking update createdAt',
];

it('refuses every range that ends before it begins', () => {
  const ends = new Map<string, Set<string>>();
  for (const [, { operation, routing }] of times) {
    const { notBefore, notAfter, send } = routing;
    const known = ends.get(operation) ?? new Set();
    if (notBefore || notAfter) known.add(send!.property!).add((notBefore ?? notAfter)!);
    ends.set(operation, known);
  }
  const loose = times.filter(
    ([, { operation, routing }]) => !ends.get(operation)!.has(routing.send!.property!),
  );
  expect(loose.map(([name]) => name)).toEqual(single);
});

const ahead = [...single, 'v1 booking create start'].filter((name) => !name.endsWith('createdAt'));

it.each(times.filter(([name]) => ahead.includes(name)))('%s refuses the past', (_, { routing }) => {
  const now = Date.parse('2026-07-02');
  expect(refusal(() => routing.convert!('2026-07-01T14:30', { ...place, now }))).toMatch(
    /^"When" is in the past: 2026-07-01 14:30 \(Europe\/Berlin\)/,
  );
});
