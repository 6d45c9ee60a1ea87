import type { IDataObject } from 'n8n-workflow';
import { recordsAt } from '../shared/operation/output';
import { entry, wholeList, type Lister } from './listing';

/** Working hours, by name and zone. */
export const schedules: Lister = async ({ rows, inScope }) =>
  (await rows(inScope('/schedules', 'me', 'organizationUser'), wholeList)).map((row) =>
    entry(row.id, row.name, row.timeZone, row.isDefault === true ? 'Default' : ''),
  );

/** Webhooks of the chosen scope, by the address that they call. */
export const webhooks: Lister = async ({ rows, inScope }) => {
  const path = inScope(
    '/webhooks',
    'me',
    'eventType',
    'teamEventType',
    'organization',
    'oAuthClient',
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
export const roles: Lister = async ({ rows, inScope }) =>
  (await rows(inScope('/roles', 'organization', 'organizationTeam'))).map((row) =>
    entry(row.id, row.name, row.type),
  );

/** Attributes of the chosen organization, with the kind of their values. */
export const attributes: Lister = async ({ rows, inScope }) =>
  (await rows(inScope('/attributes', 'organization'))).map((row) =>
    entry(row.id, row.name, row.type),
  );

/** Options of the chosen attribute, or of all where no attribute is asked for. */
export const attributeOptions: Lister = async ({ rows, inScope, parameter, part }) => {
  const path = inScope('/attributes', 'organization');
  const options = async (attributeId: string, owner?: string) =>
    (await rows(`${path}/${encodeURIComponent(attributeId)}/options`, wholeList)).map((row) =>
      entry(row.id, row.value, owner),
    );
  const chosen = parameter('attributeId');
  if (chosen !== '') return await options(chosen);
  const all = await rows(path);
  return (
    await Promise.all(
      all.map(async ({ id, name }) => {
        const owner = String(name);
        return await part(`the options of ${owner}`, options(String(id), owner));
      }),
    )
  ).flat();
};

/** Routing forms of the chosen organization or team. */
export const routingForms: Lister = async ({ rows, inScope }) =>
  (await rows(inScope('/routing-forms', 'organization', 'organizationTeam'))).map((row) =>
    entry(row.id, row.name),
  );

/** Cal.com workflows of the account or of the chosen team; those of routing forms by themselves. */
export const workflows: Lister = async ({ rows, inScope, parameter }) => {
  const ofForms = parameter('operation').endsWith('ForRoutingForm') ? '/routing-form' : '';
  const path =
    inScope('/workflows', 'organizationTeam', 'me') + (parameter('scope') === 'me' ? '' : ofForms);
  return (await rows(path)).map((row) =>
    entry(row.id, row.name, (row.trigger as IDataObject)?.type),
  );
};

/** Platform clients of the account; with a platform credential its own one, which is not listed. */
export const oAuthClients: Lister = async ({ rows, session }) => {
  const own = session.credentials.clientId;
  if (session.authentication === 'platform') return [entry(own, 'Client of the credential')];
  return (await rows('/oauth-clients', wholeList)).map((row) => entry(row.id, row.name));
};

/** Delegation credentials of the chosen organization, by their domain. */
export const delegationCredentials: Lister = async ({ rows, inScope }) =>
  (await rows(inScope('/delegation-credentials', 'organization'))).map((row) =>
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
  ((await rows('/calendars', wholeList, connected)) as unknown as ConnectedCalendar[]).flatMap(
    ({ integration, calendars: found = [] }) =>
      found.map((row) => entry(row.externalId, row.name, integration?.name ?? integration?.title)),
  );

/** The credential IDs of connected calendars. */
export const calendarCredentials: Lister = async ({ rows }) =>
  ((await rows('/calendars', wholeList, connected)) as unknown as ConnectedCalendar[]).map(
    ({ credentialId, integration, calendars: found = [] }) =>
      entry(
        credentialId,
        integration?.name ?? integration?.title ?? 'Calendar',
        found.find(({ primary }) => primary)?.externalId ?? found[0]?.externalId,
      ),
  );

/** Connected calendar accounts, which only self-hosted servers tell. */
export const calendarConnections: Lister = async ({ rows }) =>
  (await rows('/calendars/connections', wholeList, recordsAt('data.connections'))).map((row) =>
    entry(row.connectionId ?? row.id, row.type, row.email),
  );
