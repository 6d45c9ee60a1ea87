/** What a published document says that the contract does not, and the other way round. */
import { operations as known, schemaOf, type ContractOperation, type Schema } from '../../contract';
import type { Published } from './document';
import { flatten, type Place } from './flat';

/** One difference, in words. */
export interface Difference {
  /** `GET /v2/bookings` */
  route: string;
  /** The part of Cal.com's reference that it stands in. */
  tag: string;
  kind: Kind;
  /** `query take`, `body.attendee.email`; empty for the operation itself. */
  place: string;
  /** What is different, as a sentence without full stop. */
  text: string;
}

export type Kind =
  | 'new operation'
  | 'removed operation'
  | 'deprecated'
  | 'no longer deprecated'
  | 'new version'
  | 'new'
  | 'removed'
  | 'required'
  | 'new value'
  | 'removed value'
  | 'bound'
  | 'type';

/** A route without the names of its placeholders, which documents choose as they like. */
const anonymous = (method: string, path: string) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`;

/** All differences, in the order of the contract, what is new at the end. */
export function compare(published: Published[], contract = known): Difference[] {
  const byRoute = new Map(published.map((one) => [anonymous(one.method, one.path), one]));
  const routes = new Set(contract.map(({ method, path }) => anonymous(method, path)));
  return [
    ...contract.flatMap((operation) => {
      const found = byRoute.get(anonymous(operation.method, operation.path));
      if (found) return ofOperation(operation, found);
      // What only self-hosted servers have never was in the document.
      if (!operation.availability.includes('cloud')) return [];
      return [told(operation)('removed operation', '', 'is no longer in the document')];
    }),
    ...published
      .filter(({ method, path }) => !routes.has(anonymous(method, path)))
      .map((one) => told(one)('new operation', '', 'is new')),
  ];
}

const told =
  ({ method, path, tag }: Pick<Published, 'method' | 'path' | 'tag'>) =>
  (kind: Kind, place: string, text: string): Difference => ({
    route: `${method} ${path}`,
    tag,
    kind,
    place,
    text,
  });

function ofOperation(operation: ContractOperation, found: Published): Difference[] {
  const tell = told(operation);
  const differences: Difference[] = [];
  if (found.deprecated !== operation.deprecated) {
    differences.push(
      found.deprecated
        ? tell('deprecated', '', 'is deprecated now')
        : tell('no longer deprecated', '', 'is no longer deprecated'),
    );
  }
  const newest = found.versions.at(-1);
  if (newest && newest > (operation.versionLatest ?? '')) {
    const before = operation.versionLatest ?? 'none';
    differences.push(tell('new version', '', `has the version ${newest} (known: ${before})`));
  }
  const { latest } = operation;
  const parameters = [...operation.query, ...(latest?.query ?? [])];
  const names = [...new Set([...parameters, ...found.query].map(({ name }) => name))];
  for (const name of names) {
    const here = parameters.filter((one) => one.name === name);
    const there = found.query.filter((one) => one.name === name);
    differences.push(
      ...ofPlaces(
        tell,
        asPlaces(
          `query ${name}`,
          here.map(schemaOf),
          here.every(({ required }) => required),
        ),
        asPlaces(
          `query ${name}`,
          there.map(({ schema }) => schema),
          there.some(({ required }) => required),
        ),
      ),
    );
  }
  const bodies = [operation.body, latest?.body].filter((one): one is Schema => Boolean(one));
  differences.push(
    ...ofPlaces(
      tell,
      asPlaces('body', bodies, operation.bodyRequired),
      asPlaces('body', found.body ? [found.body] : [], operation.bodyRequired),
    ),
  );
  return differences;
}

function asPlaces(name: string, schemas: Schema[], required: boolean): Map<string, Place> {
  const places = flatten(name, schemas);
  const first = places.get(name);
  if (first) first.required = required;
  return places;
}

type Tell = ReturnType<typeof told>;

function ofPlaces(tell: Tell, ours: Map<string, Place>, theirs: Map<string, Place>): Difference[] {
  const fresh = [...theirs.keys()].filter((place) => !ours.has(place));
  const gone = [...ours.keys()].filter((place) => !theirs.has(place));
  // What stands within something new or removed is told with it.
  const outermost = (places: string[]) =>
    places.filter((place) => !places.some((other) => other !== place && isWithin(place, other)));
  return [
    ...outermost(fresh).map((place) => {
      const { required } = theirs.get(place)!;
      return tell(
        'new',
        place,
        `has the new ${nameOf(place)}${required ? ', which is required' : ''}`,
      );
    }),
    ...outermost(gone).map((place) => tell('removed', place, `has no ${nameOf(place)} any more`)),
    ...[...theirs.entries()].flatMap(([place, there]) => {
      const here = ours.get(place);
      return here ? ofPlace(tell, place, here, there) : [];
    }),
  ];
}

const isWithin = (place: string, other: string): boolean =>
  place.startsWith(`${other}.`) || place.startsWith(`${other}[]`);

/** `query take` as `query parameter "take"`, `body.a.b` as `field "a.b"`. */
function nameOf(place: string): string {
  if (place === 'body') return 'body';
  return place.startsWith('query ')
    ? `query parameter "${place.slice(6)}"`
    : `field "${place.replace(/^body\.?/, '')}"`;
}

function ofPlace(tell: Tell, place: string, here: Place, there: Place): Difference[] {
  const differences: Difference[] = [];
  const name = nameOf(place);
  const add = (kind: Kind, text: string) => differences.push(tell(kind, place, text));
  const [added, lost] = [minus(there.values, here.values), minus(here.values, there.values)];
  const what = /triggers\[\]$/.test(place) ? 'webhook event' : 'value';
  // Without values of its own, a place takes anything.
  if (here.values.size > 0 && there.values.size > 0) {
    if (added.length > 0) add('new value', `takes the new ${what} ${quoted(added)} in the ${name}`);
    if (lost.length > 0) add('removed value', `takes ${quoted(lost)} no more in the ${name}`);
  } else if (there.values.size > 0) {
    add('removed value', `takes only ${quoted(added)} in the ${name}`);
  } else if (here.values.size > 0) {
    add('new value', `takes any value in the ${name}`);
  }
  if (there.deprecated && !here.deprecated) add('deprecated', `has deprecated the ${name}`);
  if (there.required !== here.required) {
    add('required', `${there.required ? 'requires' : 'does not require'} the ${name}`);
  }
  const types = (one: Place) => [...one.types].sort().join(' or ');
  if (types(here) !== types(there) && here.types.size > 0 && there.types.size > 0) {
    add('type', `wants ${types(there)} instead of ${types(here)} in the ${name}`);
  }
  for (const bound of new Set([...here.bounds.keys(), ...there.bounds.keys()])) {
    const [before, now] = [here.bounds.get(bound), there.bounds.get(bound)];
    if (before === now) continue;
    add('bound', `has ${bound} ${now ?? 'no more'} in the ${name} (known: ${before ?? 'none'})`);
  }
  return differences;
}

const minus = (a: Set<string>, b: Set<string>): string[] => [...a].filter((one) => !b.has(one));

const quoted = (values: string[]): string => values.map((value) => `"${value}"`).join(', ');
