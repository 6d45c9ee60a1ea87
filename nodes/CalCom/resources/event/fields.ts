import type { INodeProperties } from 'n8n-workflow';
import { sortBy } from 'lodash';
import { json, linkPart } from '../../../shared/operation/convert';
import { asBody, inBody, neverEmpty, type Conversion } from '../../../shared/operation/routing';

/** A number of people; `zero` is what 0 stands for. */
const people =
  (zero?: null): Conversion =>
  (value) =>
    Number(value) === 0 ? zero : value;

const details: INodeProperties[] = [
  {
    displayName: 'Description',
    name: 'description',
    type: 'string',
    typeOptions: { rows: 4 },
    default: '',
    description: 'What the page says about the event',
    routing: inBody('description'),
  },
  {
    displayName: 'Guest List',
    name: 'guestList',
    type: 'string',
    default: '',
    placeholder: 'e.g. names',
    description:
      'What guests see of each other. The only value that Cal.com documents is names. Fixed once published.',
    routing: neverEmpty(inBody('guestList')),
  },
  {
    displayName: 'Other Parts (JSON)',
    name: 'otherParts',
    type: 'json',
    default: '',
    placeholder:
      'e.g. { "hosts": [{}], "lineup": [{}], "liveStreams": [{}], "registrationFields": [{}], "schedule": [{}] }',
    description:
      'Parts whose format Cal.com does not document: copy it from an event that has them. A list replaces the existing one.',
    routing: asBody(json),
  },
  {
    displayName: 'Requires Approval',
    name: 'requiresApproval',
    type: 'boolean',
    default: true,
    description: 'Whether a host must approve every guest',
    routing: inBody('requiresApproval'),
  },
  {
    displayName: 'Show Organizer Email',
    name: 'showOrganizerEmail',
    type: 'boolean',
    default: true,
    description: "Whether the page shows the organizer's email",
    routing: inBody('showOrganizerEmail'),
  },
  {
    displayName: 'Show Presented By',
    name: 'showPresentedBy',
    type: 'boolean',
    default: true,
    description: 'Whether the page shows who presents the event',
    routing: inBody('showPresentedBy'),
  },
  {
    displayName: 'Slug',
    name: 'slug',
    type: 'string',
    default: '',
    placeholder: 'e.g. summer-party',
    description: 'The page is at cal.com/slug. Fixed once published.',
    routing: neverEmpty(inBody('slug', linkPart)),
  },
  {
    displayName: 'Visibility',
    name: 'visibility',
    type: 'options',
    default: 'PUBLIC',
    description: 'Who finds the page',
    options: [
      { name: 'Public', value: 'PUBLIC' },
      { name: 'Unlisted', value: 'UNLISTED', description: 'Only people with the link' },
    ],
    routing: inBody('visibility'),
  },
  {
    displayName: 'Waitlist',
    name: 'waitlistEnabled',
    type: 'boolean',
    default: true,
    description: 'Whether people can wait for a place when all are taken',
    routing: inBody('waitlistEnabled'),
  },
];

const capacity: INodeProperties = {
  displayName: 'Capacity',
  name: 'capacity',
  type: 'number',
  typeOptions: { minValue: 0, maxValue: 100000 },
  default: 50,
  description: 'How many guests can come. Zero: no limit.',
};

const sorted = (fields: INodeProperties[]) => sortBy(fields, 'displayName');

/** What a new event may have beside what it must have. */
export const newDetails = (...more: INodeProperties[]): INodeProperties[] =>
  sorted([...details, { ...capacity, routing: inBody('capacity', people()) }, ...more]);

/** What can be changed about an event. */
export const changedDetails = (...more: INodeProperties[]): INodeProperties[] =>
  sorted([...details, { ...capacity, routing: inBody('capacity', people(null)) }, ...more]);
