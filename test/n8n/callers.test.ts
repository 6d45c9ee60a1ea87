/** Callers far from the host, who use the tools of an agent in words and on their own clocks, in real n8n. */
import { DateTime } from 'luxon';
import { connectMcp } from './harness/mcp';
import { agentOf, type Agent } from './asTools';
import { nathan, useExamples } from './exampleStage';

const { stage, published, open } = useExamples();

let agent: Agent;
beforeAll(async () => {
  await published('sms-agent-tools');
  agent = agentOf(await connectMcp(stage.n8n, 'sms-agent'));
});

/** The first Tuesday, a day on which Ada works, from a day of next year on. */
function tuesdayFrom(month: number, day: number): DateTime {
  const first = DateTime.utc(new Date().getFullYear() + 1, month, day);
  return first.plus({ days: (9 - first.weekday) % 7 });
}
/** `march 16 2027` */
const said = (day: DateTime) => day.setLocale('en').toFormat('LLLL d yyyy').toLowerCase();
const local = (day: DateTime, time: string, offset: string) =>
  `${day.toISODate()}T${time}:00.000${offset}`;

// After the clocks have changed there: in Denver in March, in Sydney in April, in Brazil never.
const [march, april, late] = [tuesdayFrom(3, 16), tuesdayFrom(4, 8), tuesdayFrom(3, 30)];
const callers = [
  {
    zone: 'Denver',
    wish: `${said(march)} in the morning`,
    book: `${said(march)} at 8am`,
    booked: local(march, '08:00', '-06:00'),
    move: 'an hour later',
    moved: local(march, '09:00', '-06:00'),
    hint: `${said(march)} after 8:30am and before noon`,
    otherHint: `${said(march)} after 2pm and before 5pm`,
  },
  {
    zone: 'Sydney',
    wish: `${said(april)} after 5pm`,
    book: `${said(april)} at 5:30 pm`,
    booked: local(april, '17:30', '+10:00'),
    move: 'same time next day',
    moved: local(april.plus({ days: 1 }), '17:30', '+10:00'),
    hint: `${said(april.plus({ days: 1 }))} in the evening or the afternoon`,
    otherHint: said(april),
  },
  {
    zone: 'São Paulo',
    wish: `${late.day} de ${late.setLocale('pt').toFormat('LLLL')} de ${late.year} de manhã`,
    book: `${late.day} de ${late.setLocale('pt').toFormat('LLLL')} de ${late.year} às 10h`,
    booked: local(late, '10:00', '-03:00'),
    move: '11:30',
    moved: local(late, '11:30', '-03:00'),
    hint: `${late.day} de ${late.setLocale('pt').toFormat('LLLL')} de ${late.year} de manhã`,
    otherHint: `${late.day} de ${late.setLocale('pt').toFormat('LLLL')} de ${late.year} à tarde`,
  },
];

const utc = (iso: string) => DateTime.fromISO(iso).toUTC().toISO();

it.each(callers)('a caller in $zone finds, books, moves and cancels in words', async (caller) => {
  const { zone } = caller;
  const { email } = nathan;
  const found = await agent.use('find_times', { when: caller.wish, time_zone: zone });
  expect(found).toMatchObject({ ok: true, timeZone: expect.stringContaining('/') });
  expect(found).not.toHaveProperty('timeZoneAssumed');

  const booked = await agent.use('book', { ...nathan, start: caller.book, time_zone: zone });
  expect(booked).toMatchObject({ booked: true, startLocal: caller.booked });
  expect(open()).toMatchObject([{ start: utc(caller.booked) }]);

  // From here on nobody says the zone: that of the booking holds.
  const moved = await agent.use('reschedule', { email, new_start: caller.move, time_zone: '' });
  expect(moved).toMatchObject({ rescheduled: true, startLocal: caller.moved });
  expect(open()).toMatchObject([{ start: utc(caller.moved) }]);

  const missed = await agent.use('cancel', { email, time_hint: caller.otherHint, time_zone: '' });
  expect(missed).toMatchObject({ ok: false, cancelled: false });
  expect(open()).toHaveLength(1);

  const done = await agent.use('cancel', { email, time_hint: caller.hint, time_zone: '' });
  expect(done).toMatchObject({ cancelled: true, startLocal: caller.moved });
  expect(open()).toEqual([]);
});
