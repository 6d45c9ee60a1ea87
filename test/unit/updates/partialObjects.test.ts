/** Of an object that the API replaces as a whole, an update must not lose what nobody entered. */
import type { INodeProperties } from 'n8n-workflow';
import { routeOf } from '../../../nodes/shared/operation/operation';
import { fieldsOf } from '../../../nodes/shared/operation/properties';
import type { Routing } from '../../../nodes/shared/operation/routing';
import { cases } from '../../contract/cases';

/** Where the parts are alternatives: one that is entered stands in place of the other. */
const alternatives = ['disableRescheduling'];

/** The collections that are sent as objects of their own, some of whose parts may not be entered. */
function partsOf(field: INodeProperties): { property: string; keeps: boolean }[] {
  if (field.type !== 'collection') return [];
  const { send, present } = (field.routing ?? {}) as Routing;
  if (send?.property) return [{ property: send.property, keeps: present !== undefined }];
  return ((field.options ?? []) as INodeProperties[]).flatMap(partsOf);
}

const updates = cases.filter(
  ({ operation, scope }) => routeOf(operation, scope).method === 'PATCH',
);
const found = updates.flatMap(({ name, operation }) =>
  fieldsOf(operation).flatMap(({ field }) => partsOf(field).map((part) => ({ ...part, name }))),
);

it('knows such objects', () => {
  expect(new Set(found.map(({ property }) => property)).size).toBeGreaterThan(2);
});

it.each(found)('$name sends all of $property, or says that it need not', ({ property, keeps }) => {
  expect(keeps).toBe(!alternatives.includes(property));
});
