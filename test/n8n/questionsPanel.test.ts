import { importWorkflow, sideBySide, using, type SavedWorkflow } from './harness';
import { openEditor, type Editor } from './harness/browser';
import { useExamples } from './exampleStage';

const { stage } = useExamples();
let editor: Editor;
let workflow: SavedWorkflow;

const by = (mode: string, value: number | string) => ({ eventType: { __rl: true, mode, value } });

/** The guided Book in several states of being filled in. */
const states: Record<string, object> = {
  'From List': by('list', 6),
  'By ID': by('id', '6'),
  'With Answers': { ...by('list', 6), answers: 'company: Acme' },
  'By Link': by('link', 'ada/onboarding'),
  'By Expression': by('id', '={{ $json.id }}'),
  'Not Chosen': by('list', ''),
};

beforeAll(async () => {
  const books = Object.entries(states).map(([name, parameters]) => ({
    name,
    type: 'n8n-nodes-cal-com.calCom',
    parameters: {
      authentication: 'apiKey',
      resource: 'appointment',
      operation: 'book',
      ...parameters,
    },
    credentials: using(stage.credential),
  }));
  workflow = await importWorkflow(stage.n8n, sideBySide('Questions', books));
  editor = await openEditor(stage.n8n);
  await editor.openWorkflow(workflow);
});
afterAll(() => editor?.close());

/** What the panel of a node asks, once it shows something and not, or no longer, something else. */
async function labelsOf(node: string, something: string, not?: string): Promise<string[]> {
  await editor.openNode(node);
  const panel = editor.page.getByTestId('ndv');
  await panel.getByText(something, { exact: true }).first().waitFor();
  // Until the editor has evaluated a node's expressions it shows what they may hide.
  if (not) await panel.getByText(not, { exact: true }).waitFor({ state: 'detached' });
  const labels = await panel.getByTestId('input-label').allInnerTexts();
  await editor.closeNode();
  return labels.map((label) => label.split('\n')[0].trim());
}

const withForm = ['From List', 'By ID', 'With Answers'];

it.each(withForm)('shows the questions of an event type: %s', async (node) => {
  expect(await labelsOf(node, 'Company')).toEqual(
    expect.arrayContaining([
      'Booking Questions',
      'Team size',
      'Plan',
      'Topics (Separated by Commas: Billing, Setup, Training)',
      'Answers',
    ]),
  );
});

it.each(Object.keys(states).slice(withForm.length))('leaves them to Answers: %s', async (node) => {
  // The title of the form is there before its fields are.
  const labels = await labelsOf(node, 'Answers', 'Booking Questions');
  expect(labels).toContain('Start');
  expect(labels).not.toContain('Booking Questions');
});

/** The node as it stands in the editor, saved or not. */
async function copied(node: string): Promise<SavedWorkflow['nodes'][number]> {
  const { page } = editor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByTestId('canvas-wrapper').click({ position: { x: 5, y: 300 } });
  // What an earlier case copied must not be taken for this one's.
  await page.evaluate("navigator.clipboard.writeText('')");
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.waitForFunction(
    `navigator.clipboard.readText().then((text) => text.includes('"name": "${node}"'))`,
  );
  const { nodes } = JSON.parse(
    await page.evaluate('navigator.clipboard.readText()'),
  ) as SavedWorkflow;
  return nodes.find(({ name }) => name === node)!;
}

it.each(withForm)('answers nothing by being looked at: %s', async (node) => {
  await labelsOf(node, 'Company');

  const { parameters } = await copied(node);
  expect(parameters).toHaveProperty('questions.value', {});
});
