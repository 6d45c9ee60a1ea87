import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { BOOKING_FIELDS } from '../../../shared/api/versions';
import { allRows, changedRows, fieldsJson, newRows, specify } from './fields';

const scopes: Scope[] = ['me', 'team', 'organizationTeam'];

/** Each operation answers with the whole list as it is afterwards. */
const everywhere: Pick<Operation, 'scopes' | 'version' | 'output'> = {
  scopes,
  version: BOOKING_FIELDS,
  output: recordsAt('data.bookingFields'),
};

const slugInPath: INodeProperties = {
  displayName: 'Question Slug',
  name: 'fieldSlug',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. company-size',
  description: 'The slug of the question, as Get Many returns it',
};

export const bookingField: Resource = {
  name: 'Booking Question',
  value: 'bookingField',
  description: 'A question that an event type asks people who book',
  first: 'getMany',
  operations: [
    {
      name: 'Add',
      value: 'add',
      action: 'Add booking questions',
      description: 'Ask people who book further questions',
      only: 'cloud',
      request: 'POST /event-types/{eventTypeId}/booking-fields',
      ...everywhere,
      fields: [specify, newRows, fieldsJson],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete booking question',
      description:
        'Remove one of your own questions permanently. Built-in ones can only be hidden.',
      only: 'cloud',
      request: 'DELETE /event-types/{eventTypeId}/booking-fields/{fieldSlug}',
      ...everywhere,
      output: deleted,
      fields: [slugInPath],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many booking questions',
      description: 'List the questions that an event type asks',
      only: 'cloud',
      request: 'GET /event-types/{eventTypeId}/booking-fields',
      ...everywhere,
      paging: wholeList,
    },
    {
      name: 'Replace All',
      value: 'replaceAll',
      action: 'Replace all booking questions',
      description:
        'Set all questions of an event type at once; your own questions that are left out are removed. Cannot be undone.',
      only: 'cloud',
      request: 'PUT /event-types/{eventTypeId}/booking-fields',
      ...everywhere,
      fields: [
        {
          displayName:
            'Your own questions that are not in the list below are removed from the event type for good.',
          name: 'replaceBookingFieldsNotice',
          type: 'notice',
          default: '',
        },
        specify,
        allRows,
        fieldsJson,
      ],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update booking questions',
      description: 'Change some questions of an event type, found by their slugs',
      only: 'cloud',
      request: 'PATCH /event-types/{eventTypeId}/booking-fields',
      ...everywhere,
      repeatable: true,
      fields: [
        specify,
        changedRows,
        {
          ...fieldsJson,
          placeholder: 'e.g. [{ "slug": "company", "label": "Company" }]',
          description: 'A list of changes, each with the slug of its question',
        },
      ],
    },
  ],
};
