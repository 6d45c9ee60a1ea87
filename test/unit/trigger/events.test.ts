import contract from '../../../contract/contract.json';
import legacy from '../../../contract/v1/contract.json';
import { triggerFields } from '../../../nodes/shared/webhooks/fields';
import { eventOptions, webhookEvents } from '../../../nodes/shared/webhooks/events';

it('offers exactly the events that the contract lets a webhook subscribe to', () => {
  const offered = webhookEvents.map(({ value }) => value);
  expect([...offered].sort()).toEqual([...contract.schemas.WebhookTrigger.enum].sort());
});

it('says of every event which self-hosted servers lack that it is one of the cloud', () => {
  const selfHosted = new Set(contract.schemas.WebhookTriggerSelfHosted.enum);
  const lacking = webhookEvents.map(({ value }) => value).filter((it) => !selfHosted.has(it));
  const marked = eventOptions.filter(({ description }) => /cloud only\)/.test(description!));
  expect(marked.map(({ value }) => value)).toEqual(lacking);
});

it('says of every event whether API v1 knows it', () => {
  const { eventTriggers } = legacy.operations.find(({ id }) => id === 'v1_post_webhooks')!.body!
    .properties as { eventTriggers: { items: { enum: string[] } } };
  const known = webhookEvents.filter(({ inV1 }) => inV1).map(({ value }) => value);
  expect(known.sort()).toEqual([...eventTriggers.items.enum].sort());
});

it('knows of the events about bookings alone that they belong to an event type', () => {
  const without = webhookEvents.filter(({ ofEventType }) => !ofEventType);
  expect([...new Set(without.map(({ family }) => family))].sort()).toEqual([
    'delegation',
    'form',
    'outOfOffice',
  ]);
});

it('sorts the menu by label, so that events of one kind stand together', () => {
  const labels = eventOptions.map(({ name }) => name);
  expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
});

it.each([
  ['organizations', /^DELEGATION_/],
  ['paid event types', /PAID|PAYMENT/],
  ['routing forms', /FORM/],
  ['Cal Video', /CAL_VIDEO|^RECORDING_/],
])('says which events need %s', (need, of) => {
  const described = webhookEvents.filter(({ description }) => description.includes(`(${need}`));
  expect(described.map(({ value }) => value)).toEqual(
    webhookEvents.map(({ value }) => value).filter((value) => of.test(value)),
  );
});

it('asks when they are due for the events about absent people only', () => {
  const [after, unit] = ['noShowAfter', 'noShowAfterUnit'].map((name) =>
    triggerFields.find((field) => field.name === name),
  );
  const events = ['AFTER_GUESTS_CAL_VIDEO_NO_SHOW', 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW'];
  expect(after?.displayOptions?.show).toEqual({ events });
  expect(unit?.displayOptions?.show).toEqual({ events });
});
