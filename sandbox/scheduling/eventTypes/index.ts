import type { Handlers } from '../../types';
import { bookingFieldsOfTypes } from './bookingFields';
import { history } from './history';
import { personal } from './personal';
import { team } from './team';

/** Every operation on event types. */
export const eventTypes: Handlers = {
  ...personal,
  ...team,
  ...bookingFieldsOfTypes,
  ...history,
};
