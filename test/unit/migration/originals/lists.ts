/** Lists that are read on a schedule (scenarios 12 and 14), as people built them. */
import { dated } from '../nodes';
import { bearer, call, flow, http, node, pasted, set, start, when } from './flow';

const v1 = 'https://api.cal.com/v1';

/** 12: has the person booked in the meantime? */
const nudge = flow(
  'Nudge',
  [
    start(),
    set('Lead', { email: 'nathan@example.org' }),
    node('A While', 'n8n-nodes-base.wait', { amount: 1, unit: 'seconds' }, { typeVersion: 1.1 }),
    http(
      'Bookings',
      call('GET', 'https://api.cal.com/v2/bookings', {
        headers: { ...bearer, ...dated },
        query: { attendeeEmail: '={{ $json.email }}', status: 'upcoming' },
      }),
    ),
    when('None?', '={{ $json.data.length }}', '0'),
    set('Nudge', { to: "={{ $('Lead').item.json.email }}" }),
  ],
  ['Start > Lead > A While > Bookings > None? > Nudge'],
);

/** 14: attendees and bookings of API v1, in loops. */
const cleanUp = flow(
  'Interview clean-up',
  [
    start(),
    http('Attendees', call('GET', `${v1}/attendees`, { query: { apiKey: pasted } })),
    http('Bookings', call('GET', `${v1}/bookings`, { query: { apiKey: pasted, take: '100' } })),
    node('Each', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'bookings', options: {} }),
    http(
      'Cancel',
      call('DELETE', `=${v1}/bookings/{{ $json.id }}/cancel`, {
        query: { apiKey: pasted, cancellationReason: 'The position is filled' },
      }),
    ),
  ],
  ['Start > Attendees', 'Start > Bookings > Each > Cancel'],
);

export const lists = { 12: nudge, 14: cleanUp };
