/** The single values in the parameters of a node, by the names on the way to them. */
import { isPlainObject, omit, uniqBy } from 'lodash';

type Path = string[];

/** The paths of all values that are no forms; the rows of a list share theirs. */
export function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value) && value.some(isPlainObject)) {
    return uniqBy(
      value.flatMap((row) => leavesOf(row, path)),
      (one) => one.join('.'),
    );
  }
  if (!isPlainObject(value) || isWhole(value as object)) return [path];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    leavesOf(inner, [...path, name]),
  );
}

/** Whether an object is the value of one field: a picker, or a form that n8n draws itself. */
const isWhole = (value: object): boolean => '__rl' in value || 'mappingMode' in value;

/** A copy without the value at a path, in all rows of lists on the way. */
export function without<T>(value: T, [name, ...rest]: Path): T {
  if (Array.isArray(value)) return value.map((row) => without(row, [name, ...rest])) as T;
  if (!isPlainObject(value) || !(name in (value as object))) return value;
  if (rest.length === 0) return omit(value as object, name) as T;
  return { ...value, [name]: without((value as Record<string, unknown>)[name], rest) };
}
