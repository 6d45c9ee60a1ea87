import type { INodeProperties } from 'n8n-workflow';

/** Whether certificates that nobody vouches for will do; those of Cal.com's own servers never need it. */
export const ignoreSslIssues: INodeProperties = {
  displayName: 'Ignore SSL Issues (Insecure)',
  name: 'ignoreSSLIssues',
  type: 'boolean',
  default: false,
  description:
    'Whether to connect even if the certificate of the server cannot be verified. Anyone between n8n and the server could then read the secrets of this credential.',
};

/** The credential fields that `serverOf` reads. Names and values are stored in saved credentials. */
export const serverFields: INodeProperties[] = [
  {
    displayName: 'Server',
    name: 'server',
    type: 'options',
    default: 'cloud',
    description: 'Where the account lives. Keys from one server do not work on the others.',
    options: [
      { name: 'Cal.com', value: 'cloud' },
      { name: 'Cal.com (EU)', value: 'eu' },
      { name: 'Self-Hosted', value: 'selfHosted' },
    ],
  },
  {
    displayName: 'Base URL',
    name: 'baseUrl',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { server: ['selfHosted'] } },
    placeholder: 'e.g. https://cal.example.com/api',
    description:
      'Address of the API server, or of the web app followed by /api. A /v2 at the end is optional.',
  },
  { ...ignoreSslIssues, displayOptions: { show: { server: ['selfHosted'] } } },
];
