import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Call } from '../../../shared/api/call';
import { records, type Output } from '../../../shared/api/envelope';

/** The keys of an event type that workflows use. */
export const kept = [
  'id',
  'title',
  'slug',
  'description',
  'lengthInMinutes',
  'locations',
  'hidden',
  'bookingUrl',
  'schedulingType',
  'teamId',
];

/** The keys of a scheduling configuration that say who hosts. */
export const keptOfConfig = [
  'eventTypeId',
  'schedulingType',
  'assignAllTeamMembers',
  'hosts',
  'hostGroups',
  'isRRWeightsEnabled',
  'rescheduleWithSameRoundRobinHost',
];

/** The keys of a failed CRM synchronization that say what went wrong with which booking. */
export const keptOfError = [
  'id',
  'bookingUid',
  'appSlug',
  'errorCode',
  'errorMessage',
  'eventCreated',
  'timestamp',
  'dismissedAt',
];

/**
 * The event type after an update. Throws a UserError when it is still a series although the update
 * switched that off: some servers answer with success and ignore it.
 */
export const updated: Output = (answer, call) => {
  const rows = records(answer);
  const { recurrence } = (call.body ?? {}) as { recurrence?: { disabled?: boolean } | null };
  const isOff = recurrence === null || recurrence?.disabled === true;
  if (isOff && rows.some((row) => isSeries(row.recurrence))) {
    throw new UserError('The event type is still a series', {
      description:
        'Cal.com did not turn off "Recurrence"; everything else was changed. Turn it off in the web app, or create a new event type.',
    });
  }
  return rows;
};

const isSeries = (recurrence: unknown): boolean =>
  isPlainObject(recurrence) && (recurrence as IDataObject).disabled !== true;

/**
 * Says that Cal Video settings are lost: Cal.com resets them with every update of an event type that
 * has no Cal Video location. Told where the update was about them, or about the locations.
 */
export function videoLost(rows: IDataObject[], { body = {} }: Call): string | undefined {
  if (!('calVideoSettings' in body) && !('locations' in body)) return undefined;
  const hasVideo = ({ locations }: IDataObject) =>
    !Array.isArray(locations) ||
    locations.some((place) => (place as IDataObject | null)?.integration === 'cal-video');
  if (rows.every(hasVideo)) return undefined;
  return 'The event type has no Cal Video location, so Cal.com has reset its Cal Video settings, and does so with every update.';
}
