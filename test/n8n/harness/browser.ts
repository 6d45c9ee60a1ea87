import type { Page } from 'playwright-core';
import { chromium, errors, selectors } from 'playwright-core';
import { provide } from './provide';
import type { N8n } from './server';
import type { SavedWorkflow } from './workflows';

/** Nothing but the page itself: no updates, no reports, no start pages. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

/** What n8n appends to the type of a node to tell its row from others. */
const UNIQUE_END = /-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The list is filtered at once; a search without an answer after this found nothing. */
const NOTHING_FOUND_MS = 3_000;

interface EditorOptions {
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Pixels per point; 2 makes pictures that stay sharp on good screens. */
  scale?: number;
}

/** n8n's editor in a real browser, signed in. */
export interface Editor {
  /** For whatever the functions below do not cover. */
  page: Page;
  openWorkflow(workflow: SavedWorkflow): Promise<void>;
  /** Opens the panel of a node of the open workflow. */
  openNode(name: string): Promise<void>;
  closeNode(): Promise<void>;
  /** Searches the panel that lists nodes and answers the types found, best first. */
  searchNodes(text: string): Promise<string[]>;
  /** Writes a PNG; `part` is a selector, by default the whole window. */
  screenshot(path: string, part?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens n8n's editor; requests to anything but this n8n are refused. */
export async function openEditor(n8n: N8n, options: EditorOptions = {}): Promise<Editor> {
  const { theme = 'light', width = 1440, height = 900, scale = 1 } = options;
  const { chromium: executablePath } = await provide('chromium');
  selectors.setTestIdAttribute('data-test-id');
  const browser = await chromium.launch({ executablePath, args: flags });
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const inside = (url: URL) => url.origin === n8n.url || ['data:', 'blob:'].includes(url.protocol);
  await context.route(
    (url) => !inside(url),
    (route) => route.abort(),
  );
  await signIn(page, n8n);

  const panel = page.getByTestId('ndv');
  return {
    page,
    async openWorkflow({ id, nodes }) {
      await page.goto(`${n8n.url}/workflow/${id}`);
      const [first] = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
      await canvasNode(page, first.name).waitFor();
    },
    async openNode(name) {
      await canvasNode(page, name).dblclick();
      await panel.waitFor();
    },
    async closeNode() {
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
    },
    async searchNodes(text) {
      const search = page.getByTestId('node-creator-search-bar');
      if (!(await search.isVisible())) await page.getByTestId('node-creator-plus-button').click();
      const found = page.locator('[data-keyboard-nav-type=node]');
      // Some lists hold nodes before anything is searched: they must be gone first.
      await search.fill('no node has this name');
      await page.getByTestId('node-creator-no-results').waitFor();
      await search.fill(text);
      await found.first().waitFor({ timeout: NOTHING_FOUND_MS }).catch(noTimeout);
      const rows = await found.all();
      const ids = await Promise.all(rows.map((row) => row.getAttribute('data-keyboard-nav-id')));
      return ids.map((id) => String(id).replace(UNIQUE_END, ''));
    },
    async screenshot(path, part) {
      await page.evaluate('document.fonts.ready');
      const target = part ? page.locator(part) : page;
      await target.screenshot({ path, animations: 'disabled' });
    },
    close: () => browser.close(),
  };
}

async function signIn(page: Page, { url, owner }: N8n) {
  await page.goto(`${url}/signin`);
  await page.locator('input[name=emailOrLdapLoginId]').fill(owner.email);
  await page.locator('input[type=password]').fill(owner.password);
  await page.getByTestId('form-submit-button').click();
  await page.waitForURL((target) => !target.pathname.startsWith('/signin'));
}

function canvasNode(page: Page, name: string) {
  return page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
}

function noTimeout(error: unknown) {
  if (!(error instanceof errors.TimeoutError)) throw error;
}
