/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/**
 * Workflows outlive releases: what a release saved loads and runs unchanged with this one.
 *
 *   KEEP_RELEASE=1 npx jest --selectProjects unit --testPathPatterns test/unit/upgrade
 *
 * writes `releases/<version of package.json>.json` from the nodes as they are now. That is done once
 * for each release; the files of published ones are never changed.
 */
import type { INodeParameters } from 'n8n-workflow';
import { version } from '../../../package.json';
import { everyCase, type Case } from '../../contract/cases';
import { AWKWARD } from '../../contract/exampleValue';
import { fillings } from '../../contract/fill';
import { cases as legacyCases } from '../../contract/v1/cases';
import { setClock } from '../harness/clock';
import { useRecorder } from '../harness/useRecorder';
import { keep, releases, type NodeName, type SavedNode, type Unsent } from './release';
import { loaded, runSaved, types } from './runSaved';
import { triggers } from './triggers';

const server = useRecorder();

/**
 * Each operation in its first scope, and the triggers. Every field is filled in; where those do not
 * go together, so that nothing is sent, the next way of filling in the operation is taken.
 */
function* nodesOfNow(): Generator<Unsent[]> {
  for (const of of firstScopes(everyCase)) yield waysToFillIn('calCom', of);
  for (const of of firstScopes(legacyCases)) yield waysToFillIn('calComV1', of);
  for (const trigger of triggers()) yield [trigger];
}

const firstScopes = (cases: Case[]): Case[] =>
  cases.filter((of, index) => of.operation !== cases[index - 1]?.operation);

const waysToFillIn = (node: NodeName, of: Case): Unsent[] =>
  fillings(of).map(({ parameters }) => ({
    node,
    name: of.name,
    parameters: loaded(types[node], withPlainIds(parameters), false),
  }));

/** The referee fills in IDs that are hard to encode; guided operations refuse them. */
const withPlainIds = (parameters: INodeParameters): INodeParameters =>
  JSON.parse(JSON.stringify(parameters).replaceAll(`"${AWKWARD}"`, '"nw29Xk6sKTmpRqPzQfGvCY"'));

async function firstThatSends(ways: Unsent[]): Promise<SavedNode> {
  for (const saved of ways) {
    const outcome = await runSaved(server, saved);
    if (outcome.sent.length > 0) return { ...saved, ...outcome };
  }
  throw new Error(`${ways[0].name} sends nothing, however it is filled in`);
}

if (process.env.KEEP_RELEASE) keepThis();
else checkKept();

function keepThis() {
  const date = new Date().toISOString();
  setClock(date, { goesOn: false });

  it(`keeps ${version}`, async () => {
    const nodes: SavedNode[] = [];
    for (const ways of nodesOfNow()) nodes.push(await firstThatSends(ways));
    keep({ version, date, nodes });
  }, 600_000);
}

function checkKept() {
  const kept = releases();

  it('has kept this version', () => {
    expect(kept.map((release) => release.version)).toContain(version);
  });

  describe.each(kept)('$version', ({ date, nodes }) => {
    setClock(date, { goesOn: false });

    it.each(nodes)('$node $name loads and runs unchanged', async (saved) => {
      const { node, parameters, sent, items } = saved;
      expect(loaded(types[node], parameters)).toMatchObject(parameters);
      expect(await runSaved(server, saved)).toEqual({ sent, ...(items && { items }) });
    });
  });
}
