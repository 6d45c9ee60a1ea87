import { isPlainObject } from 'lodash';

/** The largest body that is read; deliveries of Cal.com have a few kilobytes. */
export const MAX_BYTES = 1024 * 1024;

/** The deepest nesting that is read; payloads of Cal.com have less than ten levels. */
export const MAX_DEPTH = 64;

export type Body = Record<string, unknown>;

type Parsed = { body: Body } | { status: 400; message: string };

const refused = (message: string): Parsed => ({ status: 400, message });

/**
 * Reads a delivery's bytes as JSON, whatever the content type says: Cal.com derives that from the
 * payload template and not from what it sends. With a template of the user's own a body that is no
 * JSON comes as its fields, or as `text`.
 */
export function parseBody(raw: Buffer, hasTemplate: boolean): Parsed {
  const text = raw.toString('utf8').replace(/^\uFEFF/, '');
  const value = fromJson(text);
  if (isPlainObject(value)) {
    return isDeeper(value, MAX_DEPTH)
      ? refused('The body is nested too deeply')
      : { body: value as Body };
  }
  if (!hasTemplate) return refused('The body is not a JSON object');
  return { body: formFields(text) ?? { text } };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `a=1&b=2` as an object; undefined for texts that do not look like it. */
function formFields(text: string): Body | undefined {
  const fields = text.trim();
  if (!/^[\w.%+[\]-]+=[^\s=]*(&[\w.%+[\]-]+=[^\s=]*)*$/.test(fields)) return undefined;
  return Object.fromEntries(new URLSearchParams(fields));
}

/** Whether objects and lists stand in each other on more levels; it looks no deeper than that. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((entry) => isDeeper(entry, levels - 1)));
