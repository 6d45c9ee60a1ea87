/** The workflows that people had, converted: what becomes of each node, and what is left to do. */
import { convert } from '../../../migration/convert';
import { reportOf } from '../../../migration/report';
import { tables } from '../../../migration/tables';
import { originals } from './originals';
import { pasted } from './originals/flow';

interface Expected {
  /** What each converted node is now. */
  converted: Record<string, string>;
  /** The beginning of why a node stays. */
  kept?: Record<string, string>;
  /** Expressions of other nodes in their new form. */
  changed?: string[];
  /** Nodes that a person has to look at. */
  byHand?: string[];
}

const trigger = { 'Cal.com Trigger': 'Cal.com Trigger' };

const scenarios: Record<number, Expected> = {
  1: {
    converted: { 'Get Slots': 'Slot > Get Many', Book: 'Booking > Create' },
    changed: ['=Booked for {{ $json.start }}'],
    byHand: ['Tell Slots'],
  },
  2: {
    converted: {
      find_slots: 'Slot > Get Many',
      get_booking: 'Booking > Get',
      list_bookings: 'Booking > Get Many',
      create_booking: 'Booking > Create',
      move_booking: 'Booking > Reschedule',
      cancel_booking: 'Booking > Cancel',
    },
  },
  3: {
    converted: {
      Slots: 'Slot > Get Many',
      Create: 'Booking > Create',
      'Next 2 Hours': 'Booking > Get Many',
    },
    byHand: ['Create'],
  },
  4: {
    converted: trigger,
    changed: [
      "={{ $json.payload.attendees[0].email.split('@')[1] }}",
      '={{ $json.payload.attendees[0].name }}',
      "={{ $json.payload.responses?.notes?.value ?? '' }}",
    ],
  },
  5: {
    converted: { Slots: 'Slot > Get Many', Create: 'Booking > Create' },
    changed: ['=Booked: {{ $json.title }} at {{ $json.start }}'],
    byHand: ['Slots'],
  },
  6: { converted: trigger, changed: ['payload.attendees'] },
  7: {
    converted: trigger,
    changed: [
      '={{ $json.triggerEvent }}: {{ $json.payload.title }} at {{ $json.payload.startTime }}, was {{ $json.payload.rescheduleStartTime }}',
    ],
  },
  8: {
    converted: {
      slots: 'Slot > Get Many',
      get: 'Booking > Get',
      book: 'Booking > Create',
      move: 'Booking > Reschedule',
      cancel: 'Booking > Cancel',
    },
  },
  9: {
    converted: { Create: 'Booking > Create' },
    changed: ['={{ $json.uid }}', '={{ $json.status }}'],
  },
  10: { converted: {}, kept: { Cal: 'It seems to receive what Cal.com sends to a webhook' } },
  11: { converted: trigger, byHand: ['Person'] },
  12: { converted: { Bookings: 'Booking > Get Many' } },
  13: {
    converted: trigger,
    changed: [
      '={{ $json.payload.bookingId }}',
      '={{ $json.payload.status }}',
      "={{ $('Cal.com Trigger').item.json.payload.organizer.email }}",
    ],
  },
  14: {
    converted: { Bookings: 'Booking > Get Many', Cancel: 'Booking > Cancel' },
    kept: { Attendees: 'API v2 reaches attendees only through their booking' },
    changed: ['data'],
  },
  15: {
    converted: trigger,
    changed: [
      '={{ DateTime.fromISO($json.payload.startTime).minus({ days: 2 }) }}',
      '={{ $json.payload.attendees[0].email }}',
      "={{ $json.payload.responses['What is your company?'].value }}",
    ],
  },
  16: { converted: { Create: 'Booking > Create' }, changed: ['={{ $json.uid }}'] },
  17: {
    converted: { Find: 'Booking > Get Many', Cancel: 'Booking > Cancel' },
    changed: ['={{ $json.status }}'],
  },
};

describe.each(Object.keys(scenarios).map(Number))('scenario %i', (number) => {
  const original = originals[number];
  const { converted, kept, changed = [], byHand = [] } = scenarios[number];
  const made = convert(original, tables);

  it('becomes nodes of ours, each with its operation', () => {
    const pairs = made.converted.map(({ node, operation }) => [node, operation]);
    expect(Object.fromEntries(pairs)).toEqual(converted);
  });

  it('says why a node stays', () => {
    const expected = Object.entries(kept ?? {});
    expect(made.kept).toEqual(
      expected.map(([node, reason]) => ({ node, reason: expect.stringMatching(`^${reason}`) })),
    );
  });

  it('reads the new items elsewhere', () => {
    expect(made.references.flatMap(({ after = [] }) => after)).toEqual(changed);
    expect(made.references.filter(({ advice }) => advice).map(({ node }) => node)).toEqual(byHand);
  });

  it('has no key, no header and no credential of the old nodes any more', () => {
    const ours = made.workflow.nodes.filter(({ name }) => name in converted);
    const text = JSON.stringify(ours) + reportOf(made);
    expect(text).not.toContain(pasted);
    expect(text).not.toMatch(/"cal-api-version"|"Authorization"/i);
    expect(ours.every(({ credentials }) => credentials === undefined)).toBe(true);
  });
});
