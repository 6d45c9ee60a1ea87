import fc from 'fast-check';
import { readMoment, toDay, toInstant } from '../../nodes/shared/times/time';
import { FROM, MINUTE, UNTIL, gaps, overlaps, refusal, transitions, zones } from './harness/zones';

/** What clocks with this offset show at an instant. */
const wallAt = (instant: number, offset: number): string =>
  new Date(instant + offset * MINUTE).toISOString().slice(0, 16);

/** What clocks in a zone show, by the runtime's own formatter. */
const wallIn = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(instant)
    .replace(' ', 'T');
const read = (value: unknown, zone = 'Europe/Berlin') => toInstant(value, zone, 'Start');

describe('a time without offset', () => {
  it('is found in years with gaps and overlaps of whole and half hours', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(gaps.length).toBeGreaterThan(300);
    expect(overlaps.length).toBeGreaterThan(300);
    expect(new Set(gaps.map(({ before, after }) => after - before))).toEqual(
      new Set([60, 30, 120]),
    );
  });

  it('is the first instant at which clocks in the zone show it, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: FROM / 1000, max: UNTIL / 1000 - 1 }),
        (zone, seconds) => {
          const instant = seconds * 1000;
          const wall = wallIn(instant, zone);
          const found = readMoment(wall, zone, 'Start').toMillis();
          expect(wallIn(found, zone)).toBe(wall);
          const again = overlaps.find(
            ({ at, ...it }) =>
              it.zone === zone && instant >= at && instant < at + (it.before - it.after) * MINUTE,
          );
          expect(instant - found).toBe(again ? (again.before - again.after) * MINUTE : 0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is right in the minute before and after every transition', () => {
    for (const { zone, at, before, after } of transitions) {
      expect(readMoment(wallAt(at - MINUTE, before), zone, 'Start').toMillis()).toBe(at - MINUTE);
      const repeated = after < before ? (before - after) * MINUTE : 0;
      expect(readMoment(wallAt(at, after), zone, 'Start').toMillis()).toBe(at - repeated);
      expect(readMoment(wallAt(at + repeated, after), zone, 'Start').toMillis()).toBe(
        at + repeated,
      );
    }
  });

  it('means the first of two in every overlap', () => {
    for (const { zone, at, before, after } of overlaps) {
      for (let minute = 0; minute < before - after; minute += 15) {
        const second = at + minute * MINUTE;
        const found = readMoment(wallAt(second, after), zone, 'Start').toMillis();
        expect(found).toBe(second - (before - after) * MINUTE);
      }
    }
  });

  it('is refused in every gap, with the two existing times that may be meant', () => {
    for (const { zone, at, before, after } of gaps) {
      for (let minute = 0; minute < after - before; minute += 15) {
        const asked = wallAt(at + minute * MINUTE, before);
        const message = refusal(() => read(asked, zone));
        expect(message).toContain(`does not exist in ${zone}`);
        const [, ...named] = /Did you mean (.+) or (.+)\?$/.exec(message)!;
        const instants = named
          .map((text) => (text.length === 5 ? `${asked.slice(0, 10)} ${text}` : text))
          .map((text) => readMoment(text, zone, 'Neighbour').toMillis());
        expect(instants).toEqual([at + (minute - (after - before)) * MINUTE, at + minute * MINUTE]);
      }
    }
  });

  it('is refused in any way of writing it', () => {
    const sentence =
      '"Start": 02:30 on 2026-03-29 does not exist in Europe/Berlin, because clocks go forward then. Did you mean 01:30 or 03:30?';
    for (const text of [
      '2026-03-29T02:30',
      '2026-03-29T02:30:00',
      '2026-03-29T02:30:00.000',
      '2026-03-29 02:30',
      '2026-03-29 2:30 AM',
      '2026-03-29 2:30am',
      '20260329T023000',
      '2026-03-29T02:30[Europe/Berlin]',
    ]) {
      expect(refusal(() => read(text))).toBe(sentence);
    }
    expect(refusal(() => read('2026-03-29T02:30[Europe/Berlin]', 'UTC'))).toContain('01:30');
  });

  it.each([
    ['half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '01:45 or 02:45'],
    ['from midnight on', 'Africa/Cairo', '2026-04-24T00:30', '2026-04-23 23:30 or 01:30'],
    ['until midnight', 'America/Nuuk', '2026-03-28T23:30', '22:30 or 2026-03-29 00:30'],
    ['two hours', 'Antarctica/Troll', '2026-03-29T02:30', '00:30 or 04:30'],
  ])('names both neighbours of a gap of %s', (_, zone, asked, neighbours) => {
    expect(refusal(() => read(asked, zone))).toContain(`Did you mean ${neighbours}`);
  });

  it('begins a day whose midnight is skipped when its clocks begin', () => {
    expect(read('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00Z');
    expect(toDay('2026-04-24', 'Africa/Cairo', 'Day')).toBe('2026-04-24');
  });
});
