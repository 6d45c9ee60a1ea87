import type { IHookFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { fill, placeholders } from '../api/route';
import { scopes, type Scope } from '../api/scope';
import { locators, numericPlaceholders } from '../operation/locators';
import { id } from '../operation/convert';
import type { Session } from '../request';
import { shown } from '../wording/shown';

/**
 * How the paths of a trigger's scope begin, with the IDs of the node's pickers filled in.
 * Throws a UserError for a picker that is empty or holds no ID.
 */
export function scopePath(
  context: Pick<IHookFunctions, 'getNodeParameter'>,
  scope: Scope,
  session: Session,
): string {
  const { prefix } = scopes[scope];
  const values = placeholders(prefix).map((name) => {
    const { displayName } = locators[name];
    const picked = context.getNodeParameter(name, '', { extractValue: true }) as unknown;
    const own = name === 'clientId' && !picked ? session.credentials.clientId : picked;
    const text = String(own ?? '').trim();
    if (text === '') throw new UserError(`"${displayName}" is required, but it is empty`);
    if (!/^[\w-]+$/.test(text)) throw new UserError(`"${displayName}" cannot be ${shown(text)}`);
    const place = { label: displayName, zone: 'utc', now: 0 };
    return [name, numericPlaceholders.has(name) ? String(id(text, place)) : text];
  });
  return fill(prefix, Object.fromEntries(values));
}
