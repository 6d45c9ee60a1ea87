import { webhookEvents } from '../../nodes/shared/webhooks/events';
import { createCredential, importWorkflow, sideBySide, using, type SavedWorkflow } from './harness';
import { openEditor, type Editor } from './harness/browser';
import { useN8n } from './stage';

/** Operations that share a form, of which each shows its own fields. */
const forms = {
  'Add Questions': { resource: 'bookingField', operation: 'add', bookingFields: { field: [{}] } },
  'Change Questions': {
    resource: 'bookingField',
    operation: 'update',
    bookingFields: { field: [{}] },
  },
  'Remind of Bookings': {
    resource: 'workflow',
    operation: 'create',
    steps: { step: [{ action: 'email_attendee' }] },
  },
  'Remind of Answers': {
    resource: 'workflow',
    operation: 'createForRoutingForm',
    steps: { step: [{ action: 'email_attendee' }] },
  },
};

let workflow: SavedWorkflow;
let editor: Editor;

const stage = useN8n();

beforeAll(async () => {
  const credential = await createCredential(stage.n8n, 'calComKeyApi', { server: 'cloud' });
  const states = { Book: { resource: 'appointment', operation: 'book' }, ...forms };
  const nodes = Object.entries(states).map(([name, parameters]) => ({
    name,
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: 'apiKey', ...parameters },
    credentials: using(credential),
  }));
  workflow = await importWorkflow(stage.n8n, sideBySide('Panel', nodes));
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

it.each<[keyof typeof forms, string[], string[]]>([
  ['Add Questions', ['Type', 'Slug', 'Label', 'Required'], []],
  ['Change Questions', ['Type', 'Slug', 'Label', 'Required'], []],
  ['Remind of Bookings', ['Action', 'Recipient', 'Skip Absent Attendees'], []],
  ['Remind of Answers', ['Action', 'Recipient'], ['Skip Absent Attendees']],
])('shows in a form what its operation has, once: %s', async (node, shown, hidden) => {
  await editor.openNode(node);
  const panel = editor.page.getByTestId('ndv');
  // Rows are drawn after what stands around them.
  await panel.getByText(shown.at(-1)!, { exact: true }).waitFor();
  const all = await panel.getByTestId('input-label').allInnerTexts();
  await editor.closeNode();

  const labels = all.map((label) => label.split('\n')[0].trim());
  const found = labels.filter((label) => [...shown, ...hidden].includes(label));
  expect(found.sort()).toEqual([...shown].sort());
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
