const read = (...areas: string[]) => areas.map((area) => `${area}_READ`);

/** Reading and writing are separate rights: neither includes the other. */
const readAndWrite = (...areas: string[]) =>
  areas.flatMap((area) => [`${area}_READ`, `${area}_WRITE`]);

/**
 * What the choices of the credential's Scopes menu ask for. One name that Cal.com does not know
 * fails the whole sign-in, so only names that are documented for certain are listed.
 */
export const scopePresets = {
  readOnly: read(
    'APPS',
    'BOOKING',
    'CREDITS',
    'EVENT_TYPE',
    'INSIGHTS',
    'PROFILE',
    'SCHEDULE',
    'VERIFIED_RESOURCES',
    'WEBHOOK',
  ),
  scheduling: [
    ...read('APPS', 'PROFILE'),
    ...readAndWrite('BOOKING', 'EVENT_TYPE', 'SCHEDULE', 'WEBHOOK'),
  ],
  everything: [
    'INSIGHTS_READ',
    ...readAndWrite(
      'APPS',
      'BOOKING',
      'CREDITS',
      'EVENT_TYPE',
      'PROFILE',
      'SCHEDULE',
      'VERIFIED_RESOURCES',
      'WEBHOOK',
    ),
    'TEAM_BOOKING_READ',
    ...readAndWrite(
      'TEAM_APPS',
      'TEAM_EVENT_TYPE',
      'TEAM_MEMBERSHIP',
      'TEAM_PROFILE',
      'TEAM_ROUTING_FORM',
      'TEAM_SCHEDULE',
      'TEAM_VERIFIED_RESOURCES',
      'TEAM_WORKFLOW',
    ),
    'ORG_EVENT_TYPE_READ',
    ...readAndWrite(
      'ORG_BOOKING',
      'ORG_MEMBERSHIP',
      'ORG_PROFILE',
      'ORG_ROUTING_FORM',
      'ORG_SCHEDULE',
      'ORG_WEBHOOK',
    ),
  ],
} as const;

/**
 * What the switch for events and contacts adds to a choice. Clients that were registered before
 * Cal.com had these scopes lack them, and Cal.com refuses a sign-in that asks for more than the
 * client has: nobody gets them unasked.
 */
export const newerScopes = {
  readOnly: read('CONTACT', 'EVENT'),
  scheduling: readAndWrite('CONTACT', 'EVENT'),
  everything: [...readAndWrite('CONTACT', 'EVENT'), 'TEAM_EVENT_READ'],
} as const;
