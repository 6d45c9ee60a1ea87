import type { IDataObject } from 'n8n-workflow';
import type { Output } from '../../../shared/api/envelope';

interface Connection extends IDataObject {
  credentialId?: number;
  integration?: IDataObject;
  calendars?: IDataObject[];
  error?: IDataObject;
}

interface Connected extends IDataObject {
  connectedCalendars?: Connection[];
  destinationCalendar?: { externalId?: string };
}

/**
 * One record for each calendar of each connected account, with `isDestination` on the one that
 * bookings are written to. An account whose connection is broken has no calendars: it is one
 * record with its `error`.
 */
export const calendars: Output = ({ body }) => {
  const { connectedCalendars = [], destinationCalendar } =
    ((body as IDataObject).data as Connected | undefined) ?? {};
  return connectedCalendars.flatMap<IDataObject>(
    ({ credentialId, integration, calendars: found, error }) => {
      const account = { integration: integration?.type, credentialId };
      if (!found || found.length === 0) return [{ ...account, ...(error && { error }) }];
      return found.map((calendar) => ({
        ...account,
        ...calendar,
        isDestination:
          calendar.externalId !== undefined &&
          calendar.externalId === destinationCalendar?.externalId,
      }));
    },
  );
};
