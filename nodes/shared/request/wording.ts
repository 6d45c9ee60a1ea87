import { isPlainObject } from 'lodash';

/** A text of an answer in one line and of bearable length. */
export function short(text: string, most = 300): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

interface Invalid {
  property?: string;
  constraints?: Record<string, string>;
  children?: Invalid[];
}

/** How deep a tree of broken rules is read. */
const DEEPEST = 20;

/**
 * `attendee.email: must be an email` for each broken rule. `target` and `value` hold the request,
 * secrets included, and are never read.
 */
function brokenRules(errors: Invalid[], path = '', depth = 0): string[] {
  return errors.filter(isPlainObject).flatMap(({ property, constraints, children }) => {
    const here = [path, property].filter(Boolean).join('.');
    const own = Object.values(constraints ?? {}).map((rule) => `${here}: ${rest(rule, property)}`);
    const inner =
      Array.isArray(children) && depth < DEEPEST ? brokenRules(children, here, depth + 1) : [];
    return [...own, ...inner];
  });
}

/** A rule without the name of its property, which stands before it already. */
const rest = (rule: unknown, property = ''): string => {
  const text = String(rule);
  return text.startsWith(`${property} `) ? text.slice(property.length + 1) : text;
};

/**
 * `start property is wrong,start must be … , attendee property is wrong,…` as a list of rules. What
 * stands between two marks is a rule and, after ` , `, the name of the next property.
 */
function unflatten(text: string): string {
  const [first, ...parts] = text.split(' property is wrong,');
  if (parts.length === 0) return first;
  const rules = parts.map((part, index) =>
    index === parts.length - 1 ? part : part.slice(0, Math.max(0, part.lastIndexOf(' , '))),
  );
  return rules
    .map((rule) => rule.trim())
    .filter(Boolean)
    .join('; ');
}

const joined = (value: unknown): string | undefined => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  const texts = Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];
  return texts.length > 0 ? texts.join('; ') : undefined;
};

/** The human text in an error body, in any of the shapes that the API uses: the usual envelope, the bare form of the server's framework, and that of the token endpoint. */
export function errorText(body: unknown): string | undefined {
  if (!isPlainObject(body)) return undefined;
  const { error, message, error_description: description } = body as Record<string, unknown>;
  if (typeof error === 'string') return joined(description) ?? joined(message) ?? joined(error);
  const { details, message: inner } = (error ?? {}) as { details?: unknown; message?: unknown };
  const { errors, message: detailed } = (isPlainObject(details) ? details : {}) as {
    errors?: Invalid[];
    message?: unknown;
  };
  const rules = Array.isArray(errors) ? brokenRules(errors) : [];
  if (rules.length > 0) return rules.join('; ');
  const text = joined(inner) ?? joined(details) ?? joined(detailed) ?? joined(message);
  return text && unflatten(text);
}

/** What an answer without a readable error is: a proxy's page has a title, anything else is named. */
export function otherText(body: unknown): string {
  if (String(body ?? '').trim() === '') return 'The response is empty';
  if (typeof body !== 'string') return 'The response does not say why';
  if (/^\s*[{[]/.test(body)) return 'The response is cut off';
  const title = /<title[^>]*>([^<]*)</i.exec(body)?.[1];
  if (title !== undefined || isPage(body)) {
    return `The response is a web page${title?.trim() ? ` titled "${short(title, 100)}"` : ''}`;
  }
  return 'The response is text that is not from Cal.com';
}

/** Whether a body is a web page. */
export const isPage = (body: unknown): boolean =>
  typeof body === 'string' && /^\s*<|<html|<!doctype/i.test(body);

/** Whether a body came without its content, or with half of it. */
export const isCut = (body: unknown): boolean =>
  (body ?? '') === '' || (typeof body === 'string' && /^\s*[{[]/.test(body));
