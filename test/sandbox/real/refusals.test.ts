/** Every refusal that is known of real servers can be had from the sandbox. */
import { REFUSALS, sentence } from '../../../contract/refusals';
import { refusalFailure } from '../../../sandbox/index';
import { useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

it.each(REFUSALS)('$area, $status: $text', async (refusal) => {
  rig.sandbox.fail({ path: /\/v2\/me/, failure: refusalFailure(refusal) });
  const { status, message, body } = await rig.call('GET', '/v2/me');

  expect({ status, message }).toEqual({ status: refusal.status, message: sentence(refusal) });
  expect(body.status).toBe(refusal.bare ? undefined : 'error');
});

it('fills the gaps of a refusal with values', () => {
  const [refusal] = REFUSALS.filter(({ text }) => text.startsWith('User with id=… is not a valid'));
  const [question] = REFUSALS.filter(({ text }) => text.includes('{FIELD}error_required_field'));

  expect(sentence(refusal, [12, 'is not there'])).toMatch(/^User with id=12 .*is not there$/);
  expect(sentence(question, ['guests'])).toBe('responses - {guests}error_required_field, ');
});
