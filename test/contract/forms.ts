import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { isEmpty, omit, omitBy } from 'lodash';
import { groupsOf } from './texts';

/** Whether the operation at hand has a field within a form, as n8n's own function sees it. */
function isOf(operation: INodeParameters, field: INodeProperties): boolean {
  const wanted = field.displayOptions?.show?.['/operation'];
  if (!wanted) return true;
  const condition = { ...field, displayOptions: { show: { '/operation': wanted } } };
  return NodeHelpers.displayParameter({}, condition, { typeVersion: 1 } as INode, null, operation);
}

/** A field within a form, without what only the engine reads and the condition met above. */
function seen(operation: INodeParameters, field: INodeProperties): object {
  const { displayOptions = {}, required, ...rest } = omit(field, 'routing');
  const show = omit(displayOptions.show, '/operation');
  const conditions = omitBy({ ...displayOptions, show }, isEmpty);
  return {
    ...rest,
    ...contentsOf(operation, field),
    required: required === true,
    displayOptions: conditions,
  };
}

/** What people find in a form for one operation; nothing for other fields. */
export function contentsOf(operation: INodeParameters, field: INodeProperties): object {
  const those = (fields: INodeProperties[]) =>
    fields.filter((one) => isOf(operation, one)).map((one) => seen(operation, one));
  if (field.type === 'collection') return { options: those(field.options as INodeProperties[]) };
  if (field.type !== 'fixedCollection') return {};
  return { options: groupsOf(field).map((group) => ({ ...group, values: those(group.values) })) };
}
