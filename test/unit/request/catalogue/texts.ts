/** Refusals that are told from the server's sentence alone. */
import { oAuth, profile, status, type Case } from './world';

const refusal = (code: number, message: string) => status(code, { statusCode: code, message });

/** An account whose token is too old, and whose server answers this to the request for a new one. */
const renewal =
  (code: number, body: object): Case['run'] =>
  async ({ own, fails }) => {
    own.fail({ path: /oauth2\/token/, failure: { kind: 'status', status: code, body } });
    return await fails(profile, {
      on: 'own',
      ...oAuth({
        accessTokenUrl: `${own.url}/v2/auth/oauth2/token`,
        oauthTokenData: { access_token: 'old-token', refresh_token: 'refresh-0001' },
      }),
    });
  };

export const texts: Record<string, Case> = {
  tokenBusy: {
    situation: 'the access token is too old, and the server has had too many requests for new ones',
    run: renewal(429, {
      status: 'error',
      error: { code: 'ThrottlerException', message: 'ThrottlerException: Too Many Requests' },
    }),
  },
  tokenClient: {
    situation: 'the access token is too old, and the server does not know the OAuth client',
    run: renewal(401, { error: 'invalid_client', error_description: 'client_not_found' }),
  },
  tokenEnded: {
    situation: 'the access token is too old, and the account was disconnected',
    run: renewal(400, { error: 'invalid_grant', error_description: 'invalid_refresh_token' }),
  },
  notSaved: {
    situation: 'two bookings at the same moment, at some servers',
    run: async ({ cloud, refuses }) => {
      const body = {
        statusCode: 400,
        message: 'An error occurred while querying the database.',
      };
      cloud.fail({ failure: { kind: 'status', status: 400, body } });
      return await refuses('POST /bookings', {});
    },
  },
  limitReached: {
    situation: 'a booking over the limits of the event type',
    run: refusal(401, 'booking_limit_reached'),
  },
  slotBooked: {
    situation: 'a slot is reserved at a time that is booked',
    run: refusal(422, "Can't reserve a slot if the event is already booked."),
  },
  signedUpAlready: {
    situation: 'a second seat for the same person',
    run: refusal(409, 'already_signed_up_for_this_booking_error'),
  },
  answersWrong: {
    situation: 'answers that the event type does not take',
    run: refusal(400, 'responses - {shoe-size}error_required_field, '),
  },
  locationIncomplete: {
    situation: 'a location without its address or number',
    run: refusal(400, 'Missing or invalid location value for type: attendeePhone'),
  },
  occurrenceNeeded: {
    situation: 'this and later bookings of a series are cancelled by the UID of the series',
    run: refusal(
      400,
      'Cannot cancel subsequent bookings for recurring event - you have to provide uid of one of the bookings',
    ),
  },
  overAlready: {
    situation: 'a booking of the past is cancelled',
    run: refusal(400, 'Cannot cancel a booking that has already ended'),
  },
  codeNotSent: {
    situation: 'a code for a phone number, where no provider sends it',
    run: refusal(400, 'Could not send verification code to this phone number.'),
  },
  notVerified: {
    situation: 'a wrong code for an email address or a phone number',
    run: refusal(400, 'Email could not be verified.'),
  },
  foreignBooking: {
    situation: "somebody else's booking",
    run: refusal(
      403,
      'BookingPbacGuard - user with id=4 does not have access to booking with uid=abc',
    ),
  },
  firstAttendee: {
    situation: 'the first attendee is removed',
    run: refusal(400, 'cannot_remove_primary_attendee'),
  },
  verifiedAlready: {
    situation: 'an address that is verified is verified again',
    run: refusal(409, 'Email is already verified.'),
  },
  calendarBroken: {
    situation: 'the calendar refuses the connection of Cal.com',
    run: refusal(401, 'Google Calendar credentials are invalid. Please reconnect.'),
  },
  appMissing: {
    situation: 'an app that the server does not have',
    run: refusal(404, 'Zoom app not found'),
  },
  emailHidden: {
    situation: 'an event type that asks for neither email nor phone',
    run: refusal(
      400,
      'checkIsEmailUserAccessible - Email booking field must be required and visible',
    ),
  },
  webhookElsewhere: {
    situation: 'a webhook of another event type or client',
    run: refusal(
      403,
      'IsUserEventTypeWebhookGuard - Webhook (w1) is not associated with event type (1)',
    ),
  },
  privateLinkEnd: {
    situation: 'a private link that never ends',
    run: refusal(400, 'Either expiresAt or maxUsageCount must be provided'),
  },
  reservationLength: {
    situation: "the length of a reservation of somebody else's event type",
    run: refusal(
      401,
      'reservationDuration can only be used for authenticated requests - use access token, api key or OAuth credentials',
    ),
  },
  originRefused: {
    situation: 'a request with a foreign origin',
    run: refusal(401, 'ApiAuthStrategy - access token - Invalid request origin - please open'),
  },
  apiKeyOnly: {
    situation: 'an operation that needs an API key, with another credential',
    run: refusal(
      401,
      'ApiKeysService - This endpoint can only be accessed using an API key by providing it',
    ),
  },
  clientPermissions: {
    situation: 'an OAuth client without the permission',
    run: refusal(
      403,
      'PermissionsGuard - oAuth client with id=c1 does not have the required permissions=BOOKING_READ.',
    ),
  },
  foreignEventType: {
    situation: "somebody else's event type",
    run: refusal(403, 'User with ID=4 does not own event type with ID=1'),
  },
  foreign: {
    situation: 'anything else of somebody else',
    run: refusal(403, 'This OOO entry does not belong to this user.'),
  },
  idMissing: {
    situation: 'an ID is missing in the path',
    run: refusal(403, 'No user id found in request params.'),
  },
  eventTypeGone: {
    situation: 'a change of a booking whose event type was deleted',
    run: refusal(404, 'No event type found for booking with uid=x'),
  },
  attendeeUnknown: {
    situation: 'an attendee who is not in the booking',
    run: refusal(404, 'Attendee with e-mail bob@example.com for booking with uid=x not found'),
  },
  refreshTokenOld: {
    situation: 'a refresh token of a managed user that was used before',
    run: refusal(400, 'Invalid refresh token'),
  },
  managedUserExists: {
    situation: 'a second managed user with one email address',
    run: async ({ cloud, fails }) => {
      const message = 'User with the provided e-mail already exists. Existing user ID=7';
      cloud.fail({ failure: { kind: 'status', status: 409, body: { statusCode: 409, message } } });
      return await fails(
        {
          resource: 'managedUser',
          operation: 'create',
          clientId: { __rl: true, mode: 'id', value: 'client' },
          email: 'ann@example.com',
          name: 'Ann',
        },
        { authentication: 'platform', credentials: { clientId: 'client', clientSecret: 'secret' } },
      );
    },
  },
  linkWrong: {
    situation: 'a link that is none, as a location or a redirect',
    run: refusal(400, 'Validation failed for link location: link must be a URL address'),
  },
  nameUnknown: {
    situation: 'a wrong username, or a wrong slug of a team',
    run: refusal(404, 'User with username Hanna not found'),
  },
};
