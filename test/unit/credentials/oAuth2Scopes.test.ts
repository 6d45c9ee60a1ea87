import { operations } from '../../../contract';
import { resolved } from './resolved';

describe('scopes', () => {
  const scopesOf = (scopePreset: string, customScopes = '', withNewer = false) =>
    resolved({ server: 'cloud', scopePreset, customScopes, withNewer }).scope.split(' ');

  /** Scopes of the contract whose existence is not certain: one unknown name fails the sign-in. */
  const uncertain = [
    'ORG_ATTRIBUTES_READ',
    'ORG_ATTRIBUTES_WRITE',
    'ORG_INSIGHTS_READ',
    'TEAM_INSIGHTS_READ',
  ];
  const documented = [...new Set(operations.flatMap(({ scopes }) => scopes))].filter(
    (scope) => !uncertain.includes(scope),
  );

  it('are those of scheduling unless chosen otherwise', () => {
    expect(resolved({ server: 'cloud' }).scope.split(' ').sort()).toEqual([
      'APPS_READ',
      'BOOKING_READ',
      'BOOKING_WRITE',
      'EVENT_TYPE_READ',
      'EVENT_TYPE_WRITE',
      'PROFILE_READ',
      'SCHEDULE_READ',
      'SCHEDULE_WRITE',
      'WEBHOOK_READ',
      'WEBHOOK_WRITE',
    ]);
  });

  /** Those of events and contacts, which clients that were registered before do not have. */
  const isNewer = (scope: string) => /^(TEAM_)?(CONTACT|EVENT)_(READ|WRITE)$/.test(scope);
  const presets = {
    everything: () => true,
    readOnly: (scope: string) => /^(?!TEAM_|ORG_).*_READ$/.test(scope),
  };

  it.each(Object.entries(presets))('are all of their kind for %s', (preset, isMeant) => {
    const meant = documented.filter(isMeant).sort();
    expect(scopesOf(preset).sort()).toEqual(meant.filter((scope) => !isNewer(scope)));
    expect(scopesOf(preset, '', true).sort()).toEqual(meant);
  });

  it('of events and contacts are never asked for unless they are wanted', () => {
    for (const preset of ['readOnly', 'scheduling', 'everything']) {
      expect(scopesOf(preset).filter(isNewer)).toEqual([]);
      expect(scopesOf(preset, '', true)).toContain('CONTACT_READ');
    }
  });

  it('are exactly the named ones for Custom', () => {
    expect(scopesOf('custom', ' BOOKING_READ,BOOKING_WRITE,\n ORG_INSIGHTS_READ ')).toEqual([
      'BOOKING_READ',
      'BOOKING_WRITE',
      'ORG_INSIGHTS_READ',
    ]);
  });
});
