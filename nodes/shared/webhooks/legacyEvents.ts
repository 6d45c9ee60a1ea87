import type { INodePropertyOptions } from 'n8n-workflow';
import { webhookEvents } from './events';

/** The events that came after API v1, and the one it knew although community servers do not. */
const isLegacy = (value: string, cloudOnly = false): boolean =>
  value === 'INSTANT_MEETING' || (!cloudOnly && value !== 'WRONG_ASSIGNMENT_REPORT');

const legacyEvents = webhookEvents.filter(({ value, cloudOnly }) => isLegacy(value, cloudOnly));

/** The events that webhooks of API v1 can be called for (V1.md: webhooks), as menu entries. */
export const legacyEventOptions: INodePropertyOptions[] = legacyEvents.map(({ name, value }) => ({
  name,
  value,
}));

/** Whether API v1 knows the event. */
export const isLegacyEvent = (value: string): boolean =>
  legacyEvents.some((event) => event.value === value);
