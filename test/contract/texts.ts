/** Every field of a built node at any depth, and n8n's rules for what people read. */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

interface Entry {
  /** Where it stands: `additionalFields.location.location.type`. */
  place: string;
  field: INodeProperties;
  /** Whether it is part of a row, whose fields are read together. */
  inRow: boolean;
}

/** Fields and everything inside their forms. */
export function entriesOf(fields: INodeProperties[], place = '', inRow = false): Entry[] {
  return fields.flatMap((field) => {
    const here = { place: `${place}${field.name}`, field, inRow };
    const within = (inner: INodeProperties[], name = '') =>
      entriesOf(inner, `${here.place}.${name}`, inRow || name !== '');
    if (field.type === 'collection') return [here, ...within(field.options as INodeProperties[])];
    if (field.type !== 'fixedCollection') return [here];
    return [here, ...groupsOf(field).flatMap(({ name, values }) => within(values, `${name}.`))];
  });
}

/** The groups of a fixed collection. */
export const groupsOf = ({ options }: INodeProperties) => options as INodePropertyCollection[];

/** The choices of a menu. */
export const choicesOf = ({ type, options }: INodeProperties): INodePropertyOptions[] =>
  type === 'options' || type === 'multiOptions' ? ((options ?? []) as INodePropertyOptions[]) : [];

const small = new Set(
  'a an and as at but by en for from if in into nor of on or over per so than that the then to up via vs when with without yet'.split(
    ' ',
  ),
);

/** Whether each word but the small ones starts with a capital, or is a name with one inside. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/[\s/()–-]+/).filter((word) => /^\p{L}/u.test(word));
  return words.every((word, index) => /\p{Lu}/u.test(word) || (index > 0 && small.has(word)));
}

/** Whether a text ends as n8n wants it: a single sentence without, several with a full stop. */
export function endsWell(text: string): boolean {
  const several = /[.?!] \p{Lu}/u.test(text);
  return text.endsWith('.') ? several : !several;
}

/** Days of the week are found by their own order. */
const isWeek = (names: string[]): boolean =>
  names.join() === 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday';

/** The first pair of names that stands in the wrong order, or undefined. */
export function misplaced(names: string[]): string | undefined {
  if (isWeek(names)) return undefined;
  const index = names.findIndex((name, at) => at > 0 && byName(names[at - 1], name) > 0);
  return index < 0 ? undefined : `${names[index - 1]} before ${names[index]}`;
}

const byName = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { sensitivity: 'base', ignorePunctuation: false, numeric: true });
