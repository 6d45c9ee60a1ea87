import type { INodeProperties } from 'n8n-workflow';
import { languages } from './languages';
import { inBody } from './send';
import { weekdays } from './weekdays';

/** Rows of a name and a value, for objects whose keys the user chooses. */
export const pairs = (
  example: string,
): Pick<INodeProperties, 'type' | 'typeOptions' | 'default' | 'placeholder' | 'options'> => ({
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Entry',
  options: [
    {
      displayName: 'Entry',
      name: 'pair',
      values: [
        {
          displayName: 'Name',
          name: 'name',
          type: 'string',
          default: '',
          placeholder: `e.g. ${example}`,
        },
        {
          displayName: 'Value',
          name: 'value',
          type: 'string',
          default: '',
        },
      ],
    },
  ],
});

/** Picker of an IANA time zone. Left empty it stands for the workflow's zone. */
export const timeZone: INodeProperties = {
  displayName: 'Time Zone',
  name: 'timeZone',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  description:
    'Zone in which times without an offset are read. Left empty, it is the zone of the workflow.',
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      typeOptions: { searchListMethod: 'timeZones', searchable: true },
    },
    {
      displayName: 'By Name',
      name: 'name',
      type: 'string',
      placeholder: 'e.g. Europe/Berlin',
    },
  ],
};

/** Menu of the languages in which Cal.com writes to people. */
export const language: INodeProperties = {
  displayName: 'Language',
  name: 'language',
  type: 'options',
  default: 'en',
  description: 'Language of the messages that Cal.com sends to this person',
  options: languages,
};

/** How the API writes times of the day for a person or team. */
export const timeFormat: INodeProperties = {
  displayName: 'Time Format',
  name: 'timeFormat',
  type: 'options',
  default: 12,
  description: 'How the times of the day are written',
  options: [
    { name: '12 Hours', value: 12 },
    { name: '24 Hours', value: 24 },
  ],
  routing: inBody('timeFormat'),
};

/** With which day the weeks of a person or team begin. */
export const weekStart: INodeProperties = {
  displayName: 'Week Starts On',
  name: 'weekStart',
  type: 'options',
  default: 'Monday',
  description: 'First day of the week in calendars',
  options: weekdays,
  routing: inBody('weekStart'),
};
