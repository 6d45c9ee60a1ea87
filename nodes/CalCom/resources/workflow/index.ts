import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import { toCreate, toUpdate } from './fields';
import { ofRoutingForms } from './routingForm';
import { alphabetical } from '../../../shared/wording/alphabetical';

const ofEventTypes: Operation[] = [
  {
    name: 'Create',
    value: 'create',
    action: 'Create workflow',
    description:
      'Have Cal.com send reminders or follow-ups for event types. Its messages go to real people.',
    only: 'cloud',
    request: 'POST /workflows',
    scopes: ['me', 'organizationTeam'],
    fields: toCreate,
  },
  {
    name: 'Delete',
    value: 'delete',
    action: 'Delete workflow',
    description: 'Stop and remove a workflow of event types permanently',
    only: 'cloud',
    request: 'DELETE /workflows/{workflowId}',
    scopes: ['me', 'organizationTeam'],
    output: deleted,
  },
  {
    name: 'Get',
    value: 'get',
    action: 'Get workflow',
    description: 'Retrieve a workflow of event types with its steps',
    only: 'cloud',
    request: 'GET /workflows/{workflowId}',
    scopes: ['me', 'organizationTeam'],
  },
  {
    name: 'Get Many',
    value: 'getMany',
    action: 'Get many workflows',
    description: 'List the workflows of event types with their steps',
    only: 'cloud',
    request: 'GET /workflows',
    scopes: ['me', 'organizationTeam'],
    paging: offset,
  },
  {
    name: 'Update',
    value: 'update',
    action: 'Update workflow',
    description: 'Change what an event type workflow sends and when. Messages go to real people.',
    only: 'cloud',
    request: 'PATCH /workflows/{workflowId}',
    scopes: ['me', 'organizationTeam'],
    fields: toUpdate,
  },
];

export const workflow: Resource = {
  name: 'Workflow',
  value: 'workflow',
  description: 'Messages that Cal.com sends around meetings and routing forms',
  first: 'getMany',
  operations: alphabetical([...ofEventTypes, ...ofRoutingForms]),
};
