import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import type { Workflow, WorkflowNode } from '../../../migration/types';
import { call, dated, http, node } from './nodes';

/** A node that reads what comes in with this expression. */
export const reader = (text: string) => node('Reader', 'n8n-nodes-base.set', { value: text });

/** What an expression that follows a node becomes, and the advice when only a person can tell. */
export function follow(original: WorkflowNode, text: string) {
  const workflow = {
    nodes: [original, reader(text)],
    connections: { [original.name]: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] } },
  };
  const made = convert(workflow, tables);
  const [, after] = (made.workflow as Workflow).nodes;
  return { value: after.parameters?.value, references: made.references };
}

export const list = http(
  'List',
  call('GET', 'https://api.cal.com/v2/bookings', { headers: dated }),
);

export const single = http(
  'Get',
  call('GET', 'https://api.cal.com/v2/bookings/abc', { headers: dated }),
);

/** Sent by Custom API Call, whose answer may be a list or a record. */
export const custom = http(
  'New',
  call('GET', 'https://api.cal.com/v2/some/new/path', { headers: dated }),
);

export const oldList = http('Old', call('GET', 'https://api.cal.com/v1/bookings'));

export const oldCancel = http('Off', call('DELETE', 'https://api.cal.com/v1/bookings/abc/cancel'));

export const oldBook = http(
  'Book',
  call('POST', 'https://api.cal.com/v1/bookings', {
    body: '{ "eventTypeId": 1, "start": "2030-03-05T10:00:00Z", "responses": { "name": "A", "email": "a@example.org" } }',
  }),
);

export const trigger = node('Cal', 'n8n-nodes-base.calTrigger', { events: ['BOOKING_CREATED'] });
