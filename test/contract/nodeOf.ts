import { memoize } from 'lodash';
import type { INodeType } from 'n8n-workflow';
import type { Resource } from '../../nodes/shared/operation/operation';
import { calCom } from '../unit/harness/runNode';

/** The node with the fields of one resource: n8n walks all fields of a node several times a run. */
export const nodeOf = memoize(({ value }: Resource, node: INodeType = calCom): INodeType => {
  const { description, execute } = node;
  const properties = description.properties.filter(({ displayOptions }) => {
    const shownFor = displayOptions?.show?.resource as string[] | undefined;
    return shownFor?.includes(value) ?? true;
  });
  return { description: { ...description, properties }, execute };
});
