import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { day, id, zone } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { as, inQuery, notBefore, orElse } from '../../../shared/operation/routing';
import { credentialId, externalId } from './fields';

const calendarsToLoad: INodeProperties = {
  displayName: 'Calendars',
  name: 'calendarsToLoad',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  required: true,
  placeholder: 'Add Calendar',
  description: 'The calendars to look into',
  options: [
    {
      displayName: 'Calendar',
      name: 'calendar',
      values: [
        { ...credentialId, routing: as('credentialId', id) },
        { ...externalId, routing: as('externalId') },
      ],
    },
  ],
  routing: inQuery('calendarsToLoad'),
};

export const getBusyTimes: Operation = {
  name: 'Get Busy Times',
  value: 'getBusyTimes',
  action: 'Get busy times of calendars',
  description: 'List when connected calendars are busy',
  request: 'GET /calendars/busy-times',
  fields: [
    calendarsToLoad,
    {
      displayName: 'First Day',
      name: 'dateFrom',
      type: 'dateTime',
      default: '',
      required: true,
      description: 'Day from which to look',
      routing: inQuery('dateFrom', day),
    },
    {
      displayName: 'Last Day',
      name: 'dateTo',
      type: 'dateTime',
      default: '',
      required: true,
      description: 'Day until which to look',
      routing: notBefore('dateFrom', inQuery('dateTo', day)),
    },
    {
      ...timeZone,
      description: 'Zone of the days and the times. Left empty, it is the zone of the workflow.',
      routing: orElse(inQuery('timeZone', zone), (place) => place.zone),
    },
    {
      ...options,
      options: [
        {
          displayName: 'Time Zone (Older Servers)',
          name: 'loggedInUsersTz',
          type: 'string',
          default: '',
          placeholder: 'e.g. Europe/Berlin',
          description: 'For self-hosted servers that do not know the field above',
          routing: inQuery('loggedInUsersTz', zone),
        },
      ],
    },
  ],
};
