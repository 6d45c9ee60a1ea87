/** What n8n's UX guidelines ask for and no linter sees. docs/releasing.md lists the rest. */
import type {
  INodeProperties,
  INodePropertyCollection,
  INodePropertyOptions,
  INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes, NodeHelpers, nodeNameToToolName } from 'n8n-workflow';
import { CalComKeyApi } from '../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../credentials/CalComPlatformApi.credentials';
import { CalCom } from '../../nodes/CalCom/CalCom.node';
import { CalComPollTrigger } from '../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../nodes/CalComV1/CalComV1.node';

const nodes = [new CalCom(), new CalComTrigger(), new CalComPollTrigger(), new CalComV1()];
const credentials = [
  new CalComKeyApi(),
  new CalComOAuth2Api(),
  new CalComPlatformApi(),
  new CalComLegacyApi(),
];

const withInner = (field: INodeProperties): INodeProperties[] => [
  field,
  ...(field.type === 'collection' ? (field.options as INodeProperties[]) : []).flatMap(withInner),
  ...(field.type === 'fixedCollection' ? (field.options as INodePropertyCollection[]) : []).flatMap(
    ({ values }) => values.flatMap(withInner),
  ),
];
const fields = nodes.flatMap(({ description }) => description.properties.flatMap(withInner));

it('keys, tokens and secrets of credentials are typed unseen', () => {
  const secrets = credentials
    .flatMap(({ properties }) => properties)
    .filter(({ name, type }) => type === 'string' && /key|secret|token|password/i.test(name))
    .filter(({ name }) => !/url/i.test(name));
  expect(secrets.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(['apiKey', 'clientSecret']),
  );
  expect(secrets.filter(({ typeOptions }) => !typeOptions?.password)).toEqual([]);
});

it('resource locators open on the list where they have one', () => {
  const locators = fields.filter(({ type }) => type === 'resourceLocator');
  expect(locators.length).toBeGreaterThan(20);
  const elsewhere = locators.filter(
    ({ modes, default: first }) =>
      modes?.some(({ type }) => type === 'list') && (first as { mode: string }).mode !== 'list',
  );
  expect([...new Set(elsewhere.map(({ displayName }) => displayName))]).toEqual([]);
});

it('the OAuth2 credential is offered by every node that can use it', () => {
  const offering = nodes.filter(({ description }) =>
    description.credentials?.some(({ name }) => name === 'calComOAuth2Api'),
  );
  expect(offering.map(({ description }) => description.name)).toEqual([
    'calCom',
    'calComTrigger',
    'calComPollTrigger',
  ]);
});

/** The fields of a form, each list of which stands for itself, with all that are below. */
const levelsIn = (level: INodeProperties[]): INodeProperties[][] => [
  level,
  ...level
    .filter(({ type }) => type === 'collection')
    .flatMap(({ options }) => levelsIn(options as INodeProperties[])),
  ...level
    .filter(({ type }) => type === 'fixedCollection')
    .flatMap(({ options }) => options as INodePropertyCollection[])
    .flatMap(({ values }) => levelsIn(values)),
];

/** Where fields stand from the root, as conditions name them: `/resource`, `/settings.locations`. */
const fromRoot = (root: INodeProperties[]): string[] =>
  root.flatMap(({ name, type, options = [] }) => [
    `/${name}`,
    ...(type === 'collection' ? options.map((option) => `/${name}.${option.name}`) : []),
  ]);

// n8n 2.11 refuses every execution of a node that does otherwise, whatever is entered.
it('fields depend on fields beside them, or on others by a path from the root', () => {
  const unknown = nodes
    .flatMap(({ description: { properties } }) =>
      levelsIn(properties).map((level) => [properties, level]),
    )
    .flatMap(([root, level]) => {
      const names = new Set([
        ...level.map(({ name }) => name),
        ...fromRoot(root),
        '@tool',
        '@version',
      ]);
      const conditions = level.flatMap(({ displayOptions = {} }) =>
        Object.values(displayOptions).flatMap(Object.keys),
      );
      return conditions.filter((name) => !names.has(name));
    });
  expect(unknown).toEqual([]);
});

/** The names that n8n gives to the tools of a node, one for each operation. */
function namesOfTools(description: INodeTypeDescription): string[] {
  const tool = { ...description, outputs: [NodeConnectionTypes.AiTool] };
  const menus = description.properties.filter(({ name }) => name === 'operation');
  return menus.flatMap(({ displayOptions, options }) =>
    (displayOptions!.show!.resource as string[]).flatMap((resource) =>
      (options as INodePropertyOptions[]).map(({ value: operation }) =>
        NodeHelpers.makeNodeName({ resource, operation: operation as string }, tool),
      ),
    ),
  );
}

// Where "Execute step" finds no tool of the name that it asks for, it ends with nothing at all. It asks
// for the node's name with underscores for blanks; the tool's own name has them for other signs, too.
it('"Execute step" finds the tools by the names that n8n gives them', () => {
  const tools = nodes.filter(({ description }) => description.usableAsTool);
  const names = tools.flatMap(({ description }) => namesOfTools(description));
  expect(names.length).toBeGreaterThan(350);
  expect(names).toContain('Book appointment in Calcom');

  const lost = names.filter((name) => nodeNameToToolName(name) !== name.replaceAll(' ', '_'));
  expect(lost).toEqual([]);
});
