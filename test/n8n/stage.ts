/** What a suite in real n8n begins and ends with. */
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import {
  sharedN8n,
  startN8n,
  type Lodger,
  type N8n,
  type OwnN8n,
  type SavedCredential,
  type StartOptions,
} from './harness';
import { thriftyIsolates } from './harness/environment';
import { connect } from './scenes';

interface Stage<T extends N8n = N8n> {
  n8n: T;
  sandbox: Sandbox;
  /** Ada's account in the sandbox. */
  credential: SavedCredential;
}

interface StageOptions {
  /** By default a self-hosted server. */
  sandbox?: SandboxOptions;
  /** For an n8n that no other suite uses: one that is restarted, or whose output is read. */
  own?: StartOptions;
  /** The name of the credential. */
  account?: string;
}

/**
 * n8n for all tests of a file: the one that suites share, or one of their own. What the file saves
 * in it goes with its last test.
 */
export function useN8n(): { n8n: N8n };
export function useN8n(own: StartOptions): { n8n: OwnN8n };
export function useN8n(own?: StartOptions): { n8n: N8n } {
  const stage = {} as { n8n: OwnN8n | Lodger };
  beforeAll(async () => {
    stage.n8n = own
      ? await startN8n({ ...own, env: { ...thriftyIsolates, ...own.env } })
      : await sharedN8n();
  });
  afterAll(() => stage.n8n?.stop());
  return stage;
}

/** The same with a sandbox and an account in it, which are there until n8n has let go of them. */
export function useStage(options: StageOptions & { own: StartOptions }): Stage<OwnN8n>;
export function useStage(options?: StageOptions): Stage;
export function useStage({ sandbox, own, account }: StageOptions = {}): Stage {
  const stage = (own ? useN8n(own) : useN8n()) as Stage;
  beforeAll(async () => {
    stage.sandbox = await startSandbox(sandbox ?? { profile: 'selfHosted' });
    stage.credential = await connect(stage.n8n, stage.sandbox, account);
  });
  afterAll(() => stage.sandbox?.stop());
  return stage;
}
