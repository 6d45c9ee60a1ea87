import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { REMOVE_ALL } from '../operation/routing';

const removeAll: INodePropertyCollection = {
  displayName: 'Remove All',
  name: REMOVE_ALL,
  values: [
    {
      displayName: 'Remove All',
      name: 'sure',
      type: 'boolean',
      default: true,
      description: 'Whether to remove all',
    },
  ],
};

/**
 * A list of rows as updates have it: without rows it stays what it is, and a choice of its own
 * removes all.
 */
export const removable = (field: INodeProperties): INodeProperties => ({
  ...field,
  options: [...(field.options as INodePropertyCollection[]), removeAll],
});
