import type { INodeProperties } from 'n8n-workflow';
import { inBody, notSent } from '../../../shared/operation/routing';

const privateKey: INodeProperties = {
  displayName: 'Private Key',
  name: 'private_key',
  type: 'string',
  typeOptions: { password: true },
  default: '',
  required: true,
  description: 'The private key of the account, or its secret',
};

const clientId: INodeProperties = {
  displayName: 'Client ID',
  name: 'client_id',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 113812345678901234567',
  description: 'The ID of the account',
};

const clientEmail: INodeProperties = {
  displayName: 'Client Email',
  name: 'client_email',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. calendars@project.example.com',
  description: "The account's email address at Google",
};

const tenantId: INodeProperties = {
  displayName: 'Tenant ID',
  name: 'tenant_id',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000004',
  description: "The account's Microsoft directory",
};

const form: Pick<INodeProperties, 'type' | 'placeholder' | 'default'> = {
  type: 'fixedCollection',
  placeholder: 'Add Key',
  default: {},
};

/** The key of the service account that a new access uses, in the form of the chosen platform. */
export const serviceAccountKeyFields: INodeProperties[] = [
  {
    displayName: 'Service Account',
    name: 'googleKey',
    ...form,
    required: true,
    displayOptions: { show: { workspacePlatformSlug: ['google'] } },
    description: "As in the account's key file",
    options: [{ displayName: 'Key', name: 'key', values: [clientEmail, clientId, privateKey] }],
    routing: inBody('serviceAccountKey'),
  },
  {
    displayName: 'Service Account',
    name: 'microsoftKey',
    ...form,
    required: true,
    displayOptions: { show: { workspacePlatformSlug: ['office365'] } },
    description: 'What the app registration shows',
    options: [{ displayName: 'Key', name: 'key', values: [tenantId, clientId, privateKey] }],
    routing: inBody('serviceAccountKey'),
  },
];

const keyPlatform: INodeProperties = {
  displayName: 'Platform',
  name: 'platform',
  type: 'options',
  default: 'google',
  options: [
    { name: 'Google Workspace', value: 'google' },
    { name: 'Microsoft 365', value: 'office365' },
  ],
  routing: notSent,
};

/** The keys that replace those of an access: Cal.com takes a list here. */
export const serviceAccountKeys: INodeProperties = {
  displayName: 'Service Account Keys',
  name: 'serviceAccountKey',
  ...form,
  typeOptions: { multipleValues: true },
  description: "The account's new keys",
  options: [
    {
      displayName: 'Key',
      name: 'key',
      values: [
        keyPlatform,
        { ...clientEmail, displayOptions: { show: { platform: ['google'] } } },
        clientId,
        privateKey,
        { ...tenantId, displayOptions: { show: { platform: ['office365'] } } },
      ],
    },
  ],
  routing: inBody('serviceAccountKey'),
};
