import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { scopes, type Scope } from '../../nodes/shared/api/scope';

/** The fields among which a field stands, and those at the top of the operation. */
export interface Around {
  root: INodeProperties[];
  beside: INodeProperties[];
}

/** n8n's condition for the form of a node that AI agents use. */
const TOOL = '@tool';

/** A condition: the label of what it depends on, and the choices that fulfil it here. */
type Told = [label: string, choices: string[]];

const told = (conditions: object | undefined, around: Around): Told[] =>
  Object.entries(conditions ?? {})
    .filter(([path]) => path !== TOOL)
    .map(([path, values]) => {
      const name = path.replace(/^\//, '');
      const [field] = menusOf(path, around);
      const label = name === 'scope' ? 'Scope' : (field?.displayName ?? name);
      return [label, [values].flat().flatMap((value) => choiceOf(path, value, around))];
    });

/** Whether there are choices for which the field shows: some fields serve several menus. */
export const canShow = ({ displayOptions }: INodeProperties, around: Around): boolean =>
  told(displayOptions?.show, around).every(([, choices]) => choices.length > 0);

/** `Only if Slots Of is User Link.` for a field that shows for some choices of another one. */
export function conditionOf({ displayOptions }: INodeProperties, around: Around): string {
  const conditions = [
    ...told(displayOptions?.show, around).map((one) => [...one, 'is'] as const),
    ...told(displayOptions?.hide, around).map((one) => [...one, 'is not'] as const),
  ]
    .filter(([, choices]) => choices.length > 0)
    .map(([label, choices, is]) => `${label} ${is} ${choices.join(' or ')}`);
  return [
    displayOptions?.show?.[TOOL] && 'Only in tools of AI agents.',
    displayOptions?.hide?.[TOOL] && 'Not in tools of AI agents.',
    conditions.length > 0 && `Only if ${conditions.join(' and ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The fields that a condition names: a menu may stand there once for each of some choices. */
const menusOf = (path: string, { root, beside }: Around): INodeProperties[] =>
  path.startsWith('/')
    ? root.filter(({ name }) => name === path.slice(1))
    : beside.filter(({ name }) => name === path);

/** How a menu names its choice; nothing for one that it does not have here. */
function choiceOf(path: string, value: unknown, around: Around): string[] {
  if (path === '/scope' || path === 'scope') return [scopes[value as Scope].name];
  if (typeof value === 'boolean') return [value ? 'on' : 'off'];
  const options = menusOf(path, around).flatMap(
    (field) => (field.options ?? []) as INodePropertyOptions[],
  );
  return options
    .filter((option) => option.value === value)
    .slice(0, 1)
    .map(({ name }) => name);
}
