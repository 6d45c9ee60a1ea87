/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/**
 * Every operation of the node, filled in as a user would, as an HTTP Request node that sends the
 * same: converted back it must send the same again.
 */
import type { INodeParameters } from 'n8n-workflow';
import { cloneDeepWith } from 'lodash';
import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import type { Values } from '../../../migration/types';
import type { Call } from '../../../nodes/shared/request';
import { callOf } from '../../contract/callOf';
import { cases, type Case } from '../../contract/cases';
import { fillings } from '../../contract/fill';
import { cases as legacyCases } from '../../contract/v1/cases';

const httpNode = (call: Call, url: string) => ({
  name: 'Call',
  type: 'n8n-nodes-base.httpRequest',
  typeVersion: 4.2,
  parameters: {
    method: call.method,
    url: url + call.path,
    sendHeaders: true,
    headerParameters: { parameters: [{ name: 'cal-api-version', value: '2024-08-13' }] },
    sendQuery: true,
    queryParameters: {
      parameters: Object.entries(call.query ?? {}).flatMap(([name, value]) =>
        (url.endsWith('v1') ? [value].flat() : [textOf(value)]).map((one) => ({
          name,
          value: textOf(one),
        })),
      ),
    },
    ...(call.body && {
      sendBody: true,
      specifyBody: 'json',
      jsonBody: JSON.stringify(call.body),
    }),
  },
});

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(',') : String(value ?? '');

/** The query as texts: a list and its entries with commas between them are the same to the API. */
const comparable = ({ method, path, query = {}, body }: Call) => ({
  method,
  path,
  query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, textOf(value)])),
  body,
});

/** Expressions that are nothing but a text, which n8n evaluates before the node reads them. */
const evaluated = (parameters: INodeParameters): INodeParameters =>
  cloneDeepWith(parameters, (value: unknown) =>
    typeof value === 'string' ? /^=\{\{ '([^']*)' \}\}$/.exec(value)?.[1] : undefined,
  ) as INodeParameters;

let converted = 0;
let asCustomCall = 0;
const fallenBack = new Set<string>();

/** The request of these parameters; undefined for an update without any field. */
function requestOf(of: Case, parameters: INodeParameters): Call | undefined {
  try {
    return callOf(of, parameters);
  } catch (error) {
    expect((error as Error).message).toMatch(/^Nothing to change/);
    return undefined;
  }
}

function check(of: Case, url: string): void {
  for (const { parameters, label } of fillings(of).filter(({ newest }) => !newest)) {
    const call = requestOf(of, parameters);
    if (!call) continue;
    // Lists of objects in a query cannot be written in rows of names and values.
    const objects = Object.values(call.query ?? {}).some((value) =>
      [value].flat().some((one) => typeof one === 'object'),
    );
    if (objects) continue;
    const { workflow, kept } = convert({ nodes: [httpNode(call, url)] }, tables, {
      hosts: ['old.example.com'],
    });
    expect([label, kept]).toEqual([label, []]);
    const made = workflow.nodes[0].parameters as Values & INodeParameters;
    if (made.resource === 'customApiCall') {
      asCustomCall += 1;
      fallenBack.add(of.name);
      continue;
    }
    converted += 1;
    expect([made.resource, made.operation]).toEqual([of.resource.value, of.operation.value]);
    expect([label, comparable(callOf(of, evaluated(made)))]).toEqual([label, comparable(call)]);
  }
}

it.each(cases.map((of) => [of.name, of] as const))('%s survives', (_, of) => {
  check(of, 'https://api.cal.com/v2');
});

/** Their keys can be taken apart only when they name a real calendar app, not an awkward text. */
const readable = legacyCases.filter(({ path }) => !path.includes('_{integration}_'));

it.each(readable.map((of) => [of.name, of] as const))('%s of API v1 survives', (_, of) => {
  check(of, 'https://old.example.com/v1');
});

it('needs the custom call for few of them', () => {
  process.stdout.write(
    `Calls converted to an operation: ${converted}, to a custom call: ${asCustomCall} (${[...fallenBack].join(', ')})\n`,
  );
  expect(asCustomCall).toBeLessThan(converted / 10);
});
