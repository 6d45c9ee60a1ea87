/** Fills in the node as a user would, from the declarations of an operation. */
import type { INodeParameters, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { REMOVE_ALL } from '../../nodes/shared/operation/routing';
import { numericPlaceholders } from '../../nodes/shared/operation/locators';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { isShown } from '../../nodes/shared/engine/read';
import { placeholders } from '../../nodes/shared/api/route';
import type { Routing } from '../../nodes/shared/operation/routing';
import type { Case } from './cases';
import { Choices } from './choices';
import {
  AWKWARD,
  exampleForm,
  exampleJson,
  exampleNumber,
  exampleOfMode,
  exampleText,
  exampleTime,
} from './exampleValue';
import { resolve, type Schema } from '../../contract/index';

export interface Filling {
  /** For messages. */
  label: string;
  /** Whether every field is set, or only the required ones. */
  full: boolean;
  newest: boolean;
  parameters: INodeParameters;
}

interface Thoroughness {
  /** Take every choice of every menu, not only of those on which other fields depend. */
  everyChoice?: boolean;
}

/** How one filling goes about its fields. */
interface Plan {
  full: boolean;
  everyChoice: boolean;
  /** Menus whose choices must all be taken. */
  choices: Choices;
  /** Menus that just take another choice each time. */
  variety: Choices;
  /** Lists whose rows have taken every choice once: that need not be repeated. */
  listed: Set<string>;
  /** Names on which display conditions depend. */
  gates: Set<string>;
  /** Optional fields that do not go together with the variant of the body at hand. */
  omits: (field: INodeProperties) => boolean;
  root: Record<string, unknown>;
}

/** All fillings of a case: every field and only the required ones, portable and newest version. */
export function fillings(of: Case, { everyChoice = false }: Thoroughness = {}): Filling[] {
  const versions = hasNewest(of) ? [false, true] : [false];
  return versions.flatMap((newest) => [
    ...variantsOf(of, newest).flatMap((variant, index) =>
      fill(of, newest, { full: true, everyChoice, omits: leavesOut(of, newest, variant) }, index),
    ),
    ...fill(of, newest, { full: false, everyChoice, omits: () => false }),
  ]);
}

const hasNewest = ({ operation, scope }: Case): boolean =>
  fieldsOf(operation).some(
    ({ field, scopes }) => field.name === 'newestVersion' && (!scopes || scopes.includes(scope)),
  );

const MANY = 300;

function fill(
  of: Case,
  newest: boolean,
  how: Pick<Plan, 'full' | 'everyChoice' | 'omits'>,
  variant = 0,
): Filling[] {
  const { resource, operation, scope } = of;
  const gates = gatesOf(fieldsOf(operation).map(({ field }) => field));
  const plan = {
    ...how,
    gates,
    choices: new Choices(),
    variety: new Choices(),
    listed: new Set<string>(),
  };
  const done: Filling[] = [];
  do {
    const root: Record<string, unknown> = {
      resource: resource.value,
      operation: operation.value,
      scope,
    };
    const inPath = new Set(placeholders(of.path));
    for (const { field, scopes } of fieldsOf(operation)) {
      if (field.name === 'scope' || (scopes && !scopes.includes(scope))) continue;
      if (!isShown(field, root, root)) continue;
      const value =
        field.name === 'newestVersion'
          ? newest
          : inPath.has(field.name) && !isMenu(field)
            ? inPathValue(field)
            : valueOf(field, { ...plan, root }, field.name, root);
      if (value !== undefined) root[field.name] = value;
      // As n8n does, for others to look at.
      else if (gates.has(field.name)) root[field.name] = field.default;
    }
    const parts = [how.full ? 'every field' : 'required fields', newest && 'newest version'];
    const counts = [variant > 0 && `variant ${variant + 1}`, `filling ${done.length + 1}`];
    const label = [...parts, ...counts].filter(Boolean).join(', ');
    done.push({ label, full: how.full, newest, parameters: root as INodeParameters });
    if (done.length > MANY) throw new Error(`${of.name}: its menus need too many fillings`);
  } while (plan.choices.open);
  return done;
}

/** Names of all fields on which others depend, at any depth. */
function gatesOf(fields: INodeProperties[], found = new Set<string>()): Set<string> {
  for (const { displayOptions, options, type } of fields) {
    for (const conditions of Object.values(displayOptions ?? {})) {
      for (const name of Object.keys(conditions)) found.add(name.replace(/^\//, ''));
    }
    if (type === 'collection') gatesOf(options as INodeProperties[], found);
    if (type === 'fixedCollection') {
      for (const { values } of options as INodePropertyCollection[]) gatesOf(values, found);
    }
  }
  return found;
}

const isMenu = ({ type }: INodeProperties): boolean => type === 'options' || type === 'boolean';

function inPathValue(field: INodeProperties): unknown {
  const value = numericPlaceholders.has(field.name) ? '7' : AWKWARD;
  return field.type === 'resourceLocator' ? { __rl: true, mode: 'id', value } : value;
}

/** The value of a field, or undefined when it stays as it is. */
function valueOf(
  field: INodeProperties,
  plan: Plan,
  place: string,
  beside: Record<string, unknown>,
): unknown {
  const gates = plan.gates.has(field.name);
  if (field.type === 'notice' || field.type === 'hidden') return undefined;
  if (!field.required && !(gates && isMenu(field)) && (!plan.full || plan.omits(field))) {
    return undefined;
  }
  const choices = gates || plan.everyChoice ? plan.choices : plan.variety;
  // Fields may depend on several menus beside them: each choice of one meets each of the others.
  const key = gates ? `${place} ${chosen(beside, plan)}` : place;
  switch (field.type) {
    case 'boolean':
      return gates ? choices.next(key, 2) === 0 : true;
    case 'options':
      return choiceOf(field, choices, key);
    case 'multiOptions':
      return optionValues(field);
    case 'collection':
      // A form that must not be empty has everything.
      return formOf(
        field.options as INodeProperties[],
        field.required ? { ...plan, full: true } : plan,
        place,
      );
    case 'fixedCollection':
      return rowsOf(field, plan, place);
    case 'resourceLocator':
      return locatorOf(field, choices, place);
    case 'number':
      return exampleNumber(field);
    case 'dateTime':
      return exampleTime(field);
    case 'json':
      return exampleJson(field);
    case 'resourceMapper':
      return exampleForm();
    case 'color':
      return '#336699';
    case 'string': {
      const text = exampleText(field);
      return field.typeOptions?.multipleValues ? [text, text] : text;
    }
    default:
      throw new Error(`${place}: the referee cannot fill in fields of the type ${field.type}`);
  }
}

/** The choices that were taken in a form so far. */
const chosen = (form: Record<string, unknown>, { gates }: Plan): string =>
  Object.entries(form)
    .filter(([name, value]) => gates.has(name) && typeof value !== 'object')
    .map(([name, value]) => `${name}=${String(value)}`)
    .join();

const optionValues = ({ options = [] }: INodeProperties): unknown[] =>
  (options as { value: unknown }[]).map(({ value }) => value);

function choiceOf(field: INodeProperties, choices: Choices, place: string): unknown {
  // A choice without a value leaves the field out.
  const values = optionValues(field).filter((value) => value !== '');
  return values.length === 0
    ? exampleText(field)
    : values[choices.next(`${place} ${values.join()}`, values.length)];
}

function locatorOf(
  { name, modes = [] }: INodeProperties,
  choices: Choices,
  place: string,
): unknown {
  const typed = modes.filter(({ type }) => type === 'string');
  const mode = typed[choices.next(place, typed.length)];
  const value = exampleOfMode(mode);
  // Another zone than the one in which the times of the form are read.
  const isOtherZone = value === 'Europe/Berlin' && name !== 'timeZone';
  return { __rl: true, mode: mode.name, value: isOtherZone ? 'Asia/Tokyo' : value };
}

/** The shown entries of a form. Those on which others depend come first. */
function formOf(entries: INodeProperties[], plan: Plan, place: string): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  const first = entries.filter(({ name }) => plan.gates.has(name));
  for (const entry of [...first, ...entries.filter((entry) => !first.includes(entry))]) {
    if (!isShown(entry, form, plan.root)) continue;
    const value = valueOf(entry, plan, `${place}.${entry.name}`, form);
    if (value !== undefined) form[entry.name] = value;
  }
  return form;
}

/** One row, or two, or as many as show every choice of a row's menus when it is the first time. */
function rowsOf(field: INodeProperties, plan: Plan, place: string): Record<string, unknown> {
  const { multipleValues, maxAllowedFields = Infinity } = field.typeOptions ?? {};
  // Rows and the choice to remove all exclude each other.
  const groups = (field.options as INodePropertyCollection[]).filter(
    ({ name }) => name !== REMOVE_ALL,
  );
  const filled = groups.map(({ name, values }) => {
    const here = `${place}.${name}`;
    if (!multipleValues) return [name, formOf(values, plan, here)];
    const choices = new Choices();
    const rows: unknown[] = [];
    do {
      const row = formOf(values, { ...plan, choices }, here);
      // Rows that name something name different things.
      if (rows.length > 0 && typeof row.name === 'string') row.name += String(rows.length + 1);
      rows.push(row);
    } while (
      rows.length < maxAllowedFields &&
      (rows.length < 2 || (choices.open && !plan.listed.has(here)))
    );
    plan.listed.add(here);
    return [name, rows];
  });
  return Object.fromEntries(filled);
}

/** The variants of the body that cannot be mixed, or one of nothing in particular. */
function variantsOf({ contract }: Case, newest: boolean): (Schema | undefined)[] {
  const body = (newest ? contract?.latest?.body : undefined) ?? contract?.body;
  const variants = body ? resolve(body).oneOf : undefined;
  return variants?.map(resolve) ?? [undefined];
}

/** Tells the fields whose property exists only in other variants of the body. */
function leavesOut(of: Case, newest: boolean, variant: Schema | undefined): Plan['omits'] {
  if (!variant?.properties) return () => false;
  const known = new Set(
    variantsOf(of, newest).flatMap((other) => Object.keys(other?.properties ?? {})),
  );
  return ({ routing }) => {
    const { type, property = '' } = (routing as Routing | undefined)?.send ?? {};
    const [name] = property.split('.');
    return type === 'body' && known.has(name) && !(name in variant.properties!);
  };
}
