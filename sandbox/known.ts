/** The keys and IDs of a fresh sandbox, which tests and examples may rely on. All are made up. */

/** API keys; what each is good for is said beside it. */
export const keys = {
  /** Owner of the organization and of both teams. */
  ada: 'cal_sandbox_ada',
  /** Member of the organization and of both teams, in New York. */
  grace: 'cal_sandbox_grace',
  /** Administrator of the organization and of both teams. */
  teamAdmin: 'cal_sandbox_tilda',
  /** In no team and no organization. */
  solo: 'cal_sandbox_otto',
  /** Ada's, but out of date. */
  expired: 'cal_sandbox_expired',
  /** Never issued. */
  unknown: 'cal_sandbox_unknown',
} as const;

/** `clientId` is confidential; `publicClientId` has no secret and must use PKCE. */
export const oauth = {
  clientId: 'sandbox-oauth-client',
  clientSecret: 'sandbox-oauth-secret',
  publicClientId: 'sandbox-oauth-public',
  redirectUri: 'http://127.0.0.1:5678/rest/oauth2-credential/callback',
} as const;

export const platform = {
  clientId: 'sandbox-platform-client',
  secret: 'sandbox-platform-secret',
} as const;

/** Ids that tests and examples may rely on. The organization and the teams exist in both profiles. */
export const ids = {
  users: { ada: 1, grace: 2, tilda: 3, otto: 4, managed: 5 },
  organization: 1,
  /** Inside the organization. */
  organizationTeam: 2,
  /** A team of its own. */
  team: 3,
  eventTypes: {
    intro: 1,
    workshop: 2,
    weekly: 3,
    approval: 4,
    flexible: 5,
    onboarding: 6,
    grace: 7,
    teamIntro: 8,
    organizationTeamIntro: 9,
  },
  schedules: { ada: 1, adaEarly: 2, grace: 3, tilda: 4, otto: 5 },
} as const;
