import contract from '../../contract/contract.json';
import { eventOptions, webhookEvents } from '../../../nodes/CalComTrigger/events';

it('offers exactly the events that the contract lets a webhook subscribe to', () => {
  const offered = webhookEvents.map(({ value }) => value);
  expect([...offered].sort()).toEqual([...contract.schemas.WebhookTrigger.enum].sort());
});

it('says of every event that self-hosted servers lack that it is one of the cloud', () => {
  const selfHosted = new Set(contract.schemas.WebhookTriggerSelfHosted.enum);
  const lacking = webhookEvents.filter(({ value }) => !selfHosted.has(value));
  expect(lacking.filter(({ description }) => !/cloud\)$/.test(description))).toEqual([]);
});

it('sorts the menu by label, so that events of one kind stand together', () => {
  const labels = eventOptions.map(({ name }) => name);
  expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
});
