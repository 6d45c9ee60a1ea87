import { rootOf } from '../../api/server';
import { has, says, type Cause, type Failure } from './cause';

const keyAdvice = ({ server }: Failure): string => {
  const servers = {
    cloud: 'this one was sent to cal.com. If you sign in at cal.eu, choose the server Cal.com (EU)',
    eu: 'this one was sent to cal.eu. If you sign in at cal.com, choose the server Cal.com',
    selfHosted: 'keys of cal.com and cal.eu are unknown to your own server',
  };
  return `Check in the credential that the key is complete and not deleted, and belongs to the chosen server: ${servers[server.kind]}.`;
};

/** `Required: BOOKING_READ` at the end of a refusal. */
const neededScopes = ({ text }: Failure): string =>
  /required: *([A-Z_][A-Z_, ]*[A-Z])/i.exec(text)?.[1] ?? '';

/** Sentences that are about the key or token itself. */
const ofCredential =
  /^(\w+AuthStrategy|ApiKeysService|CustomThrottlerGuard) - |invalid (api key|access token|token)|key is not valid/i;

const hasNoRoute = says(/^Cannot (GET|POST|PUT|PATCH|DELETE) /, 404);

const isOwnServer = ({ server }: Failure): boolean => server.kind === 'selfHosted';

