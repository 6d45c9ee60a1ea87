import { webhookEvents } from '../../nodes/shared/webhooks/events';
import { createCredential, importWorkflow, sideBySide, using, type SavedWorkflow } from './harness';
import { openEditor, type Editor } from './harness/browser';
import { useN8n } from './stage';

let workflow: SavedWorkflow;
let editor: Editor;

const stage = useN8n();

beforeAll(async () => {
  const credential = await createCredential(stage.n8n, 'calComKeyApi', { server: 'cloud' });
  const book = {
    name: 'Book',
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: 'apiKey', resource: 'appointment', operation: 'book' },
    credentials: using(credential),
  };
  workflow = await importWorkflow(stage.n8n, sideBySide('Panel', [book]));
  editor = await openEditor(stage.n8n);
  await editor.openWorkflow(workflow);
});

afterAll(() => editor?.close());

it.each(['light', 'dark'] as const)('shows the icon of the %s theme', async (theme) => {
  await editor.page.emulateMedia({ colorScheme: theme });
  const file = theme === 'dark' ? 'calcom.dark.svg' : 'calcom.svg';
  const icon = editor.page.locator(`[data-node-name="Book"] img[src$="/${file}"]`);

  // Resolves once the picture is there, and throws when it cannot be drawn.
  const drawn = icon.evaluate((image: { decode(): Promise<void> }) => image.decode());
  await expect(drawn).resolves.toBeUndefined();
});

it('shows the form of an appointment, with what is missing', async () => {
  await editor.openNode('Book');

  const panel = editor.page.getByTestId('ndv');
  const labels = await panel.getByTestId('input-label').allInnerTexts();
  expect(labels.map((label) => label.split('\n')[0])).toEqual(
    expect.arrayContaining(['Resource', 'Operation', 'Event Type', 'Start', 'Attendee Name']),
  );
  expect(await panel.getByTestId('parameter-issues').count()).toBeGreaterThan(0);
  await editor.closeNode();
});

it.each(['calendar', 'booking', 'scheduling', 'appointment'])(
  'finds the nodes by "%s"',
  async (word) => {
    expect(await editor.searchNodes(word)).toEqual(
      expect.arrayContaining(['n8n-nodes-cal-com.calCom', 'n8n-nodes-cal-com.calComPollTrigger']),
    );
  },
);

it('finds nothing by a word that no node has', async () => {
  expect(await editor.searchNodes('xylophone')).toEqual([]);
});

it('lists actions and triggers in one entry', async () => {
  await editor.searchNodes('Cal.com');
  await editor.page.locator('[data-keyboard-nav-id^="n8n-nodes-cal-com.calCom-"]').click();

  const panel = editor.page.getByTestId('node-creator');
  await panel.getByText('Actions (').waitFor();
  const lines = (await panel.innerText()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['Book appointment', `Triggers (${webhookEvents.length})`]),
  );
});

it('asks in the credential which server it is for', async () => {
  const { page } = editor;
  await page.keyboard.press('Escape');
  await editor.openNode('Book');
  await page.getByTestId('credential-edit-button').click();
  await page.getByTestId('parameter-input-server').click();

  const servers = page.getByRole('option');
  await servers.first().waitFor();
  expect(await servers.allInnerTexts()).toEqual(['Cal.com', 'Cal.com (EU)', 'Self-Hosted']);
  await servers.getByText('Self-Hosted').click();
  await page.getByTestId('parameter-input-baseUrl').waitFor();
});
