/** Schemas as lists of what can be sent, so that two of them can be compared place by place. */
import { resolve, type Schema } from '../../contract';

/** What a schema says of one place, such as `body.attendee.email` or `body.hosts[].userId`. */
export interface Place {
  types: Set<string>;
  values: Set<string>;
  /** Whether every variant that has the place requires it. */
  required: boolean;
  deprecated: boolean;
  bounds: Map<string, number>;
}

const boundNames = ['min', 'max', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** How deep schemas are compared. */
const DEPTH = 8;

/** All places of some schemas that are alternatives to each other. */
export function flatten(name: string, schemas: Schema[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const schema of schemas) visit(places, name, schema, { required: true, depth: 0 });
  return places;
}

function visit(
  places: Map<string, Place>,
  name: string,
  given: Schema,
  { required, depth }: { required: boolean; depth: number },
): void {
  const schema = given.$ref ? { ...resolve(given), deprecated: given.deprecated } : given;
  const place = placeAt(places, name, required);
  if (schema.type) place.types.add(schema.type === 'integer' ? 'number' : schema.type);
  for (const value of schema.enum ?? []) place.values.add(String(value));
  if (schema.deprecated) place.deprecated = true;
  for (const bound of boundNames) {
    if (schema[bound] !== undefined) place.bounds.set(bound, schema[bound]);
  }
  if (depth >= DEPTH) return;
  for (const variant of schema.oneOf ?? schema.anyOf ?? []) {
    visit(places, name, variant, { required, depth: depth + 1 });
  }
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(key) ?? false;
    visit(places, `${name}.${key}`, inner, { required: isRequired, depth: depth + 1 });
  }
  if (schema.items) visit(places, `${name}[]`, schema.items, { required: true, depth: depth + 1 });
}

function placeAt(places: Map<string, Place>, name: string, required: boolean): Place {
  const found = places.get(name);
  if (found) {
    found.required &&= required;
    return found;
  }
  const made: Place = {
    types: new Set(),
    values: new Set(),
    required,
    deprecated: false,
    bounds: new Map(),
  };
  places.set(name, made);
  return made;
}
