import { operations } from '../../../contract';
import { resolved } from './resolved';

describe('scopes', () => {
  const scopesOf = (scopePreset: string, customScopes = '') =>
    resolved({ server: 'cloud', scopePreset, customScopes }).scope.split(' ');

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

  it('are all that operations need for Everything', () => {
    expect(scopesOf('everything').sort()).toEqual(documented.sort());
  });

  it('are those to read the own account for Read Only', () => {
    expect(scopesOf('readOnly').sort()).toEqual(
      documented.filter((scope) => /^(?!TEAM_|ORG_).*_READ$/.test(scope)),
    );
  });

  it('are exactly the named ones for Custom', () => {
    expect(scopesOf('custom', ' BOOKING_READ,BOOKING_WRITE,\n ORG_INSIGHTS_READ ')).toEqual([
      'BOOKING_READ',
      'BOOKING_WRITE',
      'ORG_INSIGHTS_READ',
    ]);
  });
});
