/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What the pictures are taken with: n8n's editor, and how a picture is framed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Stage } from '../../test/n8n/demo/stage';
import type { Editor } from '../../test/n8n/harness/browser';

export interface Studio extends Stage {
  editor: Editor;
}

/** n8n's own buttons and messages around a workflow or a panel: pictures do without them. */
const clutter = [
  ...[
    'canvas-controls',
    'canvas-minimap',
    'execute-workflow-button',
    'node-creator-plus-button',
    'command-bar-button',
    'add-sticky-button',
    'toggle-focus-panel-button',
    'instance-ai-canvas-action-button',
    'floating-nodes',
  ].map((id) => `[data-test-id="${id}"]`),
  // What leaves the last node leads nowhere.
  '[data-test-id="canvas-node-output-handle"]:has([data-test-id="canvas-handle-plus"]) *',
  '.el-notification',
  '.n8n-tooltip',
];

const FORM = '[data-test-id="editCredential-modal"]';

/** Forms of credentials are shown whole. */
const style = `
  ${clutter.join(', ')} { visibility: hidden !important; }
  ${FORM} { height: fit-content !important; max-height: none !important; }
`;

/** Points between the outermost nodes and the edge of the picture. */
const MARGIN = 28;

/** A picture of the workflow that is open: its nodes and notes, without n8n around them. */
export async function workflowPicture({ page }: Editor): Promise<Buffer> {
  await page.getByTestId('zoom-to-fit').click();
  await settled(page);
  return await page.screenshot({ animations: 'disabled', clip: await frameOfNodes(page) });
}

/** A picture of one part of the page, e.g. the panel of a node, or of the upper points of it. */
export async function partPicture(
  { page }: Editor,
  selector: string,
  height = Infinity,
): Promise<Buffer> {
  await settled(page);
  const box = await page.locator(selector).last().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  const clip = { ...box, height: Math.min(box.height, height) };
  return await page.screenshot({ animations: 'disabled', clip });
}

/** Nothing that n8n still draws, and no cursor over a button, shall be in the picture. */
async function settled(page: Page): Promise<void> {
  await page.addStyleTag({ content: style });
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur?.()');
  await page.evaluate('document.fonts.ready');
  await sleep(1200);
}

/** The smallest rectangle around everything on the canvas. */
async function frameOfNodes(page: Page) {
  const parts = page.locator('.vue-flow__node, .vue-flow__node [class*="_description_"]');
  const boxes = (await Promise.all((await parts.all()).map((part) => part.boundingBox()))).filter(
    (box) => box !== null,
  );
  const canvas = await page.getByTestId('canvas-wrapper').boundingBox();
  const { width, height } = page.viewportSize()!;
  const left = Math.max(canvas?.x ?? 0, Math.min(...boxes.map(({ x }) => x)) - MARGIN);
  const top = Math.max(canvas?.y ?? 0, Math.min(...boxes.map(({ y }) => y)) - MARGIN);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN);
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
