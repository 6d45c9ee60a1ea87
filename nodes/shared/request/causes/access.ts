import { has, says, type Causes, type Failure } from './cause';

const keyAdvice = ({ session }: Failure): string => {
  const servers = {
    cloud: 'this one is asked at cal.com. If you sign in at cal.eu, choose the server Cal.com (EU)',
    eu: 'this one is asked at cal.eu. If you sign in at cal.com, choose the server Cal.com',
    selfHosted: 'keys of cal.com and cal.eu are unknown to your own server',
  };
  return `Check in the credential that the key is complete and not deleted, and belongs to the chosen server: ${servers[session.server.kind]}.`;
};

/** `Required: BOOKING_READ` at the end of a refusal. */
const neededScopes = ({ text }: Failure): string =>
  /required: *([A-Z_][A-Z_, ]*[A-Z])/i.exec(text)?.[1] ?? '';

const hasNoRoute = says(/^Cannot (GET|POST|PUT|PATCH|DELETE) /, 404);

const isOwnServer = ({ session }: Failure): boolean => session.server.kind === 'selfHosted';

/** Requests that the account, its key, its plan or its role may not make. */
export const access: Causes = {
  missingOnOlderServer: {
    when: (failure) =>
      hasNoRoute(failure) && isOwnServer(failure) && failure.call.servers === 'selfHosted',
    message: 'This Cal.com server does not have this operation',
    advice:
      'Newer self-hosted servers have it, and the cloud does not: update the server. If every operation fails like this, check the Base URL in the credential.',
  },
  cloudOnly: {
    when: (failure) =>
      hasNoRoute(failure) && isOwnServer(failure) && failure.call.servers === 'cloud',
    message: 'This Cal.com server does not have this operation',
    advice:
      'It belongs to the cloud of Cal.com: self-hosted servers lack it, or have it with a licence only. If every operation fails like this, check the Base URL in the credential.',
  },
  missingOnOwnServer: {
    when: (failure) => hasNoRoute(failure) && isOwnServer(failure),
    message: 'This Cal.com server does not have this operation',
    advice:
      'The server may be older than the operation. Self-hosted servers also lack teams, organizations, workflows, credits and other features of the cloud. If every operation fails like this, check the Base URL in the credential.',
  },
  selfHostedOnly: {
    when: (failure) => hasNoRoute(failure) && failure.call.servers === 'selfHosted',
    message: 'Cal.com does not offer this operation in its cloud',
    advice: 'Only self-hosted servers have it.',
  },
  missingInCloud: {
    when: hasNoRoute,
    message: 'Cal.com does not offer this operation',
    advice: 'It may be gone, or not be there yet in your region.',
  },
  clientUnknown: {
    when: says(/oauth client.*(not found|client with id)/i, 401),
    message: 'Cal.com does not know the Platform client',
    advice: 'Check the Client ID in the credential, and that it is from the server chosen there.',
  },
  clientSecretWrong: {
    when: says(/invalid client secret/i, 401),
    message: 'Cal.com does not accept the secret of the Platform client',
    advice: 'Enter the current secret in the credential.',
  },
  foreignCalendar: {
    when: says(/credentials do not belong to you/i),
    message: 'This calendar connection is not one of yours',
    advice: 'Take the credential ID from Calendar > Get Many of the same account.',
  },
  notHost: {
    when: says(/not a host of this event/i, 401),
    message: 'Only a host may do this',
    advice:
      'Use the credential of a host of the booking. With the key of somebody else, cancelling needs a reason, and a Seat UID where the event type has seats.',
  },
  credentialNeeded: {
    when: says(/only be booked with a credential|requires authentication/i, 401),
    advice:
      'The event type takes bookings only from its owner, its hosts and administrators: use the credential of one of them.',
  },
  bookersOnly: {
    when: says(/(may|can) book this event type|not authorized to book/i, 403),
    advice: 'Use the credential of the owner, a host or an administrator of the event type.',
  },
  noOrganization: {
    when: says(/organization id not found/i, 401),
    message: 'The account is in no organization',
    advice: 'This operation needs an organization plan, and an account in the organization.',
  },
  keyExpired: {
    when: (failure) =>
      says(/expired/i, 401)(failure) && failure.session.authentication === 'apiKey',
    message: 'The API key has expired',
    advice: 'Create a new one in the settings of Cal.com and enter it in the credential.',
  },
  accountDisconnected: {
    when: ({ status, code, session }) =>
      // Without status and code, n8n says why it could not renew the access token.
      session.authentication === 'oAuth2' && (status === 401 || (status === 0 && code === '')),
    message: 'Cal.com does not accept the connected account any more',
    advice: 'Open the credential and connect the account again.',
  },
  keyOfOtherProduct: {
    when: ({ status, session: { credentials } }) =>
      status === 401 && /^coss_/.test(String(credentials.apiKey ?? '').trim()),
    message: 'This key belongs to another product of the makers of Cal.com',
    advice: 'Keys of Cal.com begin with cal_: create one in its settings and enter it.',
  },
  keyUnknown: {
    when: says(/invalid api key|invalid access token|api key is not valid|invalid token/i, 401),
    message: 'Cal.com does not accept the API key',
    advice: keyAdvice,
  },
  tokenExpired: {
    when: has(498),
    message: 'The access token of the managed user has expired',
    advice: 'Get a new one with Managed User > Refresh Tokens and enter it in the credential.',
  },
  keyLost: {
    when: says(/no authentication (method )?provided/i, 401, 403),
    message: 'Cal.com received no key',
    advice:
      'Check that the credential holds one, and that no proxy before the server takes the Authorization header away.',
  },
  kindRefused: {
    when: says(/kind of credential|client credentials are needed|x-cal-client-id/i, 401, 403),
    message: 'This operation does not work with this kind of credential',
    advice:
      'Operations on OAuth clients and managed users need a Platform credential, most others an API key or an OAuth2 account.',
  },
  refusedKey: {
    when: has(401),
    advice:
      'Cal.com refused the credential for this request. If it works for others, the account has no right to this one.',
  },
  scopeMissing: {
    when: says(/insufficient_scope|required scopes?/i, 403),
    message: 'The OAuth2 account did not grant what this operation needs',
    advice: (failure) => {
      const scopes = neededScopes(failure);
      return `Choose more under Scopes in the credential${scopes ? ` (needed: ${scopes})` : ''}, and connect the account again. The OAuth client must be registered with them in Cal.com.`;
    },
  },
  notInOrganization: {
    when: says(/not a member of the organization/i, 403),
    advice: 'Choose an organization of the account, or use the credential of one of its members.',
  },
  notInTeam: {
    when: says(/not a member of the team/i, 403),
    advice:
      'Choose a team of the account. Teams inside an organization are reached with the scope Organization Team.',
  },
  organizationTeam: {
    when: says(/teams of an organization/i, 403),
    message: 'This team belongs to an organization',
    advice: 'Choose the scope Organization or Organization Team.',
  },
  roleTooLow: {
    when: says(/role|permission|must be (an? )?(admin|owner)/i, 403),
    advice: 'Ask an administrator or owner for the role, or use the credential of one.',
  },
  membersOnly: {
    when: says(/members of an organization|organization plan|upgrade|plan\b/i, 403),
    advice: 'This needs an organization plan, and an account in the organization.',
  },
  ownersOnly: {
    when: says(/owner can remove|remove an owner/i, 403),
    advice: 'Use the credential of another owner.',
  },
  foreignSchedule: {
    when: says(/schedule .*does not belong/i, 403),
    message: 'This schedule belongs to somebody else',
    advice: 'Choose a schedule of the account.',
  },
  forbidden: {
    when: has(403),
    advice:
      'The account may lack a role, a plan or an OAuth scope for it. Teams inside an organization are reached with the scope Organization Team.',
  },
};
