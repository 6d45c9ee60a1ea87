import { has, says, type Causes } from './cause';

/** Things of the account that Cal.com does not find, or does not set up like this. */
export const setup: Causes = {
  webhookExists: {
    when: says(/webhook with this subscriber/i, 409),
    message: 'There is a webhook with this URL already',
    advice: 'Change that one with Webhook > Update, or use another URL.',
  },
  webhookUrlRefused: {
    when: says(/webhook url is not allowed/i, 400),
    advice:
      'Cal.com delivers only to addresses that it can reach: on the cloud a public one with https://.',
  },
  webhookDelay: {
    when: says(/time and timeUnit/i, 400),
    message: 'Events after a no-show need a delay, and only they take one',
    advice: 'Set Delay and Delay Unit together with one of these events, or leave both out.',
  },
  slugTaken: {
    when: says(/with this slug|slug .*already exists/i, 400, 409),
    message: 'The slug is taken',
    advice: 'Choose another one: it is the end of the booking link.',
  },
  memberAlready: {
    when: says(/already a member/i, 409),
    advice: 'Change the membership instead.',
  },
  emailTaken: {
    when: says(/e-?mail/i, 409),
    message: 'There is a user with this email address already',
    advice: 'Use another address, or invite that user.',
  },
  absenceOverlaps: {
    when: says(/overlap/i, 409),
    message: 'The absence overlaps with another one',
    advice: 'Change or delete the other one first.',
  },
  conflict: {
    when: has(409),
    advice: 'It exists already, or somebody changed it at the same moment.',
  },
  appNotConnected: {
    when: says(/not connected/i, 400),
    advice: 'Connect the app in Cal.com first.',
  },
  calendarUnknown: {
    when: says(/could not find calendar/i, 404),
    advice: 'Take integration, external ID and credential ID from Calendar > Get Many.',
  },
  notTeamMembers: {
    when: says(/not members of team|invalid hosts/i, 400),
    message: 'Only members of the team can be hosts',
    advice: 'Add them to the team first.',
  },
  seatsExclude: {
    when: says(/with seats/i, 400),
    advice: 'Seats go together with one location and no confirmation only.',
  },
  creditsShort: {
    when: says(/not enough credits|insufficient credits/i),
    message: 'The account has not enough credits',
    advice: 'Buy credits in Cal.com, or charge less.',
  },
  zoneUnknown: {
    // Where it is not one of several complaints, which the sentence of the server lists.
    when: says(/^[^;]*valid iana[^;]*$/i, 400),
    message: 'The time zone does not exist',
    advice: 'Use a name such as Europe/Berlin.',
  },
  propertyUnknown: {
    when: says(/should not exist/i, 400),
    message: (failure) => `The server does not know a field of this request (${failure.text})`,
    advice: ({ session }) =>
      session.server.kind === 'selfHosted'
        ? 'Leave out the fields that are for the cloud only, such as Allow Conflicts.'
        : 'Leave it out, or turn on Newest API Version where the operation has it.',
  },
  eventTypeUnknown: {
    when: says(/^event type/i, 404),
    advice:
      'Check the ID, or the slug and whose it is. Event types of teams and hidden ones are found by their own account only.',
  },
  notFound: {
    when: has(404),
    advice: 'Check the ID, and that it belongs to this account and server.',
  },
};