/** Requests that the account, its key, its plan or its role may not make. */
export const access: Cause[] = [
  {
    name: 'apiElsewhere',
    // Every server has this operation.
    when: (failure) => hasNoRoute(failure) && failure.call.path === '/me',
    message: ({ server }) => `There is no Cal.com API at ${rootOf(server)}`,
    advice: 'Check "Base URL" in the credential: it may have to end with /api.',
  },
  {
    name: 'missingOnOlderServer',
    when: (failure) =>
      hasNoRoute(failure) && isOwnServer(failure) && failure.call.servers === 'selfHosted',
    message: 'This Cal.com server does not have this operation',
    advice:
      'Newer self-hosted servers have it, and the cloud does not: update the server. If every operation fails like this, check "Base URL" in the credential.',
  },
  {
    name: 'cloudOnly',
    when: (failure) =>
      hasNoRoute(failure) && isOwnServer(failure) && failure.call.servers === 'cloud',
    message: 'This Cal.com server does not have this operation',
    advice: `It is part of Cal.com's cloud: self-hosted servers lack it, or have it only with a licence. If every operation fails like this, check "Base URL" in the credential.`,
  },
  {
    name: 'missingOnOwnServer',
    when: (failure) => hasNoRoute(failure) && isOwnServer(failure),
    message: 'This Cal.com server does not have this operation',
    advice:
      'The server may be older than the operation. Self-hosted servers also lack teams, organizations, workflows, credits and other cloud features. If every operation fails like this, check "Base URL" in the credential.',
  },
  {
    name: 'selfHostedOnly',
    when: (failure) => hasNoRoute(failure) && failure.call.servers === 'selfHosted',
    message: 'Cal.com does not offer this operation in its cloud',
    advice: 'Only self-hosted servers have it.',
  },
  {
    name: 'missingInCloud',
    when: hasNoRoute,
    message: 'Cal.com does not offer this operation',
    advice: 'It may have been removed, or not be available in your region yet.',
  },
  {
    name: 'clientUnknown',
    when: says(
      /oauth client - (?!invalid)|oauth client found for|oauth client.*not found(?! given)/i,
      401,
      403,
      404,
    ),
    message: 'Cal.com does not know the Platform client',
    // The path of a client itself ends with the ID that was entered, others have that of the credential.
    advice: ({ call, authentication }) =>
      authentication === 'platform' && !/^\/oauth-clients\/[^/]+$/.test(call.path)
        ? 'Check "Client ID" in the credential, and that it belongs to the server chosen there.'
        : 'Check the ID of the client, and that it belongs to this account and server.',
  },
  {
    name: 'clientSecretWrong',
    when: says(/invalid client secret/i, 401),
    message: "Cal.com does not accept the Platform client's secret",
    advice: 'Enter the current secret in the credential.',
  },
  {
    name: 'foreignCalendar',
    when: says(/credentials do not belong to you/i),
    message: 'This calendar connection belongs to somebody else',
    advice: 'Take the credential ID from Calendar > Get Many for the same account.',
  },
  {
    name: 'notHost',
    when: says(/not a host of this event/i, 401),
    message: 'Only a host may do this',
    advice: `Use the credential of one of the booking's hosts. With somebody else's key, cancelling needs "Reason", and "Seat UID" if the event type has seats.`,
  },
  {
    name: 'credentialNeeded',
    when: says(
      /only be booked with a credential|requires authentication|must be authenticated by passing/i,
      401,
    ),
    advice:
      'The event type accepts bookings only from its owner, its hosts and administrators: use the credential of one of them.',
  },
  {
    name: 'reservationLength',
    when: says(/reservationDuration|not owner of event type/i, 401, 403),
    message: 'Only hosts may set how long a slot is reserved',
    advice: "Leave out the length of the reservation, or use a host's credential.",
  },
  {
    name: 'bookersOnly',
    when: says(
      /(may|can) book this event type|not authorized to (book|access this event type)/i,
      403,
    ),
    advice: 'Use the credential of the owner, a host or an administrator of the event type.',
  },
  {
    name: 'noOrganization',
    when: says(/organization id not found|no organization associated with/i, 401, 403),
    message: 'The account is not in an organization',
    advice: 'This operation needs an organization plan, and an account in the organization.',
  },
  {
    name: 'keyLost',
    when: says(/no authentication (method )?provided/i, 401, 403),
    message: 'Cal.com received no key',
    advice:
      'Check that the credential has one, and that no proxy in front of the server removes the Authorization header.',
  },
  {
    name: 'kindRefused',
    when: says(
      /kind of credential|client credentials are needed|x-cal-client-id|invalid authentication method|no user associated with the request|user not authenticated/i,
      401,
      403,
    ),
    message: 'This operation does not work with this type of credential',
    advice:
      'Operations on OAuth clients and managed users need a Platform credential, most others an API key or an OAuth2 account.',
  },
  {
    name: 'originRefused',
    when: says(/invalid request origin/i, 401),
    advice:
      'Something between n8n and Cal.com adds an Origin header that the OAuth client does not allow.',
  },
  {
    name: 'apiKeyOnly',
    when: says(/no api key provided|only be accessed using an api key/i, 401),
    message: 'This operation only works with an API key',
    advice: 'Use a credential with an API key.',
  },
  {
    name: 'keyExpired',
    when: (failure) => says(/expired/i, 401)(failure) && failure.authentication === 'apiKey',
    message: 'The API key has expired',
    advice: "Create a new one in Cal.com's settings and enter it in the credential.",
  },
  {
    name: 'accountDisconnected',
    when: ({ status, code, authentication, text }) =>
      authentication === 'oAuth2' &&
      // Without status and code, n8n says why it could not renew the access token.
      ((status === 401 && ofCredential.test(text)) || (status === 0 && code === '')),
    message: 'Cal.com no longer accepts the connected account',
    advice: 'Open the credential and connect the account again.',
    renews: true,
  },
  {
    name: 'keyOfOtherProduct',
    when: ({ status, keyStart }) => status === 401 && keyStart === 'coss_',
    message: 'This key belongs to another product by the makers of Cal.com',
    advice: 'Cal.com keys begin with cal_: create one in its settings and enter it.',
  },
  {
    name: 'keyUnknown',
    when: says(ofCredential, 401),
    message: 'Cal.com does not accept the API key',
    advice: keyAdvice,
  },
  {
    name: 'tokenExpired',
    when: has(498),
    message: 'The access token of the managed user has expired',
    advice: 'Get a new one with Managed User > Refresh Tokens and enter it in the credential.',
  },
  {
    name: 'scopeMissing',
    when: says(/insufficient_scope|required scopes?/i, 403),
    message: 'The OAuth2 account lacks a scope that this operation needs',
    advice: (failure) => {
      const scopes = neededScopes(failure);
      return `Choose more under "Scopes" in the credential${scopes ? ` (needed: ${scopes})` : ''}, and connect the account again. The OAuth client must be registered with them in Cal.com.`;
    },
  },
  {
    name: 'notInOrganization',
    when: says(/not (a member|part) of the organization/i, 403),
    advice: "Choose one of the account's organizations, or use a member's credential.",
  },
  {
    name: 'notInTeam',
    when: says(/not a member of the team/i, 403),
    advice:
      "Choose one of the account's teams. For teams inside an organization, choose the scope Organization Team.",
  },
  {
    name: 'organizationTeam',
    when: says(/teams of an organization/i, 403),
    message: 'This team belongs to an organization',
    advice: 'Choose the scope Organization or Organization Team.',
  },
  {
    name: 'clientPermissions',
    when: says(/oauth client .*permissions/i, 403),
    message: 'The OAuth client may not do this',
    advice: "Add the permissions to the OAuth client in Cal.com's settings.",
  },
  {
    name: 'roleTooLow',
    when: says(/\b(roles?|permissions?)\b|must be (an? )?(admin|owner)|is not an admin/i, 403),
    advice: 'Ask an administrator or owner for the role, or use their credential.',
  },
  {
    name: 'membersOnly',
    when: says(/members of an organization|organization plan|upgrade|plan\b/i, 403),
    advice: 'This needs an organization plan, and an account in the organization.',
  },
  {
    name: 'ownersOnly',
    when: says(/owner can remove|remove an owner/i, 403),
    advice: 'Use the credential of another owner.',
  },
  {
    name: 'foreignSchedule',
    when: says(/schedule .*does not belong|own schedule|access to schedule/i, 403, 404),
    message: 'This schedule belongs to somebody else',
    advice: "Choose one of the account's schedules.",
  },
  {
    name: 'foreignEventType',
    when: says(/(own|owner of) event type/i, 403),
    message: 'This event type belongs to somebody else',
    advice: "Choose one of the account's event types.",
  },
  {
    name: 'foreign',
    when: says(/does not belong to|not the owner of|not authorized to update/i, 403),
    advice: 'Use the credential of the person it belongs to.',
  },
];
