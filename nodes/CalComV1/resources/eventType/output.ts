/** The parts of an event type that workflows use. */
export const kept = [
  'id',
  'title',
  'slug',
  'length',
  'description',
  'hidden',
  'link',
  'locations',
  'hosts',
  'schedulingType',
  'scheduleId',
  'teamId',
  'userId',
];
