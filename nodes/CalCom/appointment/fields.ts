import type { INodePropertyMode } from 'n8n-workflow';
import { options } from '../../shared/fields/collections';
import { locators } from '../../shared/operation/locators';
import type { Field, ValuesOf } from '../../shared/operation/declared';
import type { Guide } from '../../shared/operation/operation';

const [fromList, byId] = locators.eventTypeId.modes!;

/** The event type, in whatever way a person or a model knows it. */
export const eventType: Field<'eventType'> = {
  displayName: 'Event Type',
  name: 'eventType',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  required: true,
  description: 'The kind of meeting: from the list, by its booking link, username and slug, or ID',
  modes: [
    fromList,
    {
      displayName: 'By Link',
      name: 'link',
      type: 'string',
      placeholder: 'e.g. https://cal.com/ada/intro-call',
      hint: 'A booking link, just its end (ada/intro-call), or the address of its editor',
    },
    byId,
  ],
};

/** The same as an entry of a form, where it only narrows a search. */
export const onlyEventType: Field<'eventType'> = {
  ...eventType,
  required: false,
  description: 'Only bookings of this kind of meeting',
};

/** How a zone is chosen, with the one that holds where none is. */
const zoneModes = (empty: string): { modes: INodePropertyMode[] } => ({
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      placeholder: `Empty: ${empty}`,
      typeOptions: { searchListMethod: 'timeZones', searchable: true },
    },
    {
      displayName: 'By Name or City',
      name: 'name',
      type: 'string',
      placeholder: 'e.g. New York',
    },
  ],
});

/** The zone in which the person lives who is spoken to. */
export const personZone: Field<'attendeeTimeZone'> = {
  displayName: 'Time Zone',
  name: 'attendeeTimeZone',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  description:
    "Time zone used to read and show times: a name such as Europe/Berlin, or a city. If empty: the workflow's time zone.",
  ...zoneModes("the workflow's time zone"),
};

/** The same where a booking is found first, which tells the zone of its attendee. */
export const zoneOfBooking: Field<'attendeeTimeZone'> = {
  ...personZone,
  description:
    "Time zone used to read and show times: a name such as Europe/Berlin, or a city. If empty: that of the booking's attendee.",
  ...zoneModes("that of the booking's attendee"),
};

/** How a booking is found: by its UID, or by who attends it and roughly when. */
export const bookingUid: Field<'bookingUid'> = {
  displayName: 'Booking UID',
  name: 'bookingUid',
  type: 'string',
  default: '',
  placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
  description:
    'The uid that Book, Look Up or another operation returned. Empty: found by its attendee.',
};

export const whoseEmail: Field<'attendeeEmail'> = {
  displayName: 'Attendee Email',
  name: 'attendeeEmail',
  type: 'string',
  default: '',
  placeholder: 'e.g. nathan@example.com',
  description: 'Email address of the person who booked',
};

export const whosePhone: Field<'attendeePhone'> = {
  displayName: 'Attendee Phone',
  name: 'attendeePhone',
  type: 'string',
  default: '',
  placeholder: 'e.g. +4915112345678',
  description:
    'Phone number of the person who booked, with its country code unless the option Default Country is set',
};

export const timeHint: Field<'timeHint'> = {
  displayName: 'Which Booking (Date or Time)',
  name: 'timeHint',
  type: 'string',
  default: '',
  placeholder: 'e.g. tomorrow',
  description:
    'When the booking takes place, if the person has several: a day, range or time, in everyday words',
};

export const reason: Field<'reason'> = {
  displayName: 'Reason',
  name: 'reason',
  type: 'string',
  default: '',
  placeholder: 'e.g. The train is late',
  description: 'Why, in one sentence. Cal.com shows it to everybody in the booking.',
};

export const defaultCountry: Field<'defaultCountry'> = {
  displayName: 'Default Country',
  name: 'defaultCountry',
  type: 'string',
  default: '',
  placeholder: 'e.g. DE',
  description:
    'Country of phone numbers without a country code: its two letters, English name or calling code. If not set, such numbers are refused.',
};

/** Language of messages and of times in words. A text, so that models can choose it and the node stays small. */
export const spokenLanguage: Field<'language'> = {
  displayName: 'Language',
  name: 'language',
  type: 'string',
  default: '',
  placeholder: 'e.g. de',
  description: 'Language of messages and of times in words: its code or English name',
};

/** Whether an AI model is to read what went wrong. */
export const problemsAsData: Field<'problemsAsData'> = {
  displayName: 'Return Problems Instead of Failing',
  name: 'problemsAsData',
  type: 'boolean',
  default: true,
  description:
    'Whether a problem comes back as an item that says what to do, with a message to show in a form. If not set: yes in tools of AI agents, no elsewhere.',
};

export const lengthInMinutes: Field<'lengthInMinutes'> = {
  displayName: 'Length (Minutes)',
  name: 'lengthInMinutes',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 30,
  description: 'One of the lengths that the event type offers, if it offers several',
};

/** Which booking is meant: by its UID, or by whose it is. */
export const whichBooking = [bookingUid, whoseEmail, whosePhone, timeHint];

/** What every operation on a booking lets the user choose besides. */
export const bookingOptions = {
  ...options,
  options: [defaultCountry, onlyEventType, spokenLanguage, problemsAsData],
};

/** The guide of an operation that asks which booking is meant. */
export type WhichBooking = Guide<
  ValuesOf<(typeof whichBooking)[number] | typeof personZone | typeof bookingOptions>
>;
