import type { INodeProperties } from 'n8n-workflow';
import { additionalFields } from '../../../shared/fields/collections';
import { timeZone } from '../../../shared/fields/common';
import { future, toUtc, zone } from '../../../shared/operation/convert';
import type { Operation } from '../../../shared/operation/operation';
import { inBody, notBefore, orElse } from '../../../shared/operation/routing';
import { newDetails } from './fields';
import { newLocations } from './locations';
import { events, kept } from './output';

const title: INodeProperties = {
  displayName: 'Title',
  name: 'title',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Summer party',
  description: 'What the event is called',
  routing: inBody('title'),
};

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create event',
  description: 'Make an event as a draft, which nobody sees until it is published',
  request: 'POST /events',
  output: events,
  simplify: kept,
  fields: [
    title,
    {
      displayName: 'Start',
      name: 'startTime',
      type: 'dateTime',
      default: '',
      required: true,
      description: 'When the event begins',
      routing: inBody('startTime', future),
    },
    {
      displayName: 'End',
      name: 'endTime',
      type: 'dateTime',
      default: '',
      required: true,
      description: 'When the event ends',
      routing: notBefore('startTime', inBody('endTime', toUtc)),
    },
    {
      ...timeZone,
      description: "Time zone of the venue. If empty: the workflow's time zone.",
      routing: orElse(inBody('timeZone', zone), (place) => place.zone),
    },
    { ...additionalFields, options: newDetails(newLocations) },
  ],
};
