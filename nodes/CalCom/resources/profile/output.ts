/** What workflows use of the account. */
export const simplifiedProfile = [
  'id',
  'name',
  'email',
  'username',
  'timeZone',
  'locale',
  'weekStart',
  'timeFormat',
  'defaultScheduleId',
  'organizationId',
];
