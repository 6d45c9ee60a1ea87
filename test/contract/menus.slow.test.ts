/* eslint-disable @n8n/community-nodes/require-node-api-error */
/**
 * A menu may hold an expression. n8n then takes every field that depends on it for shown, unless an
 * earlier condition says no, and refuses to publish a workflow in which such a field is empty.
 */
import { NodeHelpers } from 'n8n-workflow';
import type { INode, INodeParameters, INodeProperties, INodeType } from 'n8n-workflow';
import { CalCom } from '../../nodes/CalCom/CalCom.node';
import { CalComPollTrigger } from '../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../nodes/CalComV1/CalComV1.node';
import { cases, type Case } from './cases';
import { fillings } from './fill';
import { cases as legacyCases } from './v1/cases';

/** n8n gives each pattern some milliseconds of the clock, which pass while others use the machine. */
function patiently<T>(work: () => T, tries = 20): T {
  try {
    return work();
  } catch (error) {
    if (tries === 0 || !/execution timed out/.test(String(error))) throw error;
    return patiently(work, tries - 1);
  }
}

/** What n8n finds missing or invalid in a node with these parameters, by the names of the fields. */
function issuesOf({ description }: INodeType, parameters: INodeParameters): string[] {
  const node = {
    id: '1',
    name: 'Cal.com',
    type: `n8n-nodes-cal-com.${description.name}`,
    typeVersion: 1,
    position: [0, 0],
    parameters,
  } as INode;
  const found = patiently(() =>
    NodeHelpers.getNodeParametersIssues(description.properties, node, description),
  );
  return Object.keys(found?.parameters ?? {}).sort();
}

const takesExpression = ({ type, noDataExpression }: INodeProperties) =>
  (type === 'options' || type === 'boolean') && !noDataExpression;

/** Each top-level menu and switch that shows for a filling, beside resource and operation. */
function menusOf({ description }: INodeType, parameters: INodeParameters): string[] {
  const node = { typeVersion: 1 } as INode;
  return description.properties
    .filter(takesExpression)
    .filter((field) => NodeHelpers.displayParameter(parameters, field, node, description))
    .map(({ name }) => name);
}

const nodes: Array<[string, INodeType, Case[]]> = [
  ['Cal.com', new CalCom(), cases],
  ['Cal.com (Legacy API v1)', new CalComV1(), legacyCases],
];

describe.each(nodes)('%s', (_, node, all) => {
  it.each(all.map((of) => [of.name, of] as const))('%s can be published', (__, of) => {
    for (const { parameters } of fillings(of)) {
      const before = issuesOf(node, parameters);
      for (const menu of menusOf(node, parameters)) {
        const after = issuesOf(node, { ...parameters, [menu]: '={{ $json.choice }}' });
        expect({ menu, issues: after.filter((name) => !before.includes(name)) }).toEqual({
          menu,
          issues: [],
        });
      }
    }
  });
});

it.each(
  [new CalComTrigger(), new CalComPollTrigger()].map((node) => [node.description.name, node]),
)('%s can be published', (_, node) => {
  const parameters =
    NodeHelpers.getNodeParameters(
      (node as INodeType).description.properties,
      {},
      true,
      false,
      null,
      (node as INodeType).description,
    ) ?? {};
  const before = issuesOf(node as INodeType, parameters);
  for (const menu of menusOf(node as INodeType, parameters)) {
    const after = issuesOf(node as INodeType, { ...parameters, [menu]: '={{ $json.choice }}' });
    expect([menu, after.filter((name) => !before.includes(name))]).toEqual([menu, []]);
  }
});
