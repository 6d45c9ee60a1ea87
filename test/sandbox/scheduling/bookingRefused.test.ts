import { ids } from '../../../sandbox/seed';
import { bob, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro, weekly, flexible } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

describe('what is refused', () => {
  const refusals: Array<[string, Record<string, unknown>, number, string | RegExp]> = [
    [
      'a time in the past',
      { start: '2020-01-06T09:00:00Z' },
      400,
      'Attempting to book a meeting in the past.',
    ],
    [
      'a time outside working hours',
      { start: `${monday}T19:00:00Z` },
      400,
      'User either already has booking at this time or is not available',
    ],
    ['an unknown event type', { eventTypeId: 4711 }, 404, 'Event type with id 4711 not found.'],
    [
      'an unknown slug',
      { eventTypeId: undefined, username: 'ada', eventTypeSlug: 'nope' },
      404,
      'Event type with slug nope belonging to user ada not found.',
    ],
    [
      'a length that the type does not offer',
      { eventTypeId: flexible, lengthInMinutes: 20 },
      400,
      /15, 30, 60/,
    ],
    [
      'a length for a type with one length',
      { lengthInMinutes: 20 },
      400,
      /multiple possible lengths/,
    ],
    ['occurrences of a type without any', { recurrenceCount: 2 }, 404, /not a recurring/],
    [
      'more occurrences than the type has',
      { eventTypeId: weekly, recurrenceCount: 5 },
      400,
      /count/,
    ],
    [
      'a place that the type does not offer',
      { location: { type: 'attendeePhone', phone: '+4930123456' } },
      400,
      /link/,
    ],
    ['metadata that is an object', { metadata: { key: { a: 1 } } }, 400, /metadata/],
    [
      'an attendee without e-mail and phone',
      { attendee: { name: 'X', timeZone: 'UTC' } },
      400,
      /contact method/,
    ],
    ['what is no e-mail address', { guests: ['nobody'] }, 400, /nobody must be an email/],
    [
      'what is no phone number',
      { attendee: { ...bob, phoneNumber: '0123' } },
      400,
      /0123 must be a valid phone number/,
    ],
    ['an instant meeting of a person', { instant: true }, 400, /teams/],
  ];

  it.each(refusals)('%s', async (_, body, status, text) => {
    const reply = await rig.book({ eventTypeId: intro, start, ...body });

    expect(reply).toMatchObject({ status, message: expect.stringMatching(text) });
  });
});
