import type { Operation } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import { toCreate, toUpdate } from './routingFormFields';

/** Messages after a routing form, whether or not a booking came of it. */
export const ofRoutingForms: Operation[] = [
  {
    name: 'Create for Routing Form',
    value: 'createForRoutingForm',
    action: 'Create routing form workflow',
    description: 'Have Cal.com send messages after routing forms. Its messages go to real people.',
    request: 'POST /workflows/routing-form',
    scopes: ['organizationTeam'],
    fields: toCreate,
  },
  {
    name: 'Delete for Routing Form',
    value: 'deleteForRoutingForm',
    action: 'Delete routing form workflow',
    description: 'Stop and remove a workflow of routing forms permanently',
    request: 'DELETE /workflows/{workflowId}/routing-form',
    scopes: ['organizationTeam'],
    output: deleted,
  },
  {
    name: 'Get for Routing Form',
    value: 'getForRoutingForm',
    action: 'Get routing form workflow',
    description: 'Retrieve a workflow of routing forms with its steps',
    request: 'GET /workflows/{workflowId}/routing-form',
    scopes: ['organizationTeam'],
  },
  {
    name: 'Get Many for Routing Form',
    value: 'getManyForRoutingForm',
    action: 'Get many routing form workflows',
    description: 'List the workflows of routing forms with their steps',
    request: 'GET /workflows/routing-form',
    scopes: ['organizationTeam'],
    paging: offset,
  },
  {
    name: 'Update for Routing Form',
    value: 'updateForRoutingForm',
    action: 'Update routing form workflow',
    description: 'Change what a routing form workflow sends and when. Messages go to real people.',
    request: 'PATCH /workflows/{workflowId}/routing-form',
    scopes: ['organizationTeam'],
    fields: toUpdate,
  },
];
