import { omit } from 'lodash';
import { ids } from '../../../sandbox/seed';
import { monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { onboarding } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

const answers = {
  company: 'Example Ltd',
  'team-size': 5,
  plan: 'Pro',
  topics: ['Billing', 'Setup'],
  consent: true,
};

describe('booking questions', () => {
  it('stores the answers beside the computed keys', async () => {
    const { data } = await rig.book({
      eventTypeId: onboarding,
      start,
      bookingFieldsResponses: answers,
    });

    expect(data.bookingFieldsResponses).toEqual({
      ...answers,
      name: 'Bob Booker',
      email: 'bob@example.org',
      displayEmail: 'bob@example.org',
    });
  });

  it('names the question without answer', async () => {
    const reply = await rig.book({
      eventTypeId: onboarding,
      start,
      bookingFieldsResponses: omit(answers, 'company'),
    });

    expect(reply.status).toBe(400);
    expect(reply.message).toMatch(/^Missing required booking field response: company - /);
  });

  it.each([
    ['a text for a number', { 'team-size': '5' }, /team-size.*number/],
    ['a text for a list', { topics: 'Billing' }, /topics.*array/],
    ['a text for a yes or no', { consent: 'yes' }, /consent.*boolean/],
    ['an option that is not offered', { plan: 'Gold' }, /Free, Pro, Enterprise/],
    [
      'a list with an option that is not offered',
      { topics: ['Billing', 'Cooking'] },
      /Billing, Setup, Training/,
    ],
    ['null for a required answer', { company: null }, /company/],
  ])('refuses %s', async (_, wrong, text) => {
    const bookingFieldsResponses = { ...answers, ...wrong };
    const reply = await rig.book({ eventTypeId: onboarding, start, bookingFieldsResponses });

    expect(reply).toMatchObject({ status: 400, message: expect.stringMatching(text) });
  });
});
