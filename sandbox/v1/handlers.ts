/** Every operation of API v1 with behaviour of its own; all others are served by generic storage. */
import { joined } from '../routes';
import { calendars } from './calendars';
import { eventTypes } from './eventTypes';
import { people } from './people';
import { scheduled } from './bookings';
import { schedules } from './schedules';
import { times } from './times';
import { webhooks } from './webhooks';

export const handlers = joined(
  calendars,
  eventTypes,
  people,
  scheduled,
  schedules,
  times,
  webhooks,
);
