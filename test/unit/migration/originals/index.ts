import type { WorkflowFile } from '../../../n8n/harness/workflows';
import { events } from './events';
import { lists } from './lists';
import { textAgents } from './textAgents';
import { voiceAgents } from './voiceAgents';

/** What people built with Cal.com in n8n before there was this package, by number of the scenario. */
export const originals: Record<number, WorkflowFile> = {
  ...voiceAgents,
  ...textAgents,
  ...events,
  ...lists,
};
