import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { locators } from '../../../shared/operation/locators';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { recordsAt } from '../../../shared/operation/output';
import { inBody } from '../../../shared/operation/routing';
import { columnFilters, period, sorting, whose, zoneOfReport } from './fields';

const optionsField: INodeProperties = {
  ...options,
};

const filtered: INodeProperties = { ...optionsField, options: [columnFilters] };

const ofForm: INodeProperties = {
  ...optionsField,
  options: [
    {
      ...locators.routingFormId,
      name: 'routingFormId',
      required: false,
      description: 'Only the fields of this form',
      routing: inBody('routingFormId'),
    },
  ],
};

/** Documented, but refused with 403 to the ordinary key that we tried: every description says so. */
const remark = 'Documented by Cal.com, but never seen working with an API key.';

/** A POST that only reads, in the cloud. */
const report = (operation: Operation): Operation => ({
  ...operation,
  only: 'cloud',
  description: `${operation.description}. ${remark}`,
  repeatable: true,
  reads: true,
});

const keyFigures = [
  'created',
  'scheduled',
  'completed',
  'rescheduled',
  'cancelled',
  'no_show',
  'no_show_guest',
  'rating',
  'csat',
];

const operations: Operation[] = [
  report({
    name: 'Get Average Duration',
    value: 'getAverageDuration',
    action: 'Get average booking duration',
    description: 'Retrieve how long bookings lasted on average, day by day',
    request: 'POST /insights/bookings/average-duration',
    fields: [...whose, zoneOfReport, filtered],
  }),
  report({
    name: 'Get Event Trends',
    value: 'getEventTrends',
    action: 'Get booking trends',
    description: 'Retrieve how many bookings were created, moved, held and cancelled over time',
    request: 'POST /insights/bookings/event-trends',
    fields: [...whose, zoneOfReport, filtered],
  }),
  report({
    name: 'Get Failed Bookings by Field',
    value: 'getFailedBookingsByField',
    action: 'Get failed bookings by form field',
    description: 'Retrieve which answers to routing forms did not lead to a booking',
    request: 'POST /insights/routings/failed-bookings-by-field',
    fields: [...whose, ...period, filtered],
  }),
  report({
    name: 'Get Form Field Options',
    value: 'getFormFieldOptions',
    action: 'Get routing form field options',
    description: 'Retrieve the fields of routing forms with the answers to choose from',
    request: 'POST /insights/routings/form-field-options',
    fields: [...whose, ofForm],
  }),
  report({
    name: 'Get Form Response Headers',
    value: 'getFormResponseHeaders',
    action: 'Get routing form response headers',
    description: 'Retrieve the columns of the table of responses',
    request: 'POST /insights/routings/form-response-headers',
    fields: [...whose, ofForm],
  }),
  report({
    name: 'Get Form Responses',
    value: 'getFormResponses',
    action: 'Get routing form responses for insights',
    description: 'Retrieve the responses to routing forms as a table',
    request: 'POST /insights/routings/form-responses',
    paging: { kind: 'bodyOffset', max: 100 },
    output: recordsAt('data.data'),
    fields: [...whose, ...period, { ...optionsField, options: [columnFilters, sorting] }],
  }),
  report({
    name: 'Get Forms by Status',
    value: 'getFormsByStatus',
    action: 'Get routing form responses by status',
    description: 'Retrieve how many responses led to a booking and how many did not',
    request: 'POST /insights/routings/forms-by-status',
    fields: [...whose, ...period, filtered],
  }),
  report({
    name: 'Get Key Figures',
    value: 'getKeyFigures',
    action: 'Get booking key figures',
    description: 'Retrieve totals, ratings and no-shows, compared with the period before',
    request: 'POST /insights/bookings/kpi-stats',
    simplify: keyFigures,
    fields: [...whose, zoneOfReport, filtered],
  }),
  report({
    name: 'Get Members',
    value: 'getMembers',
    action: 'Get member ranking',
    description: 'Retrieve who has the most and the least bookings, no-shows and stars',
    request: 'POST /insights/bookings/members',
    fields: [...whose, zoneOfReport, filtered],
  }),
  report({
    name: 'Get Routed To per Period',
    value: 'getRoutedToPerPeriod',
    action: 'Get routed members per period',
    description: 'Retrieve how often routing forms led to each member',
    request: 'POST /insights/routings/routed-to-per-period',
    fields: [
      ...whose,
      ...period,
      {
        displayName: 'Period',
        name: 'period',
        type: 'options',
        default: 'perWeek',
        description: 'The period that each figure covers',
        options: [
          { name: 'Day', value: 'perDay' },
          { name: 'Month', value: 'perMonth' },
          { name: 'Week', value: 'perWeek' },
        ],
        routing: inBody('period'),
      },
      {
        displayName: 'Limit',
        name: 'limit',
        type: 'number',
        typeOptions: { minValue: 1, maxValue: 100 },
        default: 50,
        description: 'Max number of results to return',
        routing: inBody('limit'),
      },
      {
        ...optionsField,
        options: [
          columnFilters,
          {
            displayName: 'Search',
            name: 'searchQuery',
            type: 'string',
            default: '',
            placeholder: 'e.g. Nathan',
            description: 'Only members whose name or email address contains this',
            routing: inBody('searchQuery'),
          },
        ],
      },
    ],
  }),
];

export const insight: Resource = {
  name: 'Insight',
  value: 'insight',
  description: 'Figures about bookings and routing forms',
  operations,
};
