import type { Resource } from '../../shared/define/operation';
import { booking } from './booking';
import { customApiCall } from './customApiCall';

/** The resources of the Cal.com node by name; n8n wants Custom API Call to be the last. */
export const resources: Resource[] = [booking, customApiCall];
