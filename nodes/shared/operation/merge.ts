import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Operation } from './operation';
import { alphabetical } from '../wording/alphabetical';
import { inOrder } from './order';

/** What some operations of a resource have in the place of one thing. */
interface Variant<T> {
  operations: string[];
  of: T;
}

type FieldFor = Variant<INodeProperties>;

/** What the editor needs no word of: routing is for the engine alone, and nothing is required unless it says so. */
export const isUnseen = (key: string, value: unknown): boolean =>
  key === 'routing' || (key === 'required' && value === false);

/** What the editor gets of a field, as text. */
export const looksOf = (field: INodeProperties): string =>
  JSON.stringify(field, (key, value: unknown) => (isUnseen(key, value) ? undefined : value));

const isForm = ({ type }: INodeProperties): boolean =>
  type === 'collection' || type === 'fixedCollection';

/** The looks of a field, of a form without the fields in it: forms with the same may become one. */
function headOf(field: INodeProperties): string {
  if (!isForm(field)) return looksOf(field);
  const groups = field.type === 'fixedCollection' ? (field.options as object[]) : [];
  return looksOf({
    ...field,
    options: groups.map((group) => ({ ...group, values: [] }) as unknown as INodeProperties),
  });
}

/**
 * The forms that operations of a resource have under one head and with different fields, such as
 * three lists of questions, each with the one form that stands for it. A field in it that some of
 * the operations lack says for which it is. Forms that would not become shorter stay apart.
 */
export function mergedForms(
  operations: Operation[],
  fieldsOf: (operation: Operation) => { field: INodeProperties }[],
): Map<INodeProperties, INodeProperties> {
  const lists = operations.map((operation) =>
    fieldsOf(operation)
      .filter(({ field }) => isForm(field))
      .map(({ field }): FieldFor => ({ operations: [operation.value], of: field })),
  );
  const merged = new Map<INodeProperties, INodeProperties>();
  for (const variants of byHead(lists).groups) {
    if (isOne(variants)) continue;
    const form = asOne(variants);
    const apart = new Set(variants.map(({ of }) => looksOf(of)));
    if (looksOf(form).length >= [...apart].join('').length) continue;
    variants.forEach(({ of }) => merged.set(of, form));
  }
  return merged;
}

/** Brings fields with the same head together, and says of each list in which order it has them. */
function byHead(lists: FieldFor[][]): { groups: FieldFor[][]; sequences: FieldFor[][][] } {
  const groups = new Map<string, FieldFor[]>();
  const sequences = lists.map((list) =>
    list.map((field) => {
      const head = headOf(field.of);
      const group = groups.get(head) ?? [];
      groups.set(head, group);
      group.push(field);
      return group;
    }),
  );
  return { groups: [...groups.values()], sequences };
}

const isOne = ([{ of: first }, ...others]: FieldFor[]): boolean =>
  others.every(({ of }) => of === first || looksOf(of) === looksOf(first));

/** One field for variants with the same head. */
function asOne(variants: FieldFor[]): INodeProperties {
  const [{ of: first }] = variants;
  if (!isForm(first) || isOne(variants)) return first;
  if (first.type === 'collection') {
    const options = fieldsOfAll(variants, (form) => form.options as INodeProperties[]);
    return { ...first, options: alphabetical(options) };
  }
  const groupsOf = (form: INodeProperties) => form.options as INodePropertyCollection[];
  const options = groupsOf(first).map((group, index) => ({
    ...group,
    values: fieldsOfAll(variants, (form) => groupsOf(form)[index].values),
  }));
  return { ...first, options };
}

/** The fields of all variants of a form, in an order that suits each. */
function fieldsOfAll(
  forms: FieldFor[],
  fieldsIn: (form: INodeProperties) => INodeProperties[],
): INodeProperties[] {
  const lists = forms.map(({ operations, of }) =>
    fieldsIn(of).map((field): FieldFor => ({ operations, of: field })),
  );
  const { groups, sequences } = byHead(lists);
  return inOrder(groups, sequences).map((variants) =>
    variants.length === forms.length ? asOne(variants) : onlyFor(variants, asOne(variants)),
  );
}

/** A field within a form, shown for some of the operations that have the form. */
function onlyFor(variants: FieldFor[], field: INodeProperties): INodeProperties {
  const operations = variants.flatMap((variant) => variant.operations);
  const { displayOptions } = field;
  return {
    ...field,
    displayOptions: {
      ...displayOptions,
      show: { '/operation': operations, ...displayOptions?.show },
    },
  };
}
