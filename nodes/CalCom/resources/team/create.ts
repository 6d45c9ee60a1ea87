import { additionalFields } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { looks } from '../../../shared/fields/team';
import { simplifiedTeam } from './output';

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create team',
  description:
    'Add a team. Outside an organization, Cal.com may return a link to pay for it first.',
  only: 'cloud',
  request: 'POST /teams',
  scopes: ['me', 'organization'],
  simplify: simplifiedTeam,
  fields: [
    {
      displayName: 'Name',
      name: 'name',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Sales',
      description: 'What the team is called',
      routing: inBody('name'),
    },
    {
      ...additionalFields,
      options: [
        {
          displayName: 'Add Me as Owner',
          name: 'autoAcceptCreator',
          type: 'boolean',
          default: true,
          description: 'Whether the account of the credential becomes the owner of the team',
          routing: inBody('autoAcceptCreator'),
        },
        ...looks,
      ],
    },
  ],
};
