import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters } from '../../../shared/fields/collections';
import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { byCursor } from '../../../shared/operation/paging';
import { inBody, inQuery } from '../../../shared/operation/routing';
import { locators } from '../../../shared/operation/locators';

const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Nathan Berg',
  description: 'What the contact is called',
  routing: inBody('name'),
};

const tag: INodeProperties = { ...locators.contactTagId, routing: inBody('tagId') };

export const contact: Resource = {
  name: 'Contact',
  value: 'contact',
  description: 'A person in your own address book',
  operations: [
    {
      name: 'Add Tag',
      value: 'addTag',
      action: 'Add tag to contact',
      description: 'Put one of your own tags on a contact. Its other tags stay.',
      only: 'cloud',
      request: 'POST /contacts/{contactId}/tags',
      repeatable: true,
      fields: [tag],
    },
    {
      name: 'Create',
      value: 'create',
      action: 'Create contact',
      description:
        'Add a person by email. Somebody who is already there stays unchanged, even with another name.',
      only: 'cloud',
      request: 'POST /contacts',
      repeatable: true,
      fields: [
        {
          displayName: 'Email',
          name: 'email',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. nathan@example.com',
          description:
            'Cal.com checks that its mail server exists. An account has at most 5,000 contacts.',
          routing: inBody('email'),
        },
        { ...additionalFields, options: [name] },
      ],
    },
    {
      name: 'Create Tag',
      value: 'createTag',
      action: 'Create contact tag',
      description: 'Make your own tag for contacts',
      only: 'cloud',
      request: 'POST /contacts/tags',
      fields: [
        {
          displayName: 'Tag Name',
          name: 'tagName',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. Customer',
          description: 'What the tag is called',
          routing: inBody('name'),
        },
        {
          ...additionalFields,
          options: [
            {
              displayName: 'Color',
              name: 'color',
              type: 'color',
              default: '#0ea5e9',
              description: 'Color of the tag',
              routing: inBody('color'),
            },
          ],
        },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete contact',
      description:
        'Remove a contact with its tags permanently. Adding the email again makes a new contact without them.',
      only: 'cloud',
      request: 'DELETE /contacts/{contactId}',
      output: deleted,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many contacts',
      description: "Retrieve a list of your contacts, without your teams' members",
      only: 'cloud',
      request: 'GET /contacts',
      paging: byCursor,
      fields: [
        {
          ...filters,
          options: [
            {
              displayName: 'Search',
              name: 'search',
              type: 'string',
              default: '',
              placeholder: 'e.g. nathan',
              description: 'Only return contacts that match this text',
              routing: inQuery('search'),
            },
          ],
        },
      ],
    },
    {
      name: 'Remove Tag',
      value: 'removeTag',
      action: 'Remove tag from contact',
      description: 'Remove a tag from a contact. The tag itself stays.',
      only: 'cloud',
      request: 'DELETE /contacts/{contactId}/tags/{contactTagId}',
      output: deleted,
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update contact',
      description: 'Rename a contact',
      only: 'cloud',
      request: 'PATCH /contacts/{contactId}',
      repeatable: true,
      fields: [{ ...name, required: true }],
    },
  ],
};
