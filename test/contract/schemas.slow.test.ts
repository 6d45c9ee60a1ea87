/**
 * n8n's editor reads `__schema__/v<version>/<resource>/<operation>.json` beside the node to show the
 * output of an operation that did not run yet.
 */
import { mapKeys, mapValues, pickBy } from 'lodash';
import { expectGenerated } from '../generated';
import { everyCase } from './cases';
import { outputSchemas, type OutputSchema } from './schemas';

const folder = 'nodes/CalCom/__schema__/v1.0.0';

let known: Record<string, OutputSchema>;
beforeAll(async () => {
  known = pickBy(
    await outputSchemas(),
    ({ properties = {} }) => Object.keys(properties).length > 0,
  );
}, 60_000);

it('ships the shape of what each operation puts out', () => {
  const texts = mapValues(known, (schema) => JSON.stringify({ ...schema, version: 1 }, null, 2));
  const files = mapKeys(texts, (_, name) => `${folder}/${name}.json`);
  expectGenerated(
    mapValues(files, (text) => `${text}\n`),
    { folder, ending: '.json' },
  );
});

it('knows something of every output but of those whose rows nobody has described', () => {
  const unknown = everyCase
    .map(({ resource, operation }) => `${resource.value}/${operation.value}`)
    .filter((name) => !known[name]);
  expect([...new Set(unknown)]).toEqual([
    'bookingLimitPool/create',
    'bookingLimitPool/getHosts',
    'bookingLimitPool/getMany',
    'bookingLimitPool/setHostLimit',
    'bookingLimitPool/update',
    'bookingLimitPool/updateHostLimit',
    'contact/addTag',
    'event/approveAllGuests',
    'event/checkInGuest',
    'event/getCoHosts',
    'event/getGuestCounts',
    'event/getGuests',
    'event/getHostCandidates',
    'event/getMessages',
    'event/inviteCoHost',
    'event/inviteGuests',
    'event/messageGuests',
    'event/reorderCoHosts',
    'event/undoCheckIn',
    'event/uploadCoverImage',
    'eventType/getHistory',
    'insight/getFailedBookingsByField',
    'insight/getFormResponses',
    'customApiCall/send',
  ]);
});
