import type { INodeProperties } from 'n8n-workflow';

/** How requests are sent: n8n adds such options by itself only to nodes without `execute`. */
export const requestOptions: INodeProperties = {
  displayName: 'Request Options',
  name: 'requestOptions',
  type: 'collection',
  isNodeSetting: true,
  placeholder: 'Add Option',
  default: {},
  options: [
    {
      displayName: 'Ignore SSL Issues',
      name: 'ignoreSslIssues',
      type: 'boolean',
      noDataExpression: true,
      default: true,
      description:
        'Whether to connect to a self-hosted server even if its certificate cannot be verified',
    },
    {
      displayName: 'Max Wait (Seconds)',
      name: 'maxWait',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 300,
      description:
        'How long one request may wait for the rate limit and between tries before it fails',
    },
    {
      displayName: 'Proxy',
      name: 'proxy',
      type: 'string',
      default: '',
      placeholder: 'e.g. http://127.0.0.1:3128',
      description: 'HTTP proxy to send the requests through',
    },
    {
      displayName: 'Read Only',
      name: 'readOnly',
      type: 'boolean',
      default: true,
      description:
        'Whether to refuse all changes in Cal.com, so that an AI agent can look, but not touch',
    },
    {
      displayName: 'Requests in Flight',
      name: 'requestsInFlight',
      type: 'number',
      typeOptions: { minValue: 1, maxValue: 250 },
      default: 10,
      description:
        'How many items are worked on at the same time. If not set: up to 250 at a time for reads, one at a time for writes.',
    },
    {
      displayName: 'Timeout (Ms)',
      name: 'timeout',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 60000,
      description:
        'How long to wait for the answer to one request, in milliseconds. If not set: 60 seconds, but where somebody waits (form, webhook, chat, tool, editor) 15 to read and 30 to change.',
    },
  ],
};
