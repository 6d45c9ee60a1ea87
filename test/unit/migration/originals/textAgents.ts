/** Agents in chats and messages that book (scenarios 2, 3, 8 and 9), as people built them. */
import { ids } from '../../../../sandbox/seed';
import { dated } from '../nodes';
import { bearer, call, flow, hook, http, node, set, tool, toolServer } from './flow';

const v2 = 'https://api.cal.com/v2';
const { intro } = ids.eventTypes;

const headers = { ...bearer, ...dated };
const uid = "{{ $fromAI('uid', 'UID of the booking', 'string') }}";

/** 2: six HTTP tools, each with its own headers. */
const smsAgent = flow(
  'SMS agent',
  [
    toolServer('sms-original'),
    tool(
      'find_slots',
      'Free times',
      call('GET', `${v2}/slots`, {
        headers: { ...bearer, 'cal-api-version': '2024-09-04' },
        query: {
          eventTypeId: String(intro),
          start: "={{ $fromAI('start', 'First day', 'string') }}",
          end: "={{ $fromAI('end', 'Last day', 'string') }}",
        },
      }),
    ),
    tool('get_booking', 'One booking', call('GET', `=${v2}/bookings/${uid}`, { headers })),
    tool(
      'list_bookings',
      'Bookings of a person',
      call('GET', `${v2}/bookings`, {
        headers,
        query: { attendeeEmail: "={{ $fromAI('email', 'E-mail address', 'string') }}", take: '5' },
      }),
    ),
    tool(
      'create_booking',
      'Books',
      call('POST', `${v2}/bookings`, {
        headers,
        body: `={
  "eventTypeId": ${intro},
  "start": "{{ $fromAI('start', 'Start in UTC', 'string') }}",
  "attendee": {
    "name": "{{ $fromAI('name', 'Full name', 'string') }}",
    "email": "{{ $fromAI('email', 'E-mail address', 'string') }}",
    "timeZone": "Europe/Berlin"
  }
}`,
      }),
    ),
    tool(
      'move_booking',
      'Moves',
      call('POST', `=${v2}/bookings/${uid}/reschedule`, {
        headers,
        body: { start: "={{ $fromAI('start', 'New start in UTC', 'string') }}" },
      }),
    ),
    tool(
      'cancel_booking',
      'Cancels',
      call('POST', `=${v2}/bookings/${uid}/cancel`, {
        headers,
        body: { cancellationReason: "={{ $fromAI('reason', 'Why', 'string') }}" },
      }),
    ),
  ],
  [],
  {
    of: 'Tools',
    names: [
      'find_slots',
      'get_booking',
      'list_bookings',
      'create_booking',
      'move_booking',
      'cancel_booking',
    ],
  },
);

/** 3: slots without a version date, a zone that everybody has to live in, reminders. */
const whatsApp = flow(
  'WhatsApp booking',
  [
    hook('Message', 'whatsapp-original'),
    http(
      'Slots',
      call('GET', `${v2}/slots`, {
        headers: bearer,
        query: {
          eventTypeId: String(intro),
          start: '={{ $json.body.day }}',
          end: '={{ $json.body.day }}',
        },
      }),
    ),
    http(
      'Create',
      call('POST', `${v2}/bookings`, {
        headers,
        body: `={{ JSON.stringify({
  eventTypeId: ${intro},
  start: $('Message').item.json.body.start,
  attendee: {
    name: $('Message').item.json.body.name,
    email: $('Message').item.json.body.email,
    timeZone: 'America/New_York',
  },
}) }}`,
      }),
    ),
    node(
      'Every Hour',
      'n8n-nodes-base.scheduleTrigger',
      {
        rule: { interval: [{ field: 'hours' }] },
      },
      { typeVersion: 1.2 },
    ),
    http(
      'Next 2 Hours',
      call('GET', `${v2}/bookings`, {
        headers,
        query: {
          status: 'upcoming',
          afterStart: '={{ $now.toUTC().toISO() }}',
          beforeEnd: '={{ $now.plus({ hours: 2 }).toUTC().toISO() }}',
        },
      }),
    ),
    node('Each', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'data', options: {} }),
  ],
  ['Message > Slots > Create', 'Every Hour > Next 2 Hours > Each'],
);

const oldTool = (name: string, parameters: object) =>
  node(
    name,
    '@n8n/n8n-nodes-langchain.toolHttpRequest',
    {
      toolDescription: `Cal.com: ${name}`,
      sendHeaders: true,
      parametersHeaders: {
        values: Object.entries(headers).map(([header, value]) => ({
          name: header,
          valueProvider: 'fieldValue',
          value,
        })),
      },
      ...parameters,
    },
    { typeVersion: 1.1 },
  );

/** 8: five tools of the first kind, with the key pasted into each. */
const chatAgent = flow(
  'Chat agent',
  [
    node('Agent', '@n8n/n8n-nodes-langchain.agent', {}, { typeVersion: 1.7 }),
    oldTool('slots', {
      url: `${v2}/slots?eventTypeId=${intro}&start={day}&end={day}`,
    }),
    oldTool('get', { url: `${v2}/bookings/{uid}` }),
    oldTool('book', {
      method: 'POST',
      url: `${v2}/bookings`,
      sendBody: true,
      specifyBody: 'json',
      jsonBody: `{"eventTypeId": ${intro}, "start": "{start}", "attendee": {"name": "{name}", "email": "{email}", "timeZone": "Europe/Berlin"}}`,
    }),
    oldTool('move', {
      method: 'POST',
      url: `${v2}/bookings/{uid}/reschedule`,
      sendBody: true,
      parametersBody: { values: [{ name: 'start', valueProvider: 'modelRequired' }] },
    }),
    oldTool('cancel', { method: 'POST', url: `${v2}/bookings/{uid}/cancel` }),
  ],
  [],
  { of: 'Agent', names: ['slots', 'get', 'book', 'move', 'cancel'] },
);

/** 9: one tool as a webhook, with a phone number and own questions. */
const agentTool = flow(
  'Agent tool',
  [
    hook('Asked', 'tool-original'),
    http(
      'Create',
      call('POST', `${v2}/bookings`, {
        headers,
        body: `={
  "eventTypeId": ${intro},
  "start": "{{ $json.body.start }}",
  "attendee": {
    "name": "{{ $json.body.name }}",
    "email": "{{ $json.body.email }}",
    "phoneNumber": "{{ $json.body.phone }}",
    "timeZone": "{{ $json.body.timeZone }}"
  },
  "bookingFieldsResponses": { "notes": "{{ $json.body.notes }}" },
  "metadata": { "source": "voice" }
}`,
      }),
    ),
    set('Answer', { uid: '={{ $json.data.uid }}', status: '={{ $json.data.status }}' }),
  ],
  ['Asked > Create > Answer'],
);

export const textAgents = {
  2: smsAgent,
  3: whatsApp,
  8: chatAgent,
  9: agentTool,
};
