/** What an operation does besides its purpose is said where people choose it. */
import type { INodeProperties } from 'n8n-workflow';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { scopes } from '../../nodes/shared/api/scope';
import { cases, type Case } from './cases';

/** The words by which a description tells each side effect that the contract knows. */
const words: Record<string, RegExp> = {
  calendar: /calendar|book|meeting|absence|phone call|event|reassign|round-robin/i,
  email: /e-?mail|invitation|messages/i,
  irreversible: /permanently|cannot be undone|at once|for good/i,
  money: /money|paid|costs/i,
  phone: /call/i,
  sms: /text message|messages/i,
};

/** A permission that was taken away can be given back, although the contract counts it as lost. */
const harmless = ['role removePermission irreversible', 'role removePermissions irreversible'];

/** What people read before they choose the operation in the scope. */
const textOf = ({ operation, scope }: Case): string =>
  `${operation.description} ${scopes[scope].description}`;

const published = cases.filter(({ contract }) => contract);

it('every description tells that people are emailed, money is spent or something is lost', () => {
  const silent = published.flatMap((of) =>
    of
      .contract!.sideEffects.map((effect) => ({
        effect,
        name: `${of.resource.value} ${of.operation.value} ${effect}`,
      }))
      .filter(({ effect, name }) => !words[effect].test(textOf(of)) && !harmless.includes(name))
      .map(({ name }) => name),
  );
  expect(silent).toEqual([]);
});

it('every operation that Cal.com has deprecated says so', () => {
  const silent = published.filter(
    (of) => of.contract!.deprecated && !/deprecated/.test(textOf(of)),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('every operation that was never seen working says so', () => {
  const doubtful = published.filter(({ contract }) =>
    /\/v2\/(allowlists|insights)\b/.test(contract!.path),
  );
  expect(doubtful).toHaveLength(12);
  expect(
    doubtful
      .filter((of) => !/^.*\. Documented/.test(of.operation.description))
      .map(({ name }) => name),
  ).toEqual([]);
});

it.each([
  'DELETE /v2/event-types/{eventTypeId}/webhooks',
  'DELETE /v2/events/{uuid}',
  'DELETE /v2/oauth-clients/{clientId}',
  'DELETE /v2/oauth-clients/{clientId}/users/{userId}',
  'DELETE /v2/organizations/{orgId}/organizations/{managedOrganizationId}',
  'DELETE /v2/organizations/{orgId}/users/{userId}',
  'DELETE /v2/teams/{teamId}',
  'POST /v2/api-keys/refresh',
  'POST /v2/events/{uuid}/cancel',
  'POST /v2/events/{uuid}/messages',
  'POST /v2/events/{uuid}/registrations/approve-all',
  'PUT /v2/event-types/{eventTypeId}/booking-fields',
])('%s, which destroys much, shows a notice', (route) => {
  const { operation } = published.find(
    ({ contract }) => `${contract!.method} ${contract!.path}` === route,
  )!;
  const notices = fieldsOf(operation).filter(
    ({ field }: { field: INodeProperties }) => field.type === 'notice',
  );
  expect(notices).toHaveLength(1);
});
