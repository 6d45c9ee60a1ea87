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
  description: 'The calendars to check',
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
  action: 'Get calendar busy times',
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
      description: 'First day to look at',
      routing: inQuery('dateFrom', day),
    },
    {
      displayName: 'Last Day',
      name: 'dateTo',
      type: 'dateTime',
      default: '',
      required: true,
      description: 'Last day to look at',
      routing: notBefore('dateFrom', inQuery('dateTo', day)),
    },
    {
      ...timeZone,
      description: "Time zone of the days and times. If empty: the workflow's time zone.",
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
