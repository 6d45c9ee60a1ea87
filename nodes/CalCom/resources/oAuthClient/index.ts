import type { INodeProperties } from 'n8n-workflow';
import { sortBy } from 'lodash';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { list } from '../../../shared/operation/convert';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, neverEmpty } from '../../../shared/operation/routing';
import { permissions, settings } from './fields';

const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. My Platform',
  description: 'What people read when they are asked for consent',
  routing: neverEmpty(inBody('name')),
};

const redirectUris: INodeProperties = {
  displayName: 'Redirect URIs',
  name: 'redirectUris',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://app.example.com/callback',
  description: 'Where people may be sent back to, separated by commas',
  routing: inBody('redirectUris', list),
};

const kept = ['id', 'name', 'redirectUris', 'permissions', 'organizationId', 'createdAt'];

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create OAuth client',
  description: 'Add a platform client (deprecated by Cal.com)',
  request: 'POST /oauth-clients',
  fields: [
    { ...name, required: true },
    { ...redirectUris, required: true },
    permissions,
    { ...additionalFields, options: settings },
  ],
};

const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update OAuth client',
  description: 'Change the name or the settings of a platform client (deprecated by Cal.com)',
  request: 'PATCH /oauth-clients/{clientId}',
  repeatable: true,
  simplify: kept,
  fields: [{ ...updateFields, options: sortBy([...settings, name, redirectUris], 'displayName') }],
};

const notice: INodeProperties = {
  displayName: 'The client and all of its managed users are gone for good',
  name: 'deleteOAuthClientNotice',
  type: 'notice',
  default: '',
};

export const oAuthClient: Resource = {
  name: 'OAuth Client',
  value: 'oAuthClient',
  description: 'A client of the Cal.com platform (deprecated by Cal.com)',
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete OAuth client',
      description:
        'Remove a platform client with its managed users permanently (deprecated by Cal.com)',
      request: 'DELETE /oauth-clients/{clientId}',
      output: deleted,
      fields: [notice],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get OAuth client',
      description: 'Retrieve a platform client by its ID (deprecated by Cal.com)',
      request: 'GET /oauth-clients/{clientId}',
      simplify: kept,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many OAuth clients',
      description: 'Retrieve a list of your platform clients (deprecated by Cal.com)',
      request: 'GET /oauth-clients',
      paging: wholeList,
      simplify: kept,
    },
    {
      name: 'Get OAuth2 Client',
      value: 'getOAuth2Client',
      action: 'Get OAuth2 client',
      description: 'Retrieve what people see of an OAuth2 client before they consent',
      request: 'GET /auth/oauth2/clients/{oAuth2ClientId}',
      fields: [
        {
          displayName: 'OAuth2 Client ID',
          name: 'oAuth2ClientId',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. 4f1c0a',
          description: 'The client ID as its registration shows it',
        },
      ],
    },
    update,
  ],
};
