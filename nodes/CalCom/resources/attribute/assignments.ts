import { options, updateFields } from '../../../shared/fields/collections';
import { locators } from '../../../shared/operation/locators';
import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { cursor, wholeList } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody } from '../../../shared/operation/routing';

const scopes: Scope[] = ['organization'];

const assignedOption: INodeProperties = {
  ...locators.optionId,
  displayName: 'Assigned Option',
  name: 'attributeOptionId',
  description: 'The value that the person has',
};

export const assignOption: Operation = {
  name: 'Assign Option to User',
  value: 'assignOption',
  action: 'Assign option to user',
  description: 'Give a person a value for an attribute',
  request: 'POST /attributes/options/{userId}',
  scopes,
  fields: [
    { ...locators.attributeId, routing: inBody('attributeId') },
    {
      ...options,
      options: [
        {
          ...locators.optionId,
          name: 'attributeOptionId',
          required: false,
          description: 'The value to set, for attributes with options',
          routing: inBody('attributeOptionId'),
        },
        {
          displayName: 'Text or Number',
          name: 'value',
          type: 'string',
          default: '',
          placeholder: 'e.g. 42',
          description: 'The value to set, for attributes that are texts or numbers',
          routing: inBody('value'),
        },
      ],
    },
  ],
};

export const unassignOption: Operation = {
  name: 'Unassign Option From User',
  value: 'unassignOption',
  action: 'Unassign option from user',
  description: "Remove an attribute's value from a person",
  request: 'DELETE /attributes/options/{userId}/{attributeOptionId}',
  scopes,
  output: deleted,
  fields: [assignedOption],
};

export const updateAssignedOption: Operation = {
  name: 'Update Assigned Option',
  value: 'updateAssignedOption',
  action: 'Update assigned user option',
  description: 'Change how much a value counts for a person when meetings are assigned',
  request: 'PATCH /attributes/options/{userId}/{attributeOptionId}',
  scopes,
  repeatable: true,
  fields: [
    assignedOption,
    {
      ...updateFields,
      options: [
        {
          displayName: 'Weight',
          name: 'weight',
          type: 'number',
          typeOptions: { minValue: 0 },
          default: 100,
          description: 'Share of the meetings that the person gets, in percent',
          routing: inBody('weight'),
        },
      ],
    },
  ],
};

export const getOptionsOfUser: Operation = {
  name: 'Get Options of User',
  value: 'getOptionsOfUser',
  action: 'Get user attribute options',
  description: 'Retrieve the values that a person has',
  request: 'GET /attributes/options/{userId}',
  scopes,
  paging: wholeList,
};

export const getAssignmentHistory: Operation = {
  name: 'Get Assignment History',
  value: 'getAssignmentHistory',
  action: 'Get user assignment history',
  description: 'Retrieve who gave a person which values, and when',
  request: 'GET /attributes/assignments/{userId}/history',
  scopes,
  paging: cursor(50, 'data.nextCursor'),
  output: recordsAt('data.auditLogs'),
};

/** What changed for whom, and why it did not where it failed. */
const historyEntry = [
  'id',
  'createdAt',
  'status',
  'provider',
  'userId',
  'userName',
  'externalUserId',
  'appliedFieldMappings',
  'teamMembershipChanges',
  'errorMessage',
];

export const getSyncHistory: Operation = {
  name: 'Get Sync History',
  value: 'getSyncHistory',
  action: 'Get attribute sync history',
  description: 'Retrieve what a directory or HR system changed, for everybody',
  request: 'GET /attributes/sync-history',
  scopes,
  paging: cursor(100, 'meta.nextCursor'),
  simplify: historyEntry,
};

export const getSyncHistoryOfUser: Operation = {
  name: 'Get Sync History of User',
  value: 'getSyncHistoryOfUser',
  action: 'Get user sync history',
  description: 'Retrieve what a directory or HR system changed for one person',
  request: 'GET /attributes/sync-history/user/{userId}',
  scopes,
  paging: cursor(100, 'meta.nextCursor'),
  simplify: historyEntry,
};
