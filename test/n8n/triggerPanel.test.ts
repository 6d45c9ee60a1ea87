import { importWorkflow, listWorkflows, type SavedWorkflow } from './harness';
import { openEditor, type Editor } from './harness/browser';
import { afterPolling, afterTrigger, TRIGGER } from './scenes';
import { useStage } from './stage';

let editor: Editor;
let webhook: SavedWorkflow;
let polling: SavedWorkflow;

const stage = useStage();

beforeAll(async () => {
  const events = ['BOOKING_CREATED', 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW'];
  webhook = await importWorkflow(stage.n8n, afterTrigger(stage.credential, { events }));
  polling = await importWorkflow(
    stage.n8n,
    afterPolling(stage.credential, { events: ['newBooking', 'bookingStartsSoon'] }),
  );
  editor = await openEditor(stage.n8n);
});

afterAll(() => editor?.close());

it.each([
  ['Cal.com Trigger', () => webhook, 'booking created, after hosts cal video no show'],
  ['Cal.com Polling Trigger', () => polling, 'new booking, booking starts soon'],
])('the %s names its events on the canvas, in words', async (_, workflow, words) => {
  await editor.openWorkflow(workflow());
  const node = editor.page.locator(`[data-test-id="canvas-node"][data-node-name="${TRIGGER}"]`);
  await node.getByText(words).waitFor();
});

describe('the panel of the Cal.com Trigger', () => {
  beforeAll(async () => {
    await editor.openWorkflow(webhook);
    await editor.openNode(TRIGGER);
  });
  afterAll(async () => await editor.closeNode());

  const shows = async (text: string) =>
    await editor.page.getByTestId('ndv').getByText(text).first().waitFor();

  it('says how to go on, with a booking or a sample', async () => {
    await shows('Wait for an event, or use a sample');
  });

  it('asks when the events about absent people are due', async () => {
    await shows('No-Show After Unit');
  });

  it('warns of addresses that the cloud does not deliver to, and says what to do', async () => {
    await shows('cloud delivers only to public https addresses');
    await shows('or use the Cal.com Polling Trigger');
  });
});

it('tells what happens from now on when a workflow is published', async () => {
  const { page } = editor;
  await editor.openWorkflow(webhook);
  await page.getByTestId('workflow-open-publish-modal-button').click();
  await page.getByTestId('workflow-publish-button').click();
  await page.getByText('Cal.com now notifies this workflow of every chosen event').waitFor();
  expect(await listWorkflows(stage.n8n)).toContainEqual(
    expect.objectContaining({ id: webhook.id, isPublished: true }),
  );
});
