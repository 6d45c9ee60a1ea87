import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { limitFields, teamLimits } from './limits';
import { simplifiedProfile } from './output';
import { refreshApiKey } from './refreshApiKey';
import { update } from './update';

export const profile: Resource = {
  name: 'Profile',
  value: 'profile',
  description: 'Your own account',
  first: 'get',
  operations: [
    {
      name: 'Clear Booking Limits',
      value: 'clearBookingLimits',
      action: 'Clear booking limits',
      description: 'Remove all limits on how often you can be booked (organization members)',
      only: 'cloud',
      request: 'DELETE /me/booking-limits',
      answers: 'empty',
      output: deleted,
    },
    {
      name: 'Clear Team Booking Limits',
      value: 'clearTeamBookingLimits',
      action: 'Clear team booking limits',
      description: 'Remove your own limits on how often a team can book you',
      only: 'cloud',
      request: 'DELETE /me/team-booking-limits/{teamId}',
      answers: 'empty',
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get profile',
      description: 'Retrieve the account of the credential',
      request: 'GET /me',
      simplify: simplifiedProfile,
    },
    {
      name: 'Get Booking Limits',
      value: 'getBookingLimits',
      action: 'Get booking limits',
      description: 'Limits on how often you can be booked (organization members)',
      only: 'cloud',
      request: 'GET /me/booking-limits',
    },
    {
      name: 'Get Team Booking Limits',
      value: 'getTeamBookingLimits',
      action: 'Get team booking limits',
      description: 'Limits on how often each of your teams can book you',
      only: 'cloud',
      request: 'GET /me/team-booking-limits',
      output: teamLimits,
    },
    refreshApiKey,
    update,
    {
      name: 'Update Booking Limits',
      value: 'updateBookingLimits',
      action: 'Update booking limits',
      description: 'Change the limits on how often you can be booked (organization members)',
      only: 'cloud',
      request: 'PATCH /me/booking-limits',
      repeatable: true,
      fields: [limitFields],
    },
    {
      name: 'Update Team Booking Limits',
      value: 'updateTeamBookingLimits',
      action: 'Update team booking limits',
      description: 'Change the limits on how often a round-robin team can book you',
      only: 'cloud',
      request: 'PATCH /me/team-booking-limits/{teamId}',
      repeatable: true,
      fields: [limitFields],
    },
  ],
};
