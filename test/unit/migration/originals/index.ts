import type { WorkflowFile } from '../../../n8n/harness/workflows';
import { agents } from './agents';
import { events } from './events';
import { lists } from './lists';

/** What people built with Cal.com in n8n before there was this package, by number of the scenario. */
export const originals: Record<number, WorkflowFile> = { ...agents, ...events, ...lists };
