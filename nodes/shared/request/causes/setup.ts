import { has, says, type Cause } from './cause';

/** Things of the account that Cal.com does not find, or does not set up like this. */
export const setup: Cause[] = [
  {
    name: 'webhookExists',
    when: says(/webhook with this subscriber/i, 409),
    message: 'A webhook with this URL already exists',
    advice: 'Change that one with Webhook > Update, or use another URL.',
  },
  {
    name: 'webhookUrlRefused',
    when: says(/webhook url is not allowed/i, 400),
    advice:
      'Cal.com delivers only to addresses that it can reach: the cloud needs a public one with https://.',
  },
  {
    name: 'webhookDelay',
    when: says(/time and timeUnit/i, 400),
    message: 'Events after a no-show need a delay, and only they take one',
    advice: 'Set "Delay" and "Delay Unit" together with one of these events, or leave both out.',
  },
  {
    name: 'webhookElsewhere',
    when: says(/webhook .*(not associated|does not belong)|not the owner of webhook/i, 400, 403),
    message: 'The webhook does not belong here',
    advice:
      'Check the webhook ID, and choose the account, event type or OAuth client for which the webhook was created.',
  },
  {
    name: 'privateLinkEnd',
    when: says(/either expiresAt or maxUsageCount/i, 400),
    message: 'A private link must expire',
    advice: 'Fill in when it expires, or how often it may be used.',
  },
  {
    name: 'slugTaken',
    when: says(/with this slug|slug .*already exists/i, 400, 409),
    message: 'The slug is taken',
    advice: 'Choose another one: it is the end of the booking link.',
  },
  {
    name: 'memberAlready',
    when: says(/already a member/i, 409),
    advice: 'Change the membership instead.',
  },
  {
    name: 'verifiedAlready',
    when: says(/already verified/i, 409),
    advice: 'There is nothing left to do: it can be used.',
  },
  {
    name: 'managedUserExists',
    when: (failure) =>
      says(/e-?mail already exists/i, 409)(failure) && /^\/oauth-clients\//.test(failure.call.path),
    message: 'The platform already has a user with this email address',
    advice: 'Use that one: its ID stands in the response of Cal.com.',
  },
  {
    name: 'refreshTokenOld',
    when: says(/invalid (managed user )?refresh token/i, 400, 401),
    message: 'The refresh token is not valid (any more)',
    advice:
      'Every refresh replaces it. Use the latest one, or get new tokens with Managed User > Force Refresh Tokens.',
  },
  {
    name: 'emailTaken',
    when: says(/e-?mail/i, 409),
    message: 'A user with this email address already exists',
    advice: 'Use another address, or invite that user.',
  },
  {
    name: 'absenceOverlaps',
    when: says(/overlap|entry already exists/i, 409),
    message: 'The absence overlaps with another one',
    advice: 'Change or delete the other one first.',
  },
  {
    name: 'appNotConnected',
    when: says(/not connected|could not set .* as default conferencing app/i, 400, 401, 500),
    advice: 'Connect the app in Cal.com first.',
  },
  {
    name: 'calendarBroken',
    when: says(
      /calendar credentials for|calendar credentials are|credentials are invalid\. please reconnect|no valid credentials|unable to fetch connected calendars/i,
      400,
      401,
      500,
    ),
    // Some name whose calendar it is.
    message: ({ text }) =>
      / credentials for /i.test(text)
        ? undefined
        : 'The connection to the calendar no longer works',
    advice: "Connect the calendar again in Cal.com's settings.",
  },
  {
    name: 'appMissing',
    when: says(/^\w+ app not found|^-? ?required,?$/i, 400, 404),
    message: 'The server does not offer this app',
    advice: "The server's administrator has to set up the app first.",
  },
  {
    name: 'calendarUnknown',
    when: says(/could not find calendar/i, 404),
    advice: 'Take integration, external ID and credential ID from Calendar > Get Many.',
  },
  {
    name: 'notTeamMembers',
    when: says(/not members of team|invalid hosts/i, 400),
    message: 'Only members of the team can be hosts',
    advice: 'Add them to the team first.',
  },
  {
    name: 'seatsExclude',
    when: says(/with seats|seats are enabled/i, 400),
    advice: 'Seats only work with a single location and without confirmation.',
  },
  {
    name: 'emailHidden',
    when: says(/email booking field must be|visible and required email/i, 400),
    message: 'An event type has to ask for an email address or a phone number',
    advice:
      'Keep the question for the email address, or the one for the phone number, visible and required.',
  },
  {
    name: 'creditsShort',
    when: says(/not enough credits|insufficient credits/i),
    message: 'The account does not have enough credits',
    advice: 'Buy credits in Cal.com, or charge less.',
  },
  {
    name: 'zoneUnknown',
    // Where it is not one of several complaints, which the sentence of the server lists.
    when: says(/^[^;]*valid iana[^;]*$/i, 400),
    message: 'The time zone does not exist',
    advice: 'Use a name such as Europe/Berlin.',
  },
  {
    name: 'linkWrong',
    when: says(/must be a URL address/i, 400),
    advice:
      'Enter a whole address such as https://meet.example.com/room. Cal.com takes no names without a dot, such as localhost.',
  },
  {
    name: 'propertyUnknown',
    when: says(/should not exist/i, 400),
    message: (failure) => `The server does not know a field of this request (${failure.text})`,
    advice: ({ server }) =>
      server.kind === 'selfHosted'
        ? 'Leave out fields that only the cloud has, such as "Allow Conflicts".'
        : 'Leave it out, or turn on "Newest API Version" if the operation has it.',
  },
  {
    name: 'noSchedulingConfig',
    when: (failure) => has(422)(failure) && /\/scheduling-config$/.test(failure.call.path),
    message: 'Only event types of teams have a scheduling config',
    advice: 'Use an event type of a team. A personal one has its owner as its only host.',
  },
  {
    name: 'eventTypeUnknown',
    when: says(
      /^(the requested )?event.types? .*(not found|not exist)|^event type not found/i,
      400,
      404,
    ),
    advice:
      'It may have been deleted. Otherwise check the ID, or the slug and whose it is. Event types of teams and hidden ones are found by their own account only.',
  },
  {
    name: 'nameUnknown',
    when: says(/^(user with username|team with slug) .*not found/i, 404),
    advice: 'Enter it as it stands in the booking link: small and capital letters differ.',
  },
];
