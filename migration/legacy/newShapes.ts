/** What API v1 answered under a key of its own, and how API v2 says the same. */
import type { Reshaped } from '../types';

type Shape = Pick<Reshaped, 'renamed' | 'unsure'>;

/** The records of both APIs; what is in neither list has kept its name and its meaning. */
export const shapes = {
  booking: {
    renamed: {
      startTime: 'start',
      endTime: 'end',
      // Beside one's own entries, which have stayed where they were.
      'metadata.videoCallUrl': 'location',
      user: 'hosts[0]',
      responses: 'bookingFieldsResponses',
      fromReschedule: 'rescheduledFromUid',
      cancelledBy: 'cancelledByEmail',
      rescheduledBy: 'rescheduledByEmail',
    },
    // The state is written in small letters now.
    unsure: ['status', 'payment', 'userId'],
  },
  eventType: {
    renamed: {
      length: 'lengthInMinutes',
      link: 'bookingUrl',
      userId: 'ownerId',
      eventName: 'customName',
    },
    unsure: [
      ...['bookingFields', 'bookingLimits', 'children', 'customInputs', 'durationLimits'],
      ...['hashedLink', 'hosts', 'locations', 'owner', 'parentId', 'periodCountCalendarDays'],
      ...['periodDays', 'periodEndDate', 'periodStartDate', 'periodType', 'position'],
      ...['recurringEvent', 'requiresConfirmation', 'schedulingType', 'seatsShowAttendees'],
      ...['team', 'teamId', 'timeZone'],
    ],
  },
  schedule: { renamed: { userId: 'ownerId' }, unsure: ['availability'] },
  team: { renamed: {}, unsure: ['createdAt', 'isPlatform', 'pendingPayment'] },
  webhook: { renamed: { eventTriggers: 'triggers' }, unsure: ['appId', 'eventTypeId'] },
  user: {
    renamed: { avatar: 'avatarUrl' },
    unsure: [
      ...['allowDynamicBooking', 'appTheme', 'brandColor', 'bufferTime', 'createdDate'],
      ...['darkBrandColor', 'emailVerified', 'endTime', 'hideBranding', 'invitedTo', 'role'],
      ...['theme', 'verified'],
    ],
  },
} satisfies Record<string, Shape>;

/** A record that stood under a key, or by itself. */
export const one = (inside: string | undefined, shape: Shape): Reshaped => ({
  ...(inside !== undefined && { inside }),
  ...shape,
  advice: 'The record has the properties of API v2 now.',
});

/** A list of records under a key. */
export const many = (inside: string, shape: Shape): Reshaped => ({
  inside,
  list: true,
  ...shape,
  advice: 'The list is in data of one item, and its records have the properties of API v2.',
});

/** Records whose properties have other names without a rule. */
export const otherRecord: Reshaped = { advice: 'The record has the properties of API v2 now.' };
