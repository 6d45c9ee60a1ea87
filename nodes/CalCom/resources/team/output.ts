/** What workflows use of a team; `paymentLink` only where a new team must be paid for first. */
export const simplifiedTeam = [
  'id',
  'name',
  'slug',
  'timeZone',
  'parentId',
  'isOrganization',
  'metadata',
  'message',
  'paymentLink',
  'pendingTeam',
];
