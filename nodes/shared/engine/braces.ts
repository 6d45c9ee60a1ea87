import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Routing } from '../operation/routing';
import { shown } from '../wording/shown';

/**
 * Throws a UserError for a value, or one within it, that holds `{{ … }}` as a text: n8n evaluates what is
 * typed so only where the field is switched to an expression. Braces that Cal.com fills in itself,
 * and those in JSON, may stay unless they name data of n8n.
 */
export function refuseBraces(field: INodeProperties, raw: unknown): void {
  if (typeof raw === 'string') {
    if (isMeant(field) ? !namesData(raw) : !hasBraces(raw)) return;
    throw new UserError(
      `"${field.displayName}" contains the braces of an expression: ${shown(raw)}`,
      {
        description:
          'Switch the field to "Expression", or give the value itself: in a fixed field, {{ … }} is only text. Remove braces that are left over. If the field is right, they come from the step before.',
      },
    );
  }
  if (Array.isArray(raw)) raw.forEach((entry) => refuseBraces(field, entry));
  else if (isPlainObject(raw)) {
    const values = raw as Record<string, unknown>;
    // Beside its value a picker, or a form that n8n draws, keeps names that Cal.com gave.
    const isWhole = '__rl' in values || 'mappingMode' in values;
    const inner = isWhole ? [['', values.value] as const] : Object.entries(values);
    for (const [name, value] of inner) refuseBraces(within(field, name), value);
  }
}

const hasBraces = (text: string): boolean =>
  text.includes('{{') || (text.includes('}}') && !text.includes('{'));

/** Whether `$` stands between braces, with which all data of n8n begins. */
const namesData = (text: string): boolean => {
  const start = text.indexOf('{{');
  return start >= 0 && text.slice(start, text.lastIndexOf('}}') + 1).includes('$');
};

const isMeant = ({ type, routing }: INodeProperties): boolean =>
  type === 'json' || (routing as Routing | undefined)?.braces === true;

/** The field of that name within a form or its rows; in a list or a free object the field itself. */
function within(field: INodeProperties, name: string): INodeProperties {
  const inner = (field.options ?? []) as (INodeProperties | INodePropertyCollection)[];
  const found = inner.find((entry) => entry.name === name);
  if (!found) return field;
  return 'values' in found ? { ...field, options: found.values } : found;
}
