import { uniqBy } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';
import { numericPlaceholders } from '../../../nodes/shared/operation/locators';
import { fieldsOf } from '../../../nodes/shared/operation/properties';
import { fill, placeholders } from '../../../nodes/shared/api/route';
import { answerOf } from '../../contract/answerOf';
import { ZONE } from '../../contract/callOf';
import { cases, type Case } from '../../contract/cases';
import { fillings } from '../../contract/fill';
import { nodeOf } from '../../contract/nodeOf';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';
import { exampleImage } from '../../contract/exampleValue';

const server = useRecorder();

/** What stands in the path and is no menu: it may come from the item. */
const fromItem = (of: Case): string[] => {
  const menus = fieldsOf(of.operation).filter(({ field }) => field.type === 'options');
  const fixed = new Set(menus.map(({ field }) => field.name));
  return placeholders(of.path).filter((name) => !fixed.has(name));
};

const distinct = uniqBy(
  cases.filter((of) => fromItem(of).length > 0).reverse(),
  ({ operation }) => operation,
);

const itemsOf = (names: string[]): Record<string, string>[] =>
  ['1', '2'].map((digit) =>
    Object.fromEntries(
      names.map((name) => [name, numericPlaceholders.has(name) ? `7${digit}` : `item/${digit}`]),
    ),
  );

/** The required fields, or all of an update, which needs one; those of the path as expressions. */
function parametersOf(of: Case): INodeParameters {
  const every = of.contract!.method === 'PATCH';
  const { parameters } = fillings(of).find(({ full, newest }) => full === every && !newest)!;
  const expressions = fromItem(of).map((name) => {
    const value = `={{ $json.${name} }}`;
    const picker = typeof parameters[name] === 'object';
    return [name, picker ? { __rl: true, mode: 'id', value } : value];
  });
  return { ...parameters, ...Object.fromEntries(expressions) } as INodeParameters;
}

it.each(distinct.map((of) => [of.name, of] as const))(
  '%s works on what each item names, and points back at it',
  async (_, of) => {
    const items = itemsOf(fromItem(of));
    const parameters = parametersOf(of);
    server.requests = [];
    server.reply = () => ({ body: answerOf(of.contract!) });
    const output = await runNode(server.url, parameters, {
      items,
      node: nodeOf(of.resource),
      timezone: ZONE,
      authentication: of.contract!.auth === 'platformClient' ? 'platform' : 'apiKey',
      ...(of.operation.upload && { binary: { data: exampleImage } }),
    });
    // An update may read the record first.
    const sent = server.requests.filter(({ method }) => method === of.contract!.method);
    const paths = sent.map(({ url }) => url.split('?')[0]);
    expect(paths.sort()).toEqual(
      items.map((item) => fill(of.path, { ...(parameters as Record<string, string>), ...item })),
    );
    expect(new Set(output.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
      new Set(['{"item":0}', '{"item":1}']),
    );
  },
);
