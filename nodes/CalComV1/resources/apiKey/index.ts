import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { future, id } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Resource } from '../../../shared/operation/operation';
import { bare, deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { userFilter } from '../../filters';
import { userId } from '../../ids';

const keyId: INodeProperties = {
  displayName: 'Key ID',
  name: 'keyId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. clx2k3j4l0000',
  description: 'The ID of the key, which is not the key itself',
};

const note: INodeProperties = {
  displayName: 'Note',
  name: 'note',
  type: 'string',
  default: '',
  placeholder: 'e.g. For the reminders',
  description: 'What the key is for',
  routing: inBody('note'),
};

export const apiKey: Resource = {
  name: 'API Key',
  value: 'apiKey',
  description: 'A key with which programs work for a person',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create API key',
      description: 'Make a new key. The output shows it only once.',
      request: 'POST /api-keys',
      output: bare,
      fields: [
        {
          ...additionalFields,
          options: [
            {
              displayName: 'Expires',
              name: 'expiresAt',
              type: 'dateTime',
              default: '',
              description: 'When the key stops working. Default: after 30 days.',
              routing: inBody('expiresAt', future),
            },
            {
              displayName: 'Never Expires',
              name: 'neverExpires',
              type: 'boolean',
              default: false,
              description: 'Whether the key works until it is deleted',
              routing: inBody('neverExpires'),
            },
            note,
            timeZone,
            {
              ...userId,
              required: false,
              description: 'Whose key it is. Needs the key of a system administrator.',
              routing: inBody('userId', id),
            },
          ],
        },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete API key',
      description: "Revoke a key at once, even this credential's own",
      request: 'DELETE /api-keys/{keyId}',
      output: deleted,
      fields: [keyId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get API key',
      description: "Retrieve a key's details, without the key itself",
      request: 'GET /api-keys/{keyId}',
      output: recordsAt('api_key'),
      fields: [keyId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many API keys',
      description: 'List keys with their notes and when they expire',
      request: 'GET /api-keys',
      paging: wholeList,
      output: recordsAt('api_keys'),
      fields: [userFilter],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update API key',
      description: 'Change the note of a key',
      request: 'PATCH /api-keys/{keyId}',
      output: recordsAt('api_key'),
      repeatable: true,
      fields: [keyId, { ...updateFields, options: [note] }],
    },
  ],
};
