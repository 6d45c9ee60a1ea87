/** The pictures of docs/images: what each shows and how n8n is brought to show it. */
import type { SavedWorkflow } from '../../test/n8n/harness';
import { runWorkflow } from '../../test/n8n/harness';
import { partPicture, workflowPicture, type Studio } from './studio';

export interface Shot {
  /** Name of the file without `.png`. */
  name: string;
  /** Points that the window is high, if it needs more than usual. */
  height?: number;
  take(studio: Studio): Promise<Buffer>;
}

const PANEL = '[data-test-id="ndv"]';
const DIALOG = '[data-test-id="editCredential-modal"]';

export const shots: Shot[] = [
  {
    name: 'book-move-cancel',
    async take(studio) {
      await runInEditor(studio, studio.example('book-move-cancel'));
      return await workflowPicture(studio.editor);
    },
  },
  {
    name: 'trigger-panel',
    async take({ n8n, editor, example }) {
      await editor.openWorkflow(example('booking-events'));
      await editor.openNode('Cal.com Trigger');
      await editor.page.getByTestId('node-execute-button').first().click();
      await editor.page.getByText('Waiting for something to happen in Cal.com').waitFor();
      await runWorkflow(n8n, example('book-move-cancel'));
      const output = editor.page.getByTestId('output-panel');
      await output.getByTestId('radio-button-schema').click();
      await output.getByTestId('run-data-schema-item').first().waitFor();
      return await partPicture(editor, PANEL);
    },
  },
  {
    name: 'node-search',
    async take({ n8n, editor }) {
      await editor.page.goto(`${n8n.url}/workflow/new`);
      await editor.page.getByTestId('canvas-add-button').click();
      await editor.page.getByTestId('node-creator-search-bar').fill('cal.com');
      await editor.page.getByText('Cal.com Polling').waitFor();
      return await partPicture(editor, '[data-test-id="node-creator"]', 540);
    },
  },
  {
    name: 'credential-api-key',
    take: (studio) => newCredential(studio, 'Cal.com API', { apiKey: 'an API key' }),
  },
  {
    name: 'credential-oauth2',
    height: 1420,
    take: (studio) =>
      newCredential(studio, 'Cal.com OAuth2 API', {
        clientId: 'cm3x9q7ab0000',
        clientSecret: 'a-secret-of-the-client',
      }),
  },
  {
    name: 'credential-platform',
    take: (studio) =>
      newCredential(studio, 'Cal.com Platform API', {
        clientId: 'cm1a2b3c4d0000',
        clientSecret: 'a-secret-of-the-client',
      }),
  },
  {
    name: 'credential-self-hosted',
    async take({ n8n, editor, credential }) {
      await editor.page.goto(`${n8n.url}/home/credentials/${credential.id}`);
      await editor.page.getByTestId('credentials-config-container-test-success').waitFor();
      return await partPicture(editor, DIALOG);
    },
  },
];

/** The canvas of each importable workflow. */
export const exampleShots = (names: string[]): Shot[] =>
  names.map((name) => ({
    name: `examples/${name}`,
    async take({ editor, example }) {
      await editor.openWorkflow(example(name));
      return await workflowPicture(editor);
    },
  }));

/** Opens a workflow and presses its button. */
async function runInEditor({ editor }: Studio, workflow: SavedWorkflow): Promise<void> {
  await editor.openWorkflow(workflow);
  await editor.page.getByTestId('execute-workflow-button').first().click();
  await editor.page.getByText('Workflow executed successfully').waitFor();
}

/** The form of a credential that is not saved yet, so that n8n does not test it. */
async function newCredential(
  { n8n, editor }: Studio,
  type: string,
  values: Record<string, string>,
): Promise<Buffer> {
  const { page } = editor;
  await page.goto(`${n8n.url}/home/credentials/create`);
  await page.getByTestId('new-credential-type-select').locator('input').fill(type);
  await page
    .getByTestId('new-credential-type-select-option')
    .filter({ hasText: new RegExp(`^\\s*${type.replace('.', '\\.')}\\s*$`) })
    .click();
  await page.getByTestId('new-credential-type-button').click();
  for (const [name, value] of Object.entries(values)) {
    await page.getByTestId(`parameter-input-${name}`).locator('input').fill(value);
  }
  return await partPicture(editor, DIALOG);
}
