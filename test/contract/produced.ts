/**
 * Names everything that a schema can hold, and what of it a value holds. Names look like
 * `body.locations[]<type=link>.link`; a value of a menu like `body.color = "red"`.
 */
import { isPlainObject } from 'lodash';
import { resolve, type Schema } from './index';
import { isValid } from './jsonSchema';

/** Every property, variant and menu value that the schema knows. */
export function everything(schema: Schema, place: string): string[] {
  const { properties = {}, items, enum: values = [], ...rest } = resolve(schema);
  return [
    place,
    ...values.map((value) => valueName(place, value)),
    ...variantsOf(rest).flatMap((variant, index) =>
      everything(variant, variantName(place, variant, index)),
    ),
    ...Object.entries(properties).flatMap(([name, inner]) => everything(inner, `${place}.${name}`)),
    ...(items ? everything(items, `${place}[]`) : []),
  ];
}

/** What of `everything` is in a value. Of variants those count for which the value is valid. */
export function produced(schema: Schema, value: unknown, place: string): string[] {
  const { properties = {}, items, enum: values = [], ...rest } = resolve(schema);
  const found = [place, ...(values.includes(value as string) ? [valueName(place, value)] : [])];
  variantsOf(rest).forEach((variant, index) => {
    if (!isValid(variant, value)) return;
    found.push(...produced(variant, value, variantName(place, variant, index)));
  });
  if (isPlainObject(value)) {
    for (const [name, inner] of Object.entries(value as object)) {
      if (properties[name]) found.push(...produced(properties[name], inner, `${place}.${name}`));
    }
  }
  if (Array.isArray(value) && items) {
    found.push(...value.flatMap((entry) => produced(items, entry, `${place}[]`)));
  }
  return found;
}

const variantsOf = ({ oneOf, anyOf }: Schema): Schema[] => oneOf ?? anyOf ?? [];

const valueName = (place: string, value: unknown): string => `${place} = ${JSON.stringify(value)}`;

/** A variant is called after the properties that can hold one value only, or else by its number. */
function variantName(place: string, variant: Schema, index: number): string {
  const { properties = {}, type } = resolve(variant);
  const constants = Object.entries(properties)
    .map(([name, inner]) => [name, resolve(inner).enum] as const)
    .filter(([, values]) => values?.length === 1)
    .map(([name, values]) => `${name}=${String(values![0])}`);
  return `${place}<${constants.join() || `${type} ${index + 1}`}>`;
}
