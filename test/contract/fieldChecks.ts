/** Whether a node has a field for everything that its API takes, and sends something for each. */
import { isEqual } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { notSent } from '../../nodes/shared/operation/routing';
import type { Call } from '../../nodes/shared/request';
import { callOf } from './callOf';
import type { Case } from './cases';
import { fillings } from './fill';
import { schemaOf, type ContractOperation } from '../../contract/index';
import { atVersion } from './judge';
import { leavesOf, without } from './leaves';
import { everything, produced } from './produced';
import { entriesOf } from './texts';

/** The call of nothing but the given values, or the complaint about a missing one. */
function outcome(of: Case, parameters: INodeParameters): unknown {
  try {
    return callOf(of, parameters, { defaults: false });
  } catch (error) {
    return error;
  }
}

function everythingOf({ query, body, pagination }: ContractOperation): string[] {
  const { kind, limitParam, offsetParam, cursorParam } = pagination;
  const place = kind === 'body-offset' ? 'body.' : 'query ';
  const paging = [limitParam, offsetParam, cursorParam].map((name) => place + name);
  return [
    ...query.flatMap((parameter) => everything(schemaOf(parameter), `query ${parameter.name}`)),
    ...(body ? everything(body, 'body') : []),
  ].filter((name) => !paging.includes(name));
}

function producedBy({ query = {}, body = {} }: Call, contract: ContractOperation): string[] {
  return [
    ...contract.query
      .filter(({ name }) => query[name] !== undefined)
      .flatMap((parameter) =>
        produced(schemaOf(parameter), query[parameter.name], `query ${parameter.name}`),
      ),
    ...(contract.body ? produced(contract.body, body, 'body') : []),
  ];
}

/** A call with what the operation reads from the binary data of an item. */
const withFile = ({ operation }: Case, call: Call): Call =>
  operation.upload ? { ...call, body: { ...call.body, file: 'content' } } : call;

/** Whether it is a value that people type or pick: such fields take one example only. */
function isFree(name: string, found: Set<string>): boolean {
  const [property, value] = name.split(' = ');
  const values = [...found].filter((one) => one.startsWith(`${property} = `));
  return value !== undefined && values.length === 1;
}

/** What the API takes and no filling of the node's fields produces. */
export function unreached(of: Case): string[] {
  const filled = fillings(of, { everyChoice: true }).filter(({ full }) => full);
  return [...new Set(filled.map(({ newest }) => newest))].flatMap((newest) => {
    const contract = atVersion(of.contract!, newest);
    const found = new Set(
      filled
        .filter((filling) => filling.newest === newest)
        .flatMap(({ parameters }) => producedBy(withFile(of, callOf(of, parameters)), contract)),
    );
    return everythingOf(contract).filter((name) => !found.has(name) && !isFree(name, found));
  });
}

/** What the engine itself understands, and what is only there to choose among other fields. */
const steering = ['resource', 'operation', 'scope', 'returnAll', 'limit', 'simplify', 'oneItem'];

/** Fields that say of themselves that they are for the node and not for the API. */
const unsent = ({ operation }: Case): string[] =>
  entriesOf(fieldsOf(operation).map(({ field }) => field))
    .filter(({ field }) => field.routing === notSent)
    .map(({ place }) => place);

/** The other fields that make no difference to any request. */
export function idle(of: Case): string[] {
  const open = new Set<string>();
  const settled = new Set([...steering, ...unsent(of)]);
  for (const { parameters } of fillings(of).filter(({ full }) => full)) {
    const call = outcome(of, parameters);
    for (const path of leavesOf(parameters)) {
      const name = path.join('.');
      if (settled.has(name)) continue;
      if (isEqual(outcome(of, without(parameters, path)), call)) open.add(name);
      else settled.add(name);
    }
  }
  return [...open].filter((name) => !settled.has(name));
}
