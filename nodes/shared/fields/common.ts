import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { languages } from './menus';

/**
 * Rows of a name and a value, for objects whose keys the user chooses. Each use states its
 * `displayName` and `name`: the linter reads them where they are literals.
 */
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

const zoneModes = (more: Partial<INodePropertyMode> = {}): { modes: INodePropertyMode[] } => ({
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      typeOptions: { searchListMethod: 'timeZones', searchable: true },
      ...more,
    },
    {
      displayName: 'By Name',
      name: 'name',
      type: 'string',
      placeholder: 'e.g. Europe/Berlin',
    },
  ],
});

/** Picker of an IANA time zone that belongs to a record. Each use says whose it is. */
export const zoneOfRecord: INodeProperties = {
  displayName: 'Time Zone',
  name: 'timeZone',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  ...zoneModes(),
};

/** The same where an empty one stands for the zone of the workflow, which the picker says. */
export const timeZone: INodeProperties = {
  ...zoneOfRecord,
  description:
    "Time zone in which times without an offset are read. If empty: the workflow's time zone.",
  ...zoneModes({ placeholder: "Empty: the workflow's time zone" }),
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
