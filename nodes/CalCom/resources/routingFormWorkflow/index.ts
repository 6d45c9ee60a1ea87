import type { Resource } from '../../../shared/define/operation';
import { deleted } from '../../../shared/define/output';
import { offset } from '../../../shared/define/paging';
import { toCreate, toUpdate } from './fields';

export const routingFormWorkflow: Resource = {
  name: 'Routing Form Workflow',
  value: 'routingFormWorkflow',
  description: 'Messages that Cal.com sends after a routing form (cloud)',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create routing form workflow',
      description:
        'Have Cal.com send messages after routing forms. Its messages go to real people.',
      request: 'POST /workflows/routing-form',
      scopes: ['organizationTeam'],
      fields: toCreate,
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete routing form workflow',
      description: 'Stop and remove a workflow of routing forms permanently',
      request: 'DELETE /workflows/{workflowId}/routing-form',
      scopes: ['organizationTeam'],
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get routing form workflow',
      description: 'Retrieve a workflow of routing forms with its steps',
      request: 'GET /workflows/{workflowId}/routing-form',
      scopes: ['organizationTeam'],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many routing form workflows',
      description: 'List the workflows of routing forms with their steps',
      request: 'GET /workflows/routing-form',
      scopes: ['organizationTeam'],
      paging: offset,
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update routing form workflow',
      description:
        'Change when a workflow of routing forms sends what. Messages go to real people.',
      request: 'PATCH /workflows/{workflowId}/routing-form',
      scopes: ['organizationTeam'],
      fields: toUpdate,
    },
  ],
};
