/** The pictures of the guides: panels of nodes that are made for them, after a run. */
import { migrationPage } from '../../migration/page/page';
import { importWorkflow, type SavedWorkflow, type Step } from '../../test/n8n/harness';
import type { Shot } from './shots';
import { partPicture, workflowPicture, type Studio } from './studio';

const PANEL = '[data-test-id="ndv"]';
const DIALOG = '[data-test-id="editCredential-modal"]';
const CALCOM = 'n8n-nodes-cal-com.calCom';

const introCall = {
  __rl: true,
  mode: 'list',
  value: '1',
  cachedResultName: 'Intro call · 30 min · intro-call · My Account',
};
const zone = (value: string) => ({ __rl: true, mode: 'name', value });

const findTimes = (more: Record<string, unknown> = {}): Step => ({
  name: 'Find Times',
  type: CALCOM,
  parameters: {
    resource: 'appointment',
    operation: 'findTimes',
    eventType: introCall,
    when: 'next week in the morning',
    ...more,
  },
});

const book = (email: string, more: Record<string, unknown> = {}): Step => ({
  name: 'Book',
  type: CALCOM,
  parameters: {
    resource: 'appointment',
    operation: 'book',
    eventType: introCall,
    start: '={{ $json.options[0].start }}',
    attendeeName: 'Vera Visitor',
    attendeeEmail: email,
    ...more,
  },
});

/** Each picture books for a person of its own: nobody's booking may stand in another's way. */
let people = 0;
const visitor = () => `vera.${(people += 1)}@example.org`;

export const guideShots: Shot[] = [
  {
    name: 'guides/find-times',
    take: (studio) => panelAfterRun(studio, [findTimes()], 'Find Times'),
  },
  {
    name: 'guides/book',
    take: (studio) => panelAfterRun(studio, [findTimes(), book(visitor())], 'Book'),
  },
  {
    name: 'guides/first-booking',
    async take(studio) {
      await studio.editor.openWorkflow(await chain(studio, [findTimes(), book(visitor())]));
      await run(studio);
      return await workflowPicture(studio.editor);
    },
  },
  {
    name: 'guides/times-in-tokyo',
    take: (studio) =>
      panelAfterRun(
        studio,
        [findTimes({ when: 'next week in the evening', attendeeTimeZone: zone('Tokyo') })],
        'Find Times',
      ),
  },
  {
    name: 'guides/time-that-does-not-exist',
    async take(studio) {
      const start = '2027-03-28 02:30';
      const step = book(visitor(), { start, attendeeTimeZone: zone('Europe/Berlin') });
      return await panelAfterRun(studio, [step], 'Book', 'error');
    },
  },
  {
    name: 'guides/error',
    take: (studio) =>
      panelAfterRun(
        studio,
        [
          {
            name: 'Get Booking',
            type: CALCOM,
            parameters: { resource: 'booking', operation: 'get', bookingUid: 'a-wrong-uid' },
          },
        ],
        'Get Booking',
        'error',
      ),
  },
  {
    name: 'guides/team',
    async take(studio) {
      const organization = {
        __rl: true,
        mode: 'list',
        value: '1',
        cachedResultName: 'Organization 1 · Yours',
      };
      const team = {
        __rl: true,
        mode: 'list',
        value: '2',
        cachedResultName: 'Acme Sales · sales',
      };
      const scope = { scope: 'organizationTeam', orgId: organization, teamId: team };
      const parameters = { resource: 'eventType', operation: 'getMany', ...scope };
      const step = { name: 'Event Types of the Team', type: CALCOM, parameters };
      return await panelAfterRun(studio, [step], step.name);
    },
  },
  {
    name: 'guides/agent-tool',
    async take({ editor, example }) {
      await editor.openWorkflow(example('sms-agent-tools'));
      await editor.openNode('book');
      return await partPicture(editor, PANEL);
    },
  },
  {
    name: 'guides/polling',
    async take(studio) {
      const { editor } = studio;
      const events = ['newBooking', 'changedBooking', 'cancelledBooking'];
      const workflow = await save(studio, [
        {
          name: 'Cal.com Polling Trigger',
          type: 'n8n-nodes-cal-com.calComPollTrigger',
          parameters: { events, useSampleEvent: true },
        },
      ]);
      await editor.openWorkflow(workflow);
      await editor.openNode('Cal.com Polling Trigger');
      await editor.page.getByTestId('node-execute-button').first().click();
      await showSchema(studio);
      return await partPicture(editor, PANEL);
    },
  },
  {
    name: 'guides/request-options',
    async take(studio) {
      const { editor } = studio;
      const requestOptions = { maxWait: 300, requestsInFlight: 10, timeout: 60000 };
      await editor.openWorkflow(await chain(studio, [findTimes({ requestOptions })]));
      await editor.openNode('Find Times');
      await editor.page.getByTestId('tab-settings').first().click();
      return await partPicture(editor, PANEL);
    },
  },
  {
    name: 'guides/install',
    async take({ n8n, editor }) {
      const { page } = editor;
      await page.goto(`${n8n.url}/settings/community-nodes`);
      await page
        .getByRole('button', { name: /install/i })
        .first()
        .click();
      const dialog = page.getByTestId('communityPackageInstall-modal');
      await dialog.locator('input').first().fill('n8n-nodes-cal-com');
      return await partPicture(editor, '[data-test-id="communityPackageInstall-modal"]');
    },
  },
  {
    name: 'guides/migrate',
    async take({ editor }) {
      const { page } = editor;
      await page.goto('about:blank');
      await page.setContent(migrationPage());
      await page.locator('#input').fill(JSON.stringify(oldWorkflow, null, 2));
      await page.getByRole('status').filter({ hasText: 'converted' }).waitFor();
      return await page.screenshot({ animations: 'disabled', fullPage: true });
    },
  },
  {
    name: 'guides/credential-legacy',
    async take({ n8n, editor }) {
      const { page } = editor;
      await page.goto(`${n8n.url}/home/credentials/create`);
      const type = 'Cal.com Legacy API';
      await page.getByTestId('new-credential-type-select').locator('input').fill(type);
      await page
        .getByTestId('new-credential-type-select-option')
        .filter({ hasText: type })
        .first()
        .click();
      await page.getByTestId('new-credential-type-button').click();
      return await partPicture(editor, DIALOG);
    },
  },
];

