/** Cal.com does not do it with this event. */
import { sends, type Case } from './world';

export const events: Record<string, Case> = {
  eventUnknown: {
    situation: 'an event that does not exist, or is not for the account',
    run: sends('GET /events/0c1d2e3f-0000-4000-8000-000000000006'),
  },
  eventLocationRace: {
    situation: 'two change the locations of an event at once',
    run: async ({ cloud, refuses }) => {
      const body = { status: 'error', error: { message: 'Conflict', code: 'ConflictException' } };
      cloud.fail({ path: /locations/, failure: { kind: 'status', status: 409, body } });
      return await refuses('POST /events/0c1d2e3f-0000-4000-8000-000000000006/locations', {});
    },
  },
};
