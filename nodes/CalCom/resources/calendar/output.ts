import type { IDataObject } from 'n8n-workflow';
import { objectIn, objectsIn, type Output } from '../../../shared/api/envelope';
import { recordsAt } from '../../../shared/operation/output';

const connections = recordsAt('data.connectedCalendars');

/**
 * One record for each calendar of each connected account, with `isDestination` on the one that
 * bookings are written to. An account whose connection is broken has no calendars: it is one
 * record with its `error`.
 */
export const calendars: Output = (answer, call) => {
  const data = objectIn(objectIn(answer.body).data);
  const { externalId: destination } = objectIn(data.destinationCalendar);
  return connections(answer, call).flatMap<IDataObject>((connection) => {
    const { credentialId, integration, calendars: listed, error } = connection;
    const account = { integration: objectIn(integration).type, credentialId };
    const found = objectsIn(listed);
    if (found.length === 0) return [{ ...account, ...(error ? { error } : {}) }];
    return found.map((calendar) => ({
      ...account,
      ...calendar,
      isDestination: calendar.externalId !== undefined && calendar.externalId === destination,
    }));
  });
};
