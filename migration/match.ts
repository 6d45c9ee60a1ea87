/** Finds the operation that a path and a method belong to. */
import { isExpression } from './expressions/template';
import type { Route, Table } from './table';

export interface Match {
  route: Route;
  /** The values of the placeholders. */
  path: Record<string, string>;
}

/** The operation whose route says most of the segments literally. */
export function matchRoute(
  { routes }: Table,
  method: string,
  segments: string[],
): Match | undefined {
  return routes
    .filter((route) => route.method === method)
    .flatMap((route) => {
      const path = valuesOf(route.path, segments);
      return path ? [{ route, path }] : [];
    })
    .sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0];
}

function valuesOf(path: string, segments: string[]): Record<string, string> | undefined {
  const wanted = path.split('/').filter(Boolean);
  if (wanted.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, one] of wanted.entries()) {
    const given = segments[index];
    const names = [...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    if (names.length === 0) {
      if (isExpression(given) || given.toLowerCase() !== one.toLowerCase()) return undefined;
    } else if (names.length === 1) {
      values[names[0]] = given;
    } else {
      // Keys such as 7_5 cannot be taken apart when they are computed.
      const parts = isExpression(given) ? undefined : splitKey(given, names.length);
      if (!parts) return undefined;
      names.forEach((name, at) => (values[name] = parts[at]));
    }
  }
  return values;
}

const splitKey = (key: string, count: number): string[] | undefined =>
  (count === 2 ? /^(\d+)_(\d+)$/ : /^(\d+)_(.+_calendar)_(.+)$/).exec(key)?.slice(1);
