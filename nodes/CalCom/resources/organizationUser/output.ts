/** What workflows use of a person. */
export const simplifiedUser = [
  'id',
  'email',
  'name',
  'username',
  'timeZone',
  'locale',
  'defaultScheduleId',
  'createdDate',
  'metadata',
  'profile',
];
