/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * The table of conversations over MCP, in a real n8n whose today is one of three. Whatever a model
 * calls, nothing may be changed that the person did not mean, and every answer must lead on.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { HOME, toolSets, type Tools } from '../conversations/conversation';
import { conversations, dayNames, figures, play, startOf, told } from '../conversations/play';
import { workflowOf } from '../conversations/tools';
import { agentOf, type Agent } from './asTools';
import { importWorkflow, publish } from './harness';
import { connectMcp } from './harness/mcp';
import { useStage } from './stage';

/** How far the clocks of n8n and of the sandbox are ahead of ours, in ms. */
let ahead = 0;
const folder = mkdtempSync(join(tmpdir(), 'clock-'));
const file = join(folder, 'ahead');
writeFileSync(file, '0');
afterAll(() => rmSync(folder, { recursive: true }));

const stage = useStage({
  account: 'Cal.com account',
  sandbox: { rateLimit: 1_000_000, now: () => DateTime.utc().plus(ahead) },
  own: {
    env: {
      NODE_OPTIONS: `--require ${join(__dirname, 'harness/clock.cjs')}`,
      HARNESS_CLOCK: file,
      GENERIC_TIMEZONE: HOME,
    },
  },
});

const agents = {} as Record<Tools, Agent>;
beforeAll(async () => {
  for (const tools of toolSets) {
    await publish(stage.n8n, await importWorkflow(stage.n8n, workflowOf(tools)));
    agents[tools] = agentOf(await connectMcp(stage.n8n, tools));
  }
});

/** Moves the clocks to the beginning of a day's conversations. */
async function setToday(today: (typeof dayNames)[number]): Promise<void> {
  ahead = startOf(today).toMillis() - Date.now();
  writeFileSync(file, String(ahead));
  process.kill(stage.n8n.pid, 'SIGUSR2');
  for (
    const giveUp = Date.now() + 5_000;
    readFileSync(`${file}.read`, 'utf8') !== String(ahead);

  ) {
    if (Date.now() > giveUp) throw new Error('n8n did not read its clock');
    await sleep(1);
  }
}

it.each(dayNames)(
  'nobody is misunderstood on %s',
  async (today) => {
    const outcomes = [];
    for (const conversation of conversations.filter(({ only = dayNames }) =>
      only.includes(today),
    )) {
      await setToday(today);
      const use = (tools: Tools, tool: string, args: object) => agents[tools].use(tool, args);
      outcomes.push(await play(conversation, { today, sandbox: stage.sandbox, use }));
    }
    process.stdout.write(`On ${today}, ${figures(outcomes)}\n`);
    expect(outcomes.flatMap(told)).toEqual([]);
  },
  180_000,
);
