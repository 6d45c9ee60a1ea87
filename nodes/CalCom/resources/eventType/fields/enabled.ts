import type { INodeProperties } from 'n8n-workflow';
import { as } from '../../../../shared/operation/routing';

/** Cal.com switches a feature off by `{ disabled: true }` in the place of its settings. */
export const enabled: INodeProperties = {
  displayName: 'Enabled',
  name: 'enabled',
  type: 'boolean',
  default: true,
  description: 'Whether the event type has this. Turn it off to remove it.',
  routing: as('disabled', (on) => (on === true ? undefined : true)),
};

/** Shows a setting only of a feature that is on. */
export const whenEnabled: INodeProperties['displayOptions'] = { show: { enabled: [true] } };
