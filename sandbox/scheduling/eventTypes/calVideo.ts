/** The Cal Video settings of an event type: a row of their own, which goes with the location. */
import type { SandboxRequest } from '../../types';
import { iso } from '../find';
import type { EventType, Location } from '../model';

const whenUnset = { sendTranscriptionEmails: true };

/**
 * What a body leaves of the settings; undefined when it changes nothing. Sent ones replace all, and
 * a change of a type without a Cal Video location loses them, whatever the change is about.
 */
export function calVideoSettings(
  { body, now }: Pick<SandboxRequest, 'body' | 'now'>,
  before: Partial<EventType>,
  locations: Location[],
): Record<string, unknown> | undefined {
  const hasVideo = locations.some(({ integration }) => integration === 'cal-video');
  if (!hasVideo && before.id !== undefined) return whenUnset;
  if (!body.calVideoSettings) return undefined;
  const time = iso(now());
  return {
    ...whenUnset,
    ...body.calVideoSettings,
    eventTypeId: before.id ?? null,
    requireEmailForGuests: body.calVideoSettings.requireEmailForGuests ?? false,
    createdAt: time,
    updatedAt: time,
  };
}
