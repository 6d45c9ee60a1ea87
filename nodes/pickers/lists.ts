import type { IDataObject } from 'n8n-workflow';
import { recordsAt } from '../shared/operation/output';
import { entry, whole, type Lister } from './listing';

/** The path of the scope that the user chose, by the scope's value. */
const within = (scope: string, paths: Record<string, string>, otherwise: string): string =>
  paths[scope] ?? otherwise;

/** Working hours, by name and zone. */
export const schedules: Lister = async ({ rows, parameter }) => {
  const path = within(
    parameter('scope'),
    { organizationUser: '/organizations/{orgId}/users/{userId}/schedules' },
    '/schedules',
  );
  return (await rows(path, whole)).map((row) =>
    entry(row.id, row.name, row.timeZone, row.isDefault === true ? 'Default' : ''),
  );
};

/** Webhooks of the chosen scope, by the address that they call. */
export const webhooks: Lister = async ({ rows, parameter }) => {
  const path = within(
    parameter('scope'),
    {
      eventType: '/event-types/{eventTypeId}/webhooks',
      teamEventType: '/teams/{teamId}/event-types/{eventTypeId}/webhooks',
      organization: '/organizations/{orgId}/webhooks',
      oAuthClient: '/oauth-clients/{clientId}/webhooks',
    },
    '/webhooks',
  );
  return (await rows(path)).map((row) =>
    entry(
      row.id,
      row.subscriberUrl,
      `${(row.triggers as unknown[] | undefined)?.length ?? 0} events`,
      row.active === false ? 'Off' : '',
    ),
  );
};

/** Roles of the chosen organization or team. */
export const roles: Lister = async ({ rows, parameter }) => {
  const team = parameter('scope') === 'organizationTeam';
  const path = team
    ? '/organizations/{orgId}/teams/{teamId}/roles'
    : '/organizations/{orgId}/roles';
  return (await rows(path)).map((row) => entry(row.id, row.name, row.type));
};

/** Attributes of the chosen organization, with the kind of their values. */
export const attributes: Lister = async ({ rows }) =>
  (await rows('/organizations/{orgId}/attributes')).map((row) => entry(row.id, row.name, row.type));

/** Options of the chosen attribute, or of all where no attribute is asked for. */
export const attributeOptions: Lister = async ({ rows, parameter }) => {
  const options = async (attributeId: string, owner: unknown) =>
    (
      await rows(
        `/organizations/{orgId}/attributes/${encodeURIComponent(attributeId)}/options`,
        whole,
      )
    ).map((row) => entry(row.id, row.value, owner));
  const chosen = parameter('attributeId');
  if (chosen !== '') return await options(chosen, undefined);
  const all = await rows('/organizations/{orgId}/attributes');
  return (
    await Promise.all(all.map(async ({ id, name }) => await options(String(id), name)))
  ).flat();
};

/** Routing forms of the chosen organization or team. */
export const routingForms: Lister = async ({ rows, parameter }) => {
  const team = parameter('scope') === 'organizationTeam';
  const path = team
    ? '/organizations/{orgId}/teams/{teamId}/routing-forms'
    : '/organizations/{orgId}/routing-forms';
  return (await rows(path)).map((row) => entry(row.id, row.name));
};

/** Cal.com workflows of the account or of the chosen team; those of routing forms by themselves. */
export const workflows: Lister = async ({ rows, parameter }) => {
  const ofForms = parameter('operation').endsWith('ForRoutingForm') ? '/routing-form' : '';
  const path =
    parameter('scope') === 'me'
      ? '/workflows'
      : `/organizations/{orgId}/teams/{teamId}/workflows${ofForms}`;
  return (await rows(path)).map((row) =>
    entry(row.id, row.name, (row.trigger as IDataObject)?.type),
  );
};

/** Platform clients of the account; with a platform credential its own one, which is not listed. */
export const oAuthClients: Lister = async ({ rows, session }) => {
  const own = session.credentials.clientId;
  if (session.authentication === 'platform') return [entry(own, 'Client of the credential')];
  return (await rows('/oauth-clients', whole)).map((row) => entry(row.id, row.name));
};

/** Delegation credentials of the chosen organization, by their domain. */
export const delegationCredentials: Lister = async ({ rows }) =>
  (await rows('/organizations/{orgId}/delegation-credentials')).map((row) =>
    entry(row.id, row.domain, (row.workspacePlatform as IDataObject)?.name),
  );

/** The apps that can host calls, by the names that this part of the API uses. */
export const conferencingApps: Lister = async () =>
  [
    ['daily-video', 'Cal Video'],
    ['google-meet', 'Google Meet'],
    ['msteams', 'Microsoft Teams'],
    ['zoom', 'Zoom'],
  ].map(([value, name]) => entry(value, name));

interface ConnectedCalendar {
  credentialId: number;
  integration?: IDataObject;
  calendars?: IDataObject[];
}

const connected = recordsAt('data.connectedCalendars');

/** The calendars of all connections, by their external ID. */
export const calendars: Lister = async ({ rows }) =>
  ((await rows('/calendars', whole, connected)) as unknown as ConnectedCalendar[]).flatMap(
    ({ integration, calendars: found = [] }) =>
      found.map((row) => entry(row.externalId, row.name, integration?.name ?? integration?.title)),
  );

/** The credential IDs of connected calendars. */
export const calendarCredentials: Lister = async ({ rows }) =>
  ((await rows('/calendars', whole, connected)) as unknown as ConnectedCalendar[]).map(
    ({ credentialId, integration, calendars: found = [] }) =>
      entry(
        credentialId,
        integration?.name ?? integration?.title ?? 'Calendar',
        found.find(({ primary }) => primary)?.externalId ?? found[0]?.externalId,
      ),
  );

/** Connected calendar accounts, which only self-hosted servers tell. */
export const calendarConnections: Lister = async ({ rows }) =>
  (await rows('/calendars/connections', whole, recordsAt('data.connections'))).map((row) =>
    entry(row.connectionId ?? row.id, row.type, row.email),
  );
