/** The action nodes for Cal.com that others made. */
import { calcom } from './calcom';
import { n8nCal } from './n8n';
import { taurus } from './taurus';
import type { Maker } from './wanted';

export type { Wanted } from './wanted';

/** How each makes its requests, by the type of the node. */
export const requests: Record<string, Maker | undefined> = {
  'n8n-nodes-base.cal': n8nCal,
  'n8n-nodes-calcom.calCom': calcom,
  '@taurussoftware/n8n-nodes-calcom.calCom': taurus,
};