/** What somebody may have in an n8n of old. */
const oldWorkflow = {
  nodes: [
    {
      name: 'Find Bookings',
      type: 'n8n-nodes-base.httpRequest',
      typeVersion: 4.2,
      position: [0, 0],
      parameters: { url: 'https://api.cal.com/v1/bookings?apiKey=cal_live_…' },
    },
  ],
  connections: {},
};

/** Saves a workflow of nodes that follow each other. */
async function save({ n8n, credential }: Studio, steps: Step[]): Promise<SavedWorkflow> {
  const nodes = steps.map((step, index) => ({
    typeVersion: 1,
    parameters: {},
    id: `node-${index}`,
    position: [index * 220, 0],
    ...(step.type.startsWith('n8n-nodes-cal-com.') && {
      credentials: { [credential.type]: { id: credential.id, name: credential.name } },
    }),
    ...step,
  }));
  const connections = Object.fromEntries(
    steps
      .slice(1)
      .map(({ name }, index) => [
        steps[index].name,
        { main: [[{ node: name, type: 'main', index: 0 }]] },
      ]),
  );
  const settings = { executionOrder: 'v1', timezone: 'Europe/Berlin' };
  return await importWorkflow(n8n, { name: 'A guide', nodes, connections, settings });
}

const chain = (studio: Studio, steps: Step[]): Promise<SavedWorkflow> =>
  save(studio, [{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' }, ...steps]);

/** Presses the button of the open workflow and waits for the end. */
async function run({ editor: { page } }: Studio): Promise<void> {
  await page.getByTestId('execute-workflow-button').first().click();
  await page.getByText('Workflow executed successfully').first().waitFor();
}

/** The panel of a node after its step was executed there, and those before it. */
async function panelAfterRun(
  studio: Studio,
  steps: Step[],
  name: string,
  outcome: 'success' | 'error' = 'success',
): Promise<Buffer> {
  const { editor } = studio;
  await editor.openWorkflow(await chain(studio, steps));
  // A form that n8n loads when a panel opens changes the node: run before that, the output would be
  // marked as that of other parameters.
  await editor.openNode(name);
  await editor.page.waitForLoadState('networkidle');
  await editor.page.getByTestId('node-execute-button').first().click();
  const message = outcome === 'success' ? 'Node executed successfully' : 'Problem in node';
  await editor.page.getByText(message).first().waitFor();
  if (outcome === 'success') await showSchema(studio);
  return await partPicture(editor, PANEL);
}

/** The outline of an output with its values tells more on a small picture than a wide table. */
async function showSchema({ editor: { page } }: Studio): Promise<void> {
  const output = page.getByTestId('output-panel');
  await output.getByTestId('radio-button-schema').click();
  await output.getByTestId('run-data-schema-item').first().waitFor();
}
