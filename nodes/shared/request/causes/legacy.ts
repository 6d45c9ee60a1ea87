import { isPage } from '../wording';
import { says, type Cause, type Failure } from './cause';

/** Whether a server of API v1 was asked, and the failure is like this. */
const onLegacy =
  (is: (failure: Failure) => boolean) =>
  (failure: Failure): boolean =>
    failure.server.legacy === true && is(failure);

/** A record that is missing is told in JSON; a missing API by the web app or by the server of API v2. */
const hasNoApi = ({ status: code, text, body }: Failure): boolean =>
  code === 410 ||
  (code === 404 && (isPage(body) || (body ?? '') === '' || /^Cannot [A-Z]+ /.test(text)));

/** What servers of API v1 refuse. */
export const legacy: Cause[] = [
  {
    name: 'legacyGone',
    when: onLegacy(hasNoApi),
    message: 'There is no API v1 at this address (any more)',
    advice:
      'Cal.com switched it off in 2026, and newer self-hosted servers come without it. Use the Cal.com node with a Cal.com API credential instead: the migration guide shows how to convert whole workflows. If your server is older, check "Base URL" in the credential.',
  },
  {
    name: 'legacyLicence',
    when: onLegacy(says(/licen[cs]e/i)),
    advice: 'API v1 works only on self-hosted servers with a valid licence key.',
  },
  {
    name: 'legacyKeyMissing',
    when: onLegacy(says(/no api ?key/i, 401)),
    message: 'The server received no API key',
    advice: 'Check that no proxy in front of it removes the query from addresses.',
  },
  {
    name: 'legacyKeyExpired',
    when: onLegacy(says(/expired/i, 401)),
    message: 'The API key has expired',
    advice: 'Create a new one in Cal.com, and enter it in the credential.',
  },
  {
    name: 'legacyKeyUnknown',
    when: onLegacy((failure) => failure.status === 401 && !isPage(failure.body)),
    message: 'The server does not accept the API key',
    advice: 'Check in the credential that the key is complete and from this server.',
  },
  {
    name: 'legacyForbidden',
    when: onLegacy((failure) => failure.status === 403 && !isPage(failure.body)),
    advice:
      'The record belongs to somebody else, or only administrators of the team or the server may do this.',
  },
  {
    name: 'legacyPropertyUnknown',
    when: onLegacy(says(/unrecognized.?key/i, 400)),
    advice: 'This server is older than the field: leave it out.',
  },
];
