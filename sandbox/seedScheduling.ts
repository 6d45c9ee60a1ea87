/** The schedules and event types of the made-up people. */
import type { DateTime } from 'luxon';
import { addEventType, addSchedule, bookingFields } from './scheduling/defaults';
import { ids } from './known';
import type { Store } from './store';

/** Adds what people offer; `now` places the overrides of Ada's hours in the near future. */
export function seedScheduling(store: Store, now: DateTime): void {
  schedules(store, now);
  eventTypes(store);
}

function schedules(store: Store, now: DateTime): void {
  const { users } = ids;
  const inWeeks = (weeks: number) => now.plus({ weeks }).startOf('week').plus({ days: 2 });
  addSchedule(store, {
    ownerId: users.ada,
    name: 'Working hours',
    timeZone: 'Europe/Berlin',
    isDefault: true,
    overrides: [
      { date: inWeeks(3).toFormat('yyyy-MM-dd'), startTime: '10:00', endTime: '12:00' },
      { date: inWeeks(4).toFormat('yyyy-MM-dd'), startTime: '00:00', endTime: '00:00' },
    ],
  });
  addSchedule(store, {
    ownerId: users.ada,
    name: 'Early birds',
    timeZone: 'Europe/Berlin',
    availability: [{ days: ['Monday', 'Wednesday'], startTime: '06:30', endTime: '09:00' }],
  });
  addSchedule(store, {
    ownerId: users.grace,
    name: 'Working hours',
    timeZone: 'America/New_York',
    isDefault: true,
  });
  for (const ownerId of [users.tilda, users.otto]) {
    addSchedule(store, {
      ownerId,
      name: 'Working hours',
      timeZone: 'Europe/Berlin',
      isDefault: true,
    });
  }
}

function eventTypes(store: Store): void {
  const { users } = ids;
  const ada = { ownerId: users.ada, minimumBookingNotice: 0 };
  addEventType(store, {
    ...ada,
    title: 'Intro call',
    slug: 'intro-call',
    lengthInMinutes: 30,
    description: 'Thirty minutes to get to know each other',
    locations: [{ type: 'link', link: 'https://meet.example.com/ada', public: true }],
  });
  addEventType(store, {
    ...ada,
    title: 'Workshop',
    slug: 'workshop',
    lengthInMinutes: 60,
    locations: [{ type: 'address', address: 'Hall 1', public: true }],
    seats: {
      disabled: false,
      seatsPerTimeSlot: 4,
      showAttendeeInfo: true,
      showAvailabilityCount: true,
    },
  });
  addEventType(store, {
    ...ada,
    title: 'Weekly lesson',
    slug: 'weekly-lesson',
    lengthInMinutes: 30,
    recurrence: { disabled: false, interval: 1, occurrences: 4, frequency: 'weekly' },
  });
  addEventType(store, {
    ...ada,
    title: 'On request',
    slug: 'on-request',
    lengthInMinutes: 45,
    locations: [{ type: 'attendeeDefined' }],
    confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: true },
  });
  addEventType(store, {
    ...ada,
    title: 'Your choice of length',
    slug: 'your-choice',
    lengthInMinutes: 30,
    lengthInMinutesOptions: [15, 30, 60],
    metadata: { multipleDuration: [15, 30, 60] },
    scheduleId: ids.schedules.ada,
    beforeEventBuffer: 10,
    afterEventBuffer: 10,
  });
  addEventType(store, {
    ...ada,
    title: 'Onboarding',
    slug: 'onboarding',
    lengthInMinutes: 30,
    bookingFields: bookingFields(questions()),
  });
  addEventType(store, {
    ownerId: users.grace,
    title: 'Call with Grace',
    slug: 'call',
    lengthInMinutes: 20,
    minimumBookingNotice: 60,
  });
  for (const teamId of [ids.team, ids.organizationTeam]) {
    addEventType(store, {
      teamId,
      schedulingType: 'roundRobin',
      hosts: [users.ada, users.grace].map((userId) => ({
        userId,
        mandatory: false,
        priority: 'medium',
      })),
      title: 'Team intro',
      slug: 'team-intro',
      lengthInMinutes: 30,
      minimumBookingNotice: 0,
      locations: [{ type: 'link', link: 'https://meet.example.com/acme', public: true }],
    });
  }
}

/** One required question of each kind whose answer is checked in its own way. */
function questions() {
  const ask = (type: string, slug: string, label: string, options?: string[]) => ({
    isDefault: false,
    type,
    slug,
    label,
    required: true,
    ...(options && { options }),
    disableOnPrefill: false,
    hidden: false,
  });
  return [
    ask('text', 'company', 'Company'),
    ask('number', 'team-size', 'Team size'),
    ask('select', 'plan', 'Plan', ['Free', 'Pro', 'Enterprise']),
    ask('multiselect', 'topics', 'Topics', ['Billing', 'Setup', 'Training']),
    ask('boolean', 'consent', 'May we record the call?'),
  ];
}
