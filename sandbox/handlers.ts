/** Every operation with behaviour of its own; all others are served by generic storage. */
import { account } from './plain/account';
import { attributes } from './plain/attributes';
import { bookingLimitPools } from './plain/bookingLimitPools';
import { calendarInvites } from './plain/calendarInvites';
import { calendars } from './plain/calendars';
import { conferencing } from './plain/conferencing';
import { contacts } from './plain/contacts';
import { events } from './plain/events';
import { me } from './plain/me';
import { memberships } from './plain/memberships';
import { outOfOffice } from './plain/outOfOffice';
import { platform } from './plain/platform';
import { privateLinks } from './plain/privateLinks';
import { roles } from './plain/roles';
import { routingForms } from './plain/routingForms';
import { teams } from './plain/teams';
import { verifiedResources } from './plain/verifiedResources';
import { joined } from './routes';
import { scheduling } from './scheduling';

export const handlers = joined(
  account,
  attributes,
  bookingLimitPools,
  calendarInvites,
  calendars,
  conferencing,
  contacts,
  events,
  me,
  memberships,
  outOfOffice,
  platform,
  privateLinks,
  roles,
  routingForms,
  teams,
  verifiedResources,
  scheduling,
);
