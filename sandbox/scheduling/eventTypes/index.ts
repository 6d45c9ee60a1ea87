import { joined } from '../../routes';
import { bookingFieldsOfTypes } from './bookingFields';
import { history } from './history';
import { personal } from './personal';
import { team } from './team';

/** Every operation on event types. */
export const eventTypes = joined(personal, team, bookingFieldsOfTypes, history);
