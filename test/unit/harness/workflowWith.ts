import type { IDataObject, INode, INodeType, WorkflowParameters } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

/** A workflow in Berlin that is nothing but this node. `more` may say otherwise. */
export const workflowWith = (
  node: INode,
  type: INodeType,
  more: Partial<WorkflowParameters> & { staticData?: IDataObject } = {},
): Workflow =>
  new Workflow({
    id: 'workflow-1',
    nodes: [node],
    connections: {},
    active: false,
    nodeTypes: {
      getByName: () => type,
      getByNameAndVersion: () => type,
      getKnownTypes: () => ({}),
    },
    settings: { timezone: 'Europe/Berlin' },
    ...more,
  });
