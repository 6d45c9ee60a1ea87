import type { INodeParameters } from 'n8n-workflow';
import { byId, useRig } from './rig';

const rig = useRig();

describe('scope', () => {
  const { organization, team, eventTypes } = {
    organization: 1,
    team: 3,
    eventTypes: { intro: 1, teamIntro: 8 },
  };

  it.each<[string, INodeParameters, string]>([
    ['My Account', { scope: 'me' }, '/v2/webhooks'],
    [
      'Event Type',
      { scope: 'eventType', eventTypeId: byId(eventTypes.intro) },
      `/v2/event-types/${eventTypes.intro}/webhooks`,
    ],
    [
      'Team Event Type',
      {
        scope: 'teamEventType',
        teamId: byId(team),
        eventTypeId: byId(` ${eventTypes.teamIntro} `),
      },
      `/v2/teams/${team}/event-types/${eventTypes.teamIntro}/webhooks`,
    ],
    [
      'Event Type by its link',
      {
        scope: 'eventType',
        eventTypeId: {
          __rl: true,
          mode: 'url',
          value: `https://app.cal.com/event-types/${eventTypes.intro}?tabName=setup`,
        },
      },
      `/v2/event-types/${eventTypes.intro}/webhooks`,
    ],
    [
      'Organization',
      { scope: 'organization', orgId: byId(organization) },
      `/v2/organizations/${organization}/webhooks`,
    ],
  ])('%s registers in its own list and is removed from there', async (_, parameters, path) => {
    Object.assign(rig.host.parameters, parameters);
    const seen = rig.watch();
    await rig.host.publish();
    expect(seen()).toEqual([`GET ${path}`, `POST ${path}`]);
    await rig.host.unpublish();
    expect(seen().at(-1)).toMatch(new RegExp(`^DELETE ${path}/[\\w-]+$`));
    expect(rig.webhooks()).toEqual([]);
  });

  it('OAuth Client registers for the client of the platform credential when none is chosen', async () => {
    await rig.restart({
      authentication: 'platform',
      credentials: {
        clientId: rig.sandbox.platform.clientId,
        clientSecret: rig.sandbox.platform.secret,
      },
      parameters: { events: ['BOOKING_CREATED'], scope: 'oAuthClient' },
    });
    const seen = rig.watch();
    await rig.host.publish();
    const path = `/v2/oauth-clients/${rig.sandbox.platform.clientId}/webhooks`;
    expect(seen()).toContain(`POST ${path}`);
    await rig.host.unpublish();
    expect(seen().at(-1)).toMatch(new RegExp(`^DELETE ${path}/[\\w-]+$`));
    expect(rig.webhooks()).toEqual([]);
  });

  it.each<[string, INodeParameters, RegExp]>([
    ['no event type', { scope: 'eventType' }, /"Event Type" is required/],
    [
      'an ID that is none',
      { scope: 'eventType', eventTypeId: byId('intro') },
      /must be a numeric ID/,
    ],
    [
      'a client ID with a path',
      { scope: 'oAuthClient', clientId: byId('../me') },
      /"OAuth Client" cannot be/,
    ],
    ['no event', { events: [] }, /Choose at least one event/],
    [
      'events of organizations only',
      { events: ['BOOKING_CREATED', 'DELEGATION_CREDENTIAL_ERROR'] },
      /Only organizations send these events: Delegation Credential Error\. Set "Scope" to Organization/,
    ],
    [
      'the newest payloads on a self-hosted server',
      { options: { payloadVersion: '2026-07-27' } },
      /Self-hosted servers do not know the newest "Payload Version"/,
    ],
  ])('with %s is refused before any request', async (_, parameters, message) => {
    Object.assign(rig.host.parameters, parameters);
    const seen = rig.watch();
    await expect(rig.host.publish()).rejects.toThrow(message);
    await rig.host.unpublish();
    expect(seen()).toEqual([]);
  });
});
