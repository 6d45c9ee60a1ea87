/** The same request as our node, n8n's HTTP Request node and another package's node make it. */
import type { Step } from '../n8n/harness';
import type { Account } from './bench';
import type { Other } from './other';

const VERSION = '2024-08-13';

/** The most rows that Cal.com answers at once. */
export const LARGEST_PAGE = 250;

/** The names of the contestants, and columns of the tables. */
export const OURS = 'Cal.com';
export const HTTP_REQUEST = 'HTTP Request';
const AND_SPLIT_OUT = 'HTTP Request and Split Out';

type Contest = Record<string, Step[]>;

const calCom = (account: Account, parameters: Record<string, unknown>): Step => ({
  name: OURS,
  type: 'n8n-nodes-cal-com.calCom',
  parameters: { resource: 'booking', ...parameters },
  credentials: account.ours,
});

const httpRequest = (account: Account, parameters: Record<string, unknown>): Step => ({
  name: HTTP_REQUEST,
  type: 'n8n-nodes-base.httpRequest',
  typeVersion: 4.2,
  parameters: {
    authentication: 'genericCredentialType',
    genericAuthType: 'httpHeaderAuth',
    sendHeaders: true,
    headerParameters: { parameters: [{ name: 'cal-api-version', value: VERSION }] },
    options: {},
    ...parameters,
  },
  credentials: account.http,
});

/** Reads the booking whose UID the item holds. */
export const getOne = (account: Account, other?: Other): Contest => ({
  [OURS]: [calCom(account, { operation: 'get', bookingUid: '={{ $json.uid }}' })],
  [HTTP_REQUEST]: [httpRequest(account, { url: `=${account.url}/v2/bookings/{{ $json.uid }}` })],
  ...(other && {
    [other.name]: [
      {
        name: other.name,
        type: other.nodeType,
        parameters: { resource: 'booking', operation: 'get', bookingUid: '={{ $json.uid }}' },
        credentials: account.other,
      },
    ],
  }),
});

/**
 * Lists so many bookings, all that there are. The HTTP Request node puts out one item for each page;
 * with Split Out it makes rows of them, as our node does.
 */
export function listAll(account: Account, total: number, simplify: boolean): Contest {
  const pages = httpRequest(account, {
    url: `${account.url}/v2/bookings`,
    sendQuery: true,
    queryParameters: {
      parameters: [
        { name: 'eventTypeId', value: String(total) },
        { name: 'take', value: String(LARGEST_PAGE) },
      ],
    },
    options: { pagination: { pagination: untilTheEnd } },
  });
  const splitOut = {
    name: 'Split Out',
    type: 'n8n-nodes-base.splitOut',
    parameters: { fieldToSplitOut: 'data' },
  };
  const filters = { eventTypeId: { __rl: true, mode: 'id', value: String(total) } };
  return {
    [OURS]: [calCom(account, { operation: 'getMany', returnAll: true, simplify, filters })],
    [HTTP_REQUEST]: [pages],
    [AND_SPLIT_OUT]: [pages, splitOut],
  };
}

/** The paging of the HTTP Request node, as one sets it for Cal.com. */
const untilTheEnd = {
  paginationMode: 'updateAParameterInEachRequest',
  parameters: {
    parameters: [{ type: 'qs', name: 'skip', value: `={{ $pageCount * ${LARGEST_PAGE} }}` }],
  },
  paginationCompleteWhen: 'other',
  completeExpression: '={{ $response.body.pagination.hasNextPage === false }}',
  limitPagesFetched: false,
};

/** Books the time that the item holds. */
export const createOne = (account: Account): Contest => {
  const { eventTypeId } = account.facts;
  const attendee = { name: 'Vera Visitor', email: 'vera@example.org', timeZone: 'Europe/Berlin' };
  return {
    [OURS]: [
      calCom(account, {
        operation: 'create',
        eventTypeId: { __rl: true, mode: 'id', value: String(eventTypeId) },
        start: '={{ $json.start }}',
        attendeeName: attendee.name,
        attendeeEmail: attendee.email,
        attendeeTimeZone: { __rl: true, mode: 'name', value: attendee.timeZone },
      }),
    ],
    [HTTP_REQUEST]: [
      httpRequest(account, {
        method: 'POST',
        url: `${account.url}/v2/bookings`,
        sendBody: true,
        specifyBody: 'json',
        jsonBody: `={{ ({ start: $json.start, eventTypeId: ${eventTypeId}, attendee: ${JSON.stringify(attendee)} }) }}`,
      }),
    ],
  };
};
