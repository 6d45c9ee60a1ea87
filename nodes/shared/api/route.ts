import type { IHttpRequestMethods } from 'n8n-workflow';

/** Method and path as the API reference spells them, without `/v2`: `POST /bookings/{bookingUid}/cancel`. */
export type Route =
  `${Extract<IHttpRequestMethods, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>} /${string}`;

/** The methods of the API. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Splits a route into its method and its path. */
export function split(route: Route): [Method, string] {
  return route.split(' ') as [Method, string];
}

/** The names in braces of a path, in their order. */
export function placeholders(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
}

/**
 * Replaces each `{name}` by its value, percent-encoded, so that a value is always exactly one segment.
 * The values `.` and `..` must have been refused before: URL parsers resolve them even when encoded.
 */
export function fill(path: string, values: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name]));
}

/** Percent-encodes a text. Half a surrogate pair is no character, and becomes the one for those. */
export const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
