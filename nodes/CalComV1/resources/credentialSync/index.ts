import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery } from '../../../shared/operation/routing';
import { userId } from '../../ids';

const ofUser: INodeProperties = {
  ...userId,
  description: 'Whose app connections to use',
  routing: inQuery('userId', id),
};

const credentialId: INodeProperties = {
  displayName: 'Credential ID',
  name: 'credentialId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The app connection, as in the output of Credential Sync > Get Many',
  routing: inQuery('credentialId', id),
};

const encryptedKey: INodeProperties = {
  displayName: 'Encrypted Key',
  name: 'encryptedKey',
  type: 'string',
  typeOptions: { password: true },
  default: '',
  required: true,
  description: 'The tokens of the app, encrypted with the key that the server shares with you',
  routing: inBody('encryptedKey'),
};

const slug: INodeProperties = {
  displayName: 'App Slug',
  name: 'appSlug',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. google-calendar',
  description: 'The app that is connected',
};

/** Only for system administrators, with the secret in the credential. */
export const credentialSync: Resource = {
  name: 'Credential Sync',
  value: 'credentialSync',
  description: 'App connections that another system keeps up to date (system administrators)',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create synced credential',
      description: 'Connect an app for a person',
      request: 'POST /credential-sync',
      output: recordsAt('credential'),
      fields: [
        ofUser,
        { ...slug, routing: inBody('appSlug') },
        encryptedKey,
        {
          ...additionalFields,
          options: [
            {
              displayName: 'Create Destination Calendar',
              name: 'createDestinationCalendar',
              type: 'boolean',
              default: false,
              description: 'Whether bookings are entered in the primary calendar of the app',
              routing: inQuery('createDestinationCalendar'),
            },
            {
              displayName: 'Create Selected Calendar',
              name: 'createSelectedCalendar',
              type: 'boolean',
              default: false,
              description: 'Whether the primary calendar of the app is looked at for busy times',
              routing: inQuery('createSelectedCalendar'),
            },
          ],
        },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete synced credential',
      description: 'Disconnect an app of a person',
      request: 'DELETE /credential-sync',
      output: recordsAt('credentialDeleted'),
      fields: [ofUser, credentialId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many synced credentials',
      description: 'List the app connections of a person',
      request: 'GET /credential-sync',
      paging: wholeList,
      output: recordsAt('credentials'),
      fields: [
        ofUser,
        {
          ...filters,
          options: [
            {
              ...slug,
              required: false,
              description: 'Only connections of this app',
              routing: inQuery('appSlug'),
            },
          ],
        },
      ],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update synced credential',
      description: 'Replace the tokens of an app connection',
      request: 'PATCH /credential-sync',
      output: recordsAt('credential'),
      repeatable: true,
      fields: [ofUser, credentialId, encryptedKey],
    },
  ],
};
