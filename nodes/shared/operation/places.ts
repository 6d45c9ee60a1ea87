import type { INodeProperties } from 'n8n-workflow';
import { union } from 'lodash';
import type { Scope } from '../api/scope';
import { looksOf, mergedForms } from './merge';
import { scopesOf, type Operation, type Resource } from './operation';

/** A field of an operation, with the scopes in which it exists when there are others. */
export interface Placed {
  field: INodeProperties;
  scopes?: Scope[];
}

/** A field as the editor gets it once, with the choices of the menus for which it is shown. */
export interface EditorField {
  field: INodeProperties;
  resources: string[];
  operations: string[];
  /** Left out: in all scopes. */
  scopes?: Scope[];
}

/** One operation that shows a field. */
interface Use {
  resource: string;
  operation: Operation;
  scopes?: Scope[];
}

type Uses = Map<INodeProperties, Use[]>;

/**
 * Where the fields of all resources stand, and for each operation its places in the order in which
 * people see them. A field that several operations share is emitted as seldom as display conditions
 * allow: they are lists of resources, operations and scopes, each pair of which is met. Fields are
 * the same when the editor gets the same of them.
 */
export function placesOf(
  resources: Resource[],
  fieldsOf: (operation: Operation) => Placed[],
): { places: EditorField[]; sequences: EditorField[][] } {
  const uses: Uses = new Map();
  const asShown = shownAs(resources, fieldsOf);
  for (const { value: resource, operations } of resources) {
    for (const operation of operations) {
      for (const { field, scopes } of fieldsOf(operation)) {
        const same = asShown(resource, field);
        uses.set(same, [...(uses.get(same) ?? []), { resource, operation, scopes }]);
      }
    }
  }
  const byValue = new Map(resources.map((resource) => [resource.value, resource]));
  const ofField = new Map(
    [...uses].map(([field, using]) => [field, together(field, using, byValue)]),
  );
  const sequences = resources.flatMap(({ value, operations }) =>
    operations.map((operation) =>
      fieldsOf(operation).map(
        ({ field }) =>
          ofField
            .get(asShown(value, field))!
            .find((place) => covers(place, value, operation.value))!,
      ),
    ),
  );
  return { places: [...ofField.values()].flat(), sequences };
}

/**
 * Makes the function that finds what stands for a field of a resource: the form into which it is
 * merged, and the first of those that look alike.
 */
function shownAs(
  resources: Resource[],
  fieldsOf: (operation: Operation) => Placed[],
): (resource: string, field: INodeProperties) => INodeProperties {
  const merged = new Map(
    resources.map(({ value, operations }) => [value, mergedForms(operations, fieldsOf)]),
  );
  const known = new Map<INodeProperties, INodeProperties>();
  const firsts = new Map<string, INodeProperties>();
  return (resource, field) => {
    const own = merged.get(resource)!.get(field) ?? field;
    const found = known.get(own);
    if (found) return found;
    const looks = looksOf(own);
    const first = firsts.get(looks) ?? own;
    firsts.set(looks, first);
    known.set(own, first);
    return first;
  };
}

const covers = (
  { resources, operations }: EditorField,
  resource: string,
  operation: string,
): boolean => resources.includes(resource) && operations.includes(operation);

/** The places of one field: each use joins the first place that can take it in. */
function together(
  field: INodeProperties,
  uses: Use[],
  resources: Map<string, Resource>,
): EditorField[] {
  const places: EditorField[] = [];
  for (const { resource, operation, scopes } of uses) {
    const own: EditorField = {
      field,
      resources: [resource],
      operations: [operation.value],
      scopes,
    };
    if (places.some((place) => covers(place, resource, operation.value))) continue;
    const at = places.findIndex((place) => {
      const others = places.filter((other) => other !== place);
      return fits(joined(place, own), { uses, others, resources });
    });
    if (at < 0) places.push(own);
    else places[at] = joined(places[at], own);
  }
  return places;
}

const joined = (a: EditorField, b: EditorField): EditorField => ({
  field: a.field,
  resources: union(a.resources, b.resources),
  operations: union(a.operations, b.operations),
  scopes: a.scopes && b.scopes && union(a.scopes, b.scopes),
});

interface Surroundings {
  uses: Use[];
  others: EditorField[];
  resources: Map<string, Resource>;
}

/** Whether a place shows its field in all that it covers as the operations want it, and alone. */
function fits(place: EditorField, { uses, others, resources }: Surroundings): boolean {
  return place.resources.every((value) =>
    resources
      .get(value)!
      .operations.filter((operation) => place.operations.includes(operation.value))
      .every((operation) => {
        const use = uses.find((one) => one.resource === value && one.operation === operation);
        if (!use || others.some((other) => covers(other, value, operation.value))) return false;
        if (!place.scopes || !use.scopes) return place.scopes === use.scopes;
        const shown = scopesOf(operation).filter((scope) => place.scopes!.includes(scope));
        return shown.join() === use.scopes.join();
      }),
  );
}
