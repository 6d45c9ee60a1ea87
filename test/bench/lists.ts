import { accountAt, verdict, type Account, type Bench, type Row, type Section } from './bench';
import { compare } from './compare';
import { runSteps, saveSteps, type Outcome } from './runSteps';
import { HTTP_REQUEST, listAll, LARGEST_PAGE, OURS } from './steps';

/** The highest ratio to the HTTP Request node, by the number of rows. */
const most: Record<number, number> = { 1000: 1, 10_000: 0.7 };

/** All of 1,000 and of 10,000 bookings; every row must come exactly once. */
export async function lists(bench: Bench): Promise<Section> {
  const account = await accountAt(bench, 'stub');
  const rows: Row[] = [];
  for (const total of [1000, 10_000]) {
    for (const simplify of [true, false]) {
      const row = await compare(bench, {
        task: `${total.toLocaleString('en')} bookings, ${simplify ? 'simplified' : 'raw'}`,
        steps: listAll(account, total, simplify),
        items: [{}],
        rounds: bench.rounds,
        most: most[total],
        check: (outcome, name) => checkRows(outcome, total, name),
      });
      rows.push(row);
    }
    rows.push(await countRequests(bench, account, total));
  }
  return { title: 'List all bookings (stub)', rows };
}

function checkRows({ bookings }: Outcome, total: number, name: string): void {
  const different = new Set(bookings.map(({ uid }) => uid)).size;
  if (bookings.length === total && different === total) return;
  throw new Error(`${name}: ${bookings.length} rows, ${different} different, of ${total}`);
}

async function countRequests({ n8n, servers }: Bench, account: Account, total: number) {
  const steps = listAll(account, total, true);
  const count = async (name: string): Promise<number> => {
    const workflow = await saveSteps(n8n, steps[name], [{}]);
    await servers.facts();
    checkRows(await runSteps(n8n, workflow), total, name);
    return (await servers.facts()).requests.stub;
  };
  const ours = await count(OURS);
  const fewest = Math.ceil(total / LARGEST_PAGE);
  return {
    Task: `requests for ${total.toLocaleString('en')} rows, each row once`,
    [OURS]: String(ours),
    [HTTP_REQUEST]: String(await count(HTTP_REQUEST)),
    Ratio: '',
    Goal: verdict(String(fewest), ours === fewest),
  };
}
