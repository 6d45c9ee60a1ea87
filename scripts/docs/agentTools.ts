/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** Writes the page that shows the tools of agents as a model gets them from n8n. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  NodeHelpers,
  traverseNodeParameters,
  type FromAIArgument,
  type INode,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { CalCom } from '../../nodes/CalCom/CalCom.node';
import { resources } from '../../nodes/CalCom/resources';
import { exampleNames } from './examples';

const FOLDER = join(__dirname, '../../examples');

const node = new CalCom();
const tool: INodeTypeDescription = {
  ...node.description,
  name: `${node.description.name}Tool`,
};

interface Workflow {
  name: string;
  nodes: INode[];
}

/** A node with its defaults, as n8n loads it. */
const loaded = (one: INode): INode => ({
  ...one,
  parameters:
    NodeHelpers.getNodeParameters(tool.properties, one.parameters, true, false, one, tool) ?? {},
});

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function parameters(one: INode): string[] {
  const found: FromAIArgument[] = [];
  traverseNodeParameters(one.parameters, found);
  const known = [...new Map(found.map((argument) => [argument.key, argument])).values()];
  if (known.length === 0) return [];
  return [
    '| Parameter | May be left out | Description |',
    '| --- | --- | --- |',
    ...known.map(
      ({ key, description = '', defaultValue }) =>
        `| \`${key}\` | ${defaultValue === undefined ? 'no' : 'yes'} | ${cell(description)} |`,
    ),
  ];
}

function toolSet(name: string): string[] {
  const workflow = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Workflow;
  const tools = workflow.nodes.filter(({ type }) => type.endsWith('.calComTool')).map(loaded);
  if (tools.length === 0) return [];
  return [
    `## ${workflow.name}`,
    `From [${name}.json](../../examples/${name}.json).`,
    ...tools.flatMap((one) => [
      `### ${one.name}`,
      NodeHelpers.getToolDescriptionForNode(one, { ...node, description: tool }),
      parameters(one).join('\n'),
    ]),
  ];
}

/** The text of docs/reference/agent-tools.md. */
export function agentToolsPage(): string {
  const told = resources.flatMap(({ operations }) =>
    operations.filter(({ forModels }) => forModels),
  );
  return [
    '<!-- Made by `npm run update` from the node and the examples. Do not edit. -->',
    '# Tools as a model sees them',
    'A model knows of a tool its name, which is that of the node, its description and the parameters that it fills in. It sees no label of the node. These are the descriptions that the operations of Appointment bring; **Tool Description** in the node takes others.',
    ['| Operation | Description |', '| --- | --- |']
      .concat(told.map(({ name, forModels = '' }) => `| ${name} | ${cell(forModels)} |`))
      .join('\n'),
    'And these are the tools of the examples, with all their parameters.',
    ...exampleNames().flatMap(toolSet),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
