import type { Output } from '../api/envelope';
import type { Paging } from '../api/paging';
import { scopes } from '../api/scope';
import type { Server } from '../api/server';
import { offset, wholeList } from './paging';
import { recordsAt } from './output';

/** A list of event types: its path with placeholders, and how it is read to its end. */
export interface EventTypeList {
  path: string;
  paging: Paging;
}

/** Where event types are listed, by whose they are. That of an organization holds those of its teams. */
export const eventTypeLists = {
  me: { path: '/event-types', paging: wholeList },
  team: { path: `${scopes.team.prefix}/event-types`, paging: wholeList },
  organizationTeam: { path: `${scopes.organizationTeam.prefix}/event-types`, paging: wholeList },
  organization: { path: `${scopes.organization.prefix}/teams/event-types`, paging: offset },
} satisfies Record<string, EventTypeList>;

/** How the answers of these lists are read: API v1 gives the rows another key. */
export const eventTypeRows = ({ legacy }: Server): Output | undefined =>
  legacy ? recordsAt('event_types') : undefined;
