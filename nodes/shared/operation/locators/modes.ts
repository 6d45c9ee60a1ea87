import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** Taken out of an object: a list of modes alone looks to the linter like parameters without defaults. */
const { modes: shapes }: Pick<INodeProperties, 'modes'> = {
  modes: [
    { displayName: 'From List', name: 'list', type: 'list' },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. 1234',
      validation: [
        {
          type: 'regex',
          properties: { regex: '^\\s*\\d+\\s*$', errorMessage: 'The ID must be a number' },
        },
      ],
    },
    { displayName: 'By ID', name: 'id', type: 'string' },
    { displayName: 'By URL', name: 'url', type: 'string' },
  ],
};
const [listMode, byNumber, plainId, link] = shapes!;

/** The mode that pickers start with: a list which is searched by a method of the node. */
export const fromList = (searchListMethod: string): INodePropertyMode => ({
  ...listMode,
  typeOptions: { searchListMethod, searchable: true },
});

/** A typed ID that is a text. */
export const textId = (placeholder: string): INodePropertyMode => ({ ...plainId, placeholder });

/** The address of its page in the web app of the credential's server. */
export const byUrl = (path: string, regex: string): INodePropertyMode => ({
  ...link,
  placeholder: `e.g. https://app.cal.com/${path}`,
  extractValue: { type: 'regex', regex },
});

/** Of a picker in which nothing is chosen yet. */
export const nothing = { mode: 'list', value: '' };

/** A typed ID that is a number. */
export const numericId = byNumber;
