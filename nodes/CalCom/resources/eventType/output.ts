/** The keys of an event type that workflows use. */
export const kept = [
  'id',
  'title',
  'slug',
  'description',
  'lengthInMinutes',
  'locations',
  'hidden',
  'bookingUrl',
  'schedulingType',
  'teamId',
];

/** The keys of a scheduling configuration that say who hosts. */
export const keptOfConfig = [
  'eventTypeId',
  'schedulingType',
  'assignAllTeamMembers',
  'hosts',
  'hostGroups',
  'isRRWeightsEnabled',
  'rescheduleWithSameRoundRobinHost',
];

/** The keys of a failed CRM synchronization that say what went wrong with which booking. */
export const keptOfError = [
  'id',
  'bookingUid',
  'appSlug',
  'errorCode',
  'errorMessage',
  'eventCreated',
  'timestamp',
  'dismissedAt',
];
