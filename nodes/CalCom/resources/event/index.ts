import type { INodeProperties } from 'n8n-workflow';
import { sortBy } from 'lodash';
import { TEAM_EVENTS } from '../../../shared/api/versions';
import { filters } from '../../../shared/fields/collections';
import { linkPart } from '../../../shared/operation/convert';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { byCursor, wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';
import { coHosts } from './coHosts';
import { cover } from './cover';
import { create } from './create';
import { guests } from './guests';
import { locations } from './locations';
import { events, kept } from './output';
import { update } from './update';

const notice = (name: string, displayName: string): INodeProperties => ({
  displayName,
  name,
  type: 'notice',
  default: '',
});

/** The event itself, from draft to end. */
const life: Operation[] = [
  {
    name: 'Cancel',
    value: 'cancel',
    action: 'Cancel event',
    description:
      'Cancel a published event, which cannot be undone. Cal.com sends an email to its guests.',
    request: 'POST /events/{eventUuid}/cancel',
    output: events,
    simplify: kept,
    fields: [
      notice('cancelEventNotice', 'The guests get an email, and the event cannot be revived'),
      {
        displayName: 'Reason',
        name: 'reason',
        type: 'string',
        default: '',
        description: 'What Cal.com shows the guests',
        routing: inBody('reason'),
      },
    ],
  },
  create,
  {
    name: 'Delete',
    value: 'delete',
    action: 'Delete event',
    description:
      'Remove an event with its guests and bookings permanently. A published one with confirmed guests must be cancelled first. Refused for a published one that costs money.',
    request: 'DELETE /events/{eventUuid}',
    output: deleted,
    fields: [notice('deleteEventNotice', 'The event, its guests and bookings are gone for good')],
  },
  {
    name: 'Get',
    value: 'get',
    action: 'Get event',
    description: 'Retrieve an event by its ID',
    request: 'GET /events/{eventUuid}',
    output: events,
    simplify: kept,
  },
  {
    name: 'Get Many',
    value: 'getMany',
    action: 'Get many events',
    description: 'Retrieve a list of the events that you own or help with, or of all of a team',
    request: 'GET /events',
    scopes: ['me', 'team'],
    version: { me: null, team: TEAM_EVENTS },
    paging: { me: wholeList, team: byCursor },
    output: events,
    simplify: kept,
    fields: [
      {
        ...filters,
        displayOptions: { show: { scope: ['me'] } },
        options: [
          {
            displayName: 'Slug',
            name: 'slug',
            type: 'string',
            default: '',
            placeholder: 'e.g. summer-party',
            description: 'Only return the event with this name in its address',
            routing: neverEmpty(inQuery('slug', linkPart)),
          },
        ],
      },
    ],
  },
  {
    name: 'Publish',
    value: 'publish',
    action: 'Publish event',
    description: "Put a draft's page online. Its slug, guest list and prices are then fixed.",
    request: 'POST /events/{eventUuid}/publish',
    output: events,
    simplify: kept,
  },
  update,
];

/** A page on which people say that they come. It is neither an event type nor an entry of a calendar. */
export const event: Resource = {
  name: 'Event',
  value: 'event',
  description: 'A page where many guests sign up for one date',
  first: 'getMany',
  operations: sortBy([...life, ...coHosts, ...cover, ...guests, ...locations], 'name').map(
    (operation): Operation => ({ ...operation, only: 'cloud' }),
  ),
};
