/** What happens after a booking (scenarios 4, 6, 7, 10, 11, 13, 15), as people built it. */
import { ids } from '../../../../sandbox/seed';
import { calTrigger, flow, hook, node, set, when } from './flow';

const split = node('Each', 'n8n-nodes-base.splitOut', {
  fieldToSplitOut: 'attendees',
  options: {},
});

/** 4: research about the company of who booked. */
const research = flow(
  'Lead research',
  [
    calTrigger(['BOOKING_CREATED'], { eventTypeId: ids.eventTypes.intro }),
    set('Lead', {
      domain: "={{ $json.attendees[0].email.split('@')[1] }}",
      name: '={{ $json.attendees[0].name }}',
      notes: "={{ $json.responses?.notes?.value ?? '' }}",
    }),
  ],
  ['Cal.com Trigger > Lead'],
);

/** 6: a row for each attendee. */
const attendees = flow(
  'Attendees to a sheet',
  [
    calTrigger(['BOOKING_CREATED']),
    split,
    set('Row', { email: '={{ $json.email }}', name: '={{ $json.name }}' }),
  ],
  ['Cal.com Trigger > Each > Row'],
);

/** 7: a message about each of four events. */
const alerts = flow(
  'Alerts',
  [
    calTrigger(['BOOKING_CREATED', 'BOOKING_RESCHEDULED', 'BOOKING_CANCELLED', 'MEETING_ENDED']),
    when('Ended?', '={{ $json.triggerEvent }}', 'MEETING_ENDED'),
    set('Text', {
      text: '={{ $json.triggerEvent }}: {{ $json.title }} at {{ $json.startTime }}, was {{ $json.rescheduleStartTime }}',
    }),
  ],
  ['Cal.com Trigger > Ended? > Text'],
);

/** 10: the webhook was made by hand in the settings of Cal.com. */
const preparation = flow(
  'Preparation',
  [
    hook('Cal', 'preparation-original'),
    set('Meeting', {
      uid: '={{ $json.body.payload.uid }}',
      iCalUID: '={{ $json.body.payload.iCalUID }}',
    }),
  ],
  ['Cal > Meeting'],
);

/** 11: two schedulers, one list of people. */
const enrichment = flow(
  'Enrichment',
  [
    calTrigger(['BOOKING_CREATED']),
    node('Calendly Trigger', 'n8n-nodes-base.calendlyTrigger', { events: ['invitee.created'] }),
    node('Both', 'n8n-nodes-base.merge', {}, { typeVersion: 3 }),
    set('Person', { email: '={{ $json.attendees?.[0]?.email ?? $json.payload.email }}' }),
  ],
  ['Cal.com Trigger > Both > Person', 'Calendly Trigger > Both'],
);

/** 13: a database of bookings, kept up to date by their number. */
const database = flow(
  'Bookings to a database',
  [
    calTrigger(['BOOKING_CREATED', 'BOOKING_CANCELLED', 'BOOKING_RESCHEDULED']),
    when('Cancelled?', '={{ $json.triggerEvent }}', 'BOOKING_CANCELLED'),
    set('Page', {
      key: '={{ $json.bookingId }}',
      status: '={{ $json.status }}',
      host: "={{ $('Cal.com Trigger').item.json.organizer.email }}",
    }),
  ],
  ['Cal.com Trigger > Cancelled? > Page'],
);

/** 15: mails on the days before the meeting. */
const nurture = flow(
  'Nurture',
  [
    calTrigger(['BOOKING_CREATED']),
    node(
      'Two Days Before',
      'n8n-nodes-base.wait',
      {
        resume: 'specificTime',
        dateTime: '={{ DateTime.fromISO($json.startTime).minus({ days: 2 }) }}',
      },
      { typeVersion: 1.1 },
    ),
    set('Mail', {
      to: '={{ $json.attendees[0].email }}',
      company: "={{ $json.responses['What is your company?'].value }}",
    }),
  ],
  ['Cal.com Trigger > Two Days Before > Mail'],
);

export const events = {
  4: research,
  6: attendees,
  7: alerts,
  10: preparation,
  11: enrichment,
  13: database,
  15: nurture,
};
