/** Pages that tell how to say a time name every language that is read. */
import { vocabularies } from '../../../nodes/CalCom/appointment/words/when/vocabulary';
import { textOf } from './files';

it.each([
  'docs/guides/first-booking.md',
  'docs/guides/ai-voice-agent.md',
  'docs/reference/cal-com/appointment.md',
])('%s', (page) => {
  const text = textOf(page);
  expect(vocabularies.filter(({ name }) => !text.includes(name))).toEqual([]);
});
