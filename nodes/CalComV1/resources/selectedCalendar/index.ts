import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { calendarApp, externalId } from '../../calendars';
import { userFilter } from '../../filters';
import { userId } from '../../ids';

const integration: INodeProperties = {
  ...calendarApp,
  description: 'The calendar app. Its name here ends with _calendar.',
};

/** What the calendar is known by: API v1 has no single ID for it. */
const which = [userId, integration, externalId];

export const selectedCalendar: Resource = {
  name: 'Selected Calendar',
  value: 'selectedCalendar',
  description: 'A calendar that is checked for busy times',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create selected calendar',
      description: 'Have a calendar checked for busy times',
      request: 'POST /selected-calendars',
      output: recordsAt('selected_calendar'),
      fields: [
        { ...integration, routing: inBody('integration') },
        { ...externalId, routing: inBody('externalId') },
        {
          ...additionalFields,
          options: [
            {
              ...userId,
              required: false,
              description: 'Whose calendar it is. Needs the key of a system administrator.',
              routing: inBody('userId', id),
            },
          ],
        },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete selected calendar',
      description: 'Stop checking a calendar for busy times',
      request: 'DELETE /selected-calendars/{userId}_{integration}_{externalId}',
      output: deleted,
      fields: which,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get selected calendar',
      description: 'Retrieve a calendar that is looked at for busy times',
      request: 'GET /selected-calendars/{userId}_{integration}_{externalId}',
      output: recordsAt('selected_calendar'),
      fields: which,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many selected calendars',
      description: 'List the calendars that are checked for busy times',
      request: 'GET /selected-calendars',
      paging: wholeList,
      output: recordsAt('selected_calendars'),
      fields: [userFilter],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update selected calendar',
      description: 'Check another calendar instead',
      request: 'PATCH /selected-calendars/{userId}_{integration}_{externalId}',
      output: recordsAt('selected_calendar'),
      repeatable: true,
      fields: [
        ...which,
        {
          ...updateFields,
          options: [
            {
              displayName: 'Credential ID',
              name: 'credentialId',
              type: 'string',
              default: '',
              placeholder: 'e.g. 1234',
              description: 'The connection to the calendar app',
              routing: inBody('credentialId', id),
            },
            {
              ...externalId,
              name: 'newExternalId',
              required: false,
              routing: inBody('externalId'),
            },
            {
              ...integration,
              name: 'newIntegration',
              required: false,
              routing: inBody('integration'),
            },
            {
              ...userId,
              name: 'newUserId',
              required: false,
              description: 'The new owner. Needs the key of a system administrator.',
              routing: inBody('userId', id),
            },
          ],
        },
      ],
    },
  ],
};
