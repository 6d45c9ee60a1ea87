import { booking, set, text, unknown, type Maker, type Wanted } from './wanted';

/** `n8n-nodes-calcom`. */
export const calcom: Maker = (parameters): Wanted | string => {
  const { resource = 'booking', operation = 'getAll', bookingUid, limit = 50 } = parameters;
  switch (`${text(resource)} ${text(operation)}`) {
    case 'booking getAll':
      return {
        method: 'GET',
        segments: ['bookings'],
        query: set({ status: parameters.status, attendeeEmail: parameters.attendeeEmail }),
        parameters: { returnAll: false, limit },
      };
    case 'booking get':
      return { method: 'GET', segments: booking(bookingUid) };
    case 'booking cancel':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'cancel'),
        body: { cancellationReason: parameters.cancellationReason },
      };
    case 'eventType getAll':
      return {
        method: 'GET',
        segments: ['event-types'],
        query: set({ username: parameters.username }),
        parameters: { returnAll: true },
      };
    default:
      return unknown(operation);
  }
};
