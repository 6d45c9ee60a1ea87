/**
 * Names everything that a schema can hold, and what of it a value holds. Names look like
 * `body.locations[]<type=link>.link`; a value of a menu like `body.color = "red"`.
 */
import { isPlainObject } from 'lodash';
import { resolve, type Schema } from '../../contract/index';
import { isValid } from './jsonSchema';

/** Every property, variant and menu value that the schema knows. */
export function everything(schema: Schema, place: string): string[] {
  const { properties = {}, items, enum: values = [], ...rest } = resolve(schema);
  return [
    place,
    ...values.map((value) => valueName(place, value)),
    ...variantsOf(rest).flatMap((variant, index) => [
      variantName(place, variant, index),
      ...everything(variant, withinVariant(place, variant)),
    ]),
    ...Object.entries(properties)
      .filter(([, inner]) => !isConstant(inner))
      .flatMap(([name, inner]) => everything(inner, `${place}.${name}`)),
    ...(items ? everything(items, `${place}[]`) : []),
  ];
}

/** What of `everything` is in a value. Of variants those count for which the value is valid. */
export function produced(schema: Schema, value: unknown, place: string): string[] {
  const { properties = {}, items, enum: values = [], ...rest } = resolve(schema);
  const found = [place, ...(values.includes(value as string) ? [valueName(place, value)] : [])];
  variantsOf(rest).forEach((variant, index) => {
    if (!isValid(variant, value)) return;
    found.push(variantName(place, variant, index));
    found.push(...produced(variant, value, withinVariant(place, variant)));
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

/** Tells variants apart, and need not be sent unless the contract asks for it. */
const isConstant = (schema: Schema): boolean => resolve(schema).enum?.length === 1;

/** Variants share the menus of their common properties: each value needs to come from one of them. */
const valueName = (place: string, value: unknown): string =>
  `${place.replace(/<[^>]*>/g, '')} = ${JSON.stringify(value)}`;

const variantName = (place: string, variant: Schema, index: number): string => {
  const own = withinVariant(place, variant);
  return own === place ? `${place}<${resolve(variant).type} ${index + 1}>` : own;
};

/** A variant with properties of one value is a kind of its own; others share their properties. */
function withinVariant(place: string, variant: Schema): string {
  const constants = Object.entries(resolve(variant).properties ?? {})
    .filter(([, inner]) => isConstant(inner))
    .map(([name, inner]) => `${name}=${String(resolve(inner).enum![0])}`);
  return constants.length > 0 ? `${place}<${constants.join()}>` : place;
}
