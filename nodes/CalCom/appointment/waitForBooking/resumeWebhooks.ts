import type { IWebhookDescription } from 'n8n-workflow';

/** The address at which n8n wakes a waiting execution of this node. */
export const resumeWebhooks: IWebhookDescription[] = [
  {
    name: 'default',
    httpMethod: 'POST',
    responseMode: 'onReceived',
    path: '={{ $nodeId }}',
    isFullPath: true,
    restartWebhook: true,
    rawBody: true,
    ndvHideUrl: true,
  },
];
