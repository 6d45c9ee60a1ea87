import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Conversion } from '../../../shared/operation/routing';
import { alphabetical } from '../../../shared/wording/alphabetical';

/** The kinds of questions that hosts add, by the API's `type`. */
export const customKinds: INodePropertyOptions[] = [
  { name: 'Address', value: 'address' },
  { name: 'Checkbox', value: 'checkbox', description: 'One box that is ticked or not' },
  { name: 'Checkbox Group', value: 'checkboxGroup', description: 'Several boxes' },
  { name: 'Email', value: 'email' },
  { name: 'Long Text', value: 'longText' },
  { name: 'Multiple Emails', value: 'multiEmail' },
  { name: 'Multiple Selection', value: 'multiSelect' },
  { name: 'Number', value: 'number' },
  { name: 'Phone', value: 'phone' },
  { name: 'Radio Buttons', value: 'radioGroup' },
  { name: 'Selection', value: 'select' },
  { name: 'Short Text', value: 'shortText' },
  { name: 'URL', value: 'url' },
];

/** The questions that every event type has, which can be changed or hidden but not removed. */
const builtInKinds: INodePropertyOptions[] = [
  { name: 'Built-In: Attendee Phone', value: 'builtIn.attendeePhoneNumber' },
  { name: 'Built-In: Email', value: 'builtIn.email' },
  { name: 'Built-In: First and Last Name', value: 'builtIn.name.splitName' },
  { name: 'Built-In: Full Name', value: 'builtIn.name.fullName' },
  { name: 'Built-In: Guests', value: 'builtIn.guests' },
  { name: 'Built-In: Location', value: 'builtIn.location' },
  { name: 'Built-In: Notes', value: 'builtIn.notes' },
  { name: 'Built-In: Reschedule Reason', value: 'builtIn.rescheduleReason' },
  { name: 'Built-In: Title', value: 'builtIn.title' },
];

/** Built-in phone numbers of reminders and calls, which only a replacement may name. */
const phoneKinds: INodePropertyOptions[] = [
  { name: 'Built-In: AI Agent Phone', value: 'builtIn.aiAgentCallPhoneNumber' },
  { name: 'Built-In: SMS Reminder Phone', value: 'builtIn.smsReminderNumber' },
];

export const updatableKinds = alphabetical([...customKinds, ...builtInKinds]);
export const allKinds = alphabetical([...customKinds, ...builtInKinds, ...phoneKinds]);

interface Row extends IDataObject {
  kind?: string;
}

const isRow = (row: unknown): row is Row => isPlainObject(row);

/** A built-in question's name and form: `['name', 'splitName']`; undefined for custom ones. */
const builtIn = (kind = ''): string[] | undefined =>
  kind.startsWith('builtIn.') ? kind.split('.').slice(1) : undefined;

/** Rows of a form to whole fields, as the API creates and replaces them. */
export const wholeFields: Conversion = (rows) =>
  [rows]
    .flat()
    .filter(isRow)
    .map(({ kind, ...rest }) => {
      const [field, variant] = builtIn(kind) ?? [];
      return field === undefined
        ? { field: 'custom', type: kind, ...rest }
        : { field, slug: field, ...(variant && { variant }), ...rest };
    });

/** Rows of a form to changes, which the API matches by their slug. */
export const fieldChanges: Conversion = (rows) =>
  [rows]
    .flat()
    .filter(isRow)
    .map(({ kind, ...rest }) => {
      const [slug, variant] = builtIn(kind) ?? [];
      return slug === undefined
        ? { type: kind, ...rest }
        : { slug, ...(variant && { variant }), ...rest };
    });
