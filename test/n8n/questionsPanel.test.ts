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
  'By Link': by('link', 'ada/onboarding'),
  'By Expression': by('id', '={{ $json.id }}'),
  'Not Chosen': by('list', ''),
  'With Answers': { ...by('list', 6), answers: '{ "company": "Acme" }' },
  'With Answers of a Model': { ...by('list', 6), answers: "={{ $fromAI('answers') }}" },
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

/** What the panel of a node asks, once it shows something. */
async function labelsOf(node: string, something: string): Promise<string[]> {
  await editor.openNode(node);
  const panel = editor.page.getByTestId('ndv');
  await panel.getByText(something, { exact: true }).first().waitFor();
  const labels = await panel.getByTestId('input-label').allInnerTexts();
  await editor.closeNode();
  return labels.map((label) => label.split('\n')[0].trim());
}

it.each(['From List', 'By ID'])('shows the questions of an event type: %s', async (node) => {
  expect(await labelsOf(node, 'Company')).toEqual(
    expect.arrayContaining([
      'Booking Questions',
      'Team size',
      'Plan',
      'Topics (Separated by Commas: Billing, Setup, Training)',
    ]),
  );
});

it.each(Object.keys(states).slice(2))('leaves them to Answers: %s', async (node) => {
  const labels = await labelsOf(node, 'Answers');
  expect(labels).toContain('Start');
  // The title of the form is there before its fields are.
  expect(labels).not.toContain('Booking Questions');
});
