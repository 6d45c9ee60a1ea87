import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Call } from '../api/call';
import type { Operation } from '../operation/operation';
import { fieldsOf } from '../operation/properties';
import type { Routing } from '../operation/routing';
import { fetchData, type Session } from '../request';

/**
 * An update that loses nothing that nobody touched: where a field of its body makes the API replace or
 * reset more than was entered, the record is read first, at the address of the update, and what
 * the field declares goes along. Other calls come back as they are, without a request.
 */
export async function withPresent(
  session: Session,
  operation: Operation,
  call: Call,
): Promise<Call> {
  const body = call.body as IDataObject | undefined;
  if (call.method !== 'PATCH' || !body) return call;
  const preserved = fieldsOf(operation)
    .flatMap(({ field }) => presentsIn(field))
    .filter(({ property, presentFor }) => property in body && presentFor(body[property]));
  if (preserved.length === 0) return call;
  const { path, version, servers } = call;
  const read: Call = { method: 'GET', path, version, servers, answers: 'record' };
  const record = await fetchData<IDataObject>(session, read);
  const along = preserved.map(({ present }) => present(record, body));
  return { ...call, body: Object.assign({}, body, ...along) as IDataObject };
}

/** A feature that is switched off keeps nothing. */
const isOn = (sent: unknown): boolean =>
  !(isPlainObject(sent) && (sent as IDataObject).disabled === true);

/** What goes along with a property of a body, and with which of its values. */
interface Preserved extends Required<Pick<Routing, 'present' | 'presentFor'>> {
  property: string;
}

/** What a field, or one in its collection, wants to go along, and under which property it is sent. */
function presentsIn(field: INodeProperties): Preserved[] {
  const { present, presentFor = isOn, send } = (field.routing ?? {}) as Routing;
  if (present) return [{ property: send!.property!, present, presentFor }];
  if (field.type !== 'collection') return [];
  const options = (field.options ?? []) as (INodeProperties | INodePropertyCollection)[];
  return options.flatMap((option) => ('type' in option ? presentsIn(option) : []));
}
