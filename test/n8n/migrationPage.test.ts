/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { convert } from '../../migration/convert';
import { tables } from '../../migration/tables';
import { provide } from './harness/provide';

const pasted = 'cal_live_0123456789abcdef';

const http = (name: string, parameters: object) => ({
  name,
  type: 'n8n-nodes-base.httpRequest',
  typeVersion: 4.2,
  parameters,
});

const workflow = {
  name: 'Booker',
  nodes: [
    http('Find', { url: `https://api.cal.com/v1/bookings?apiKey=${pasted}` }),
    http('Ours', { url: 'https://meet.example.org/api/bookings' }),
    http('Weather', { url: 'https://weather.example.com/v1/slots' }),
    {
      name: 'Use',
      type: 'n8n-nodes-base.set',
      parameters: { uid: '={{ $json.bookings[0].uid }}' },
    },
  ],
  connections: { Find: { main: [[{ node: 'Use', type: 'main', index: 0 }]] } },
};

let browser: Browser;
let page: Page;
const requests: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  const { chromium: executablePath } = await provide('chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(pathToFileURL(join(__dirname, '../../docs/migrate/index.html')).href);
});

afterAll(() => browser?.close());

const paste = (text: string) => page.locator('#input').fill(text);
const status = () => page.getByRole('status').textContent();

it('converts what is pasted just as the command does', async () => {
  await paste(JSON.stringify(workflow));
  const output = await page.locator('#output').inputValue();
  expect(JSON.parse(output)).toEqual(convert(workflow, tables).workflow);
  expect(await status()).toMatch(/^1 node converted, /);
});

it('lists what was done, what was not, and what is to be looked at', async () => {
  const report = page.locator('#report');
  await expect(report.locator('h2').allTextContents()).resolves.toContain('Converted');
  await expect(report.textContent()).resolves.toContain('Find is now Booking > Get Many');
  await expect(report.textContent()).resolves.not.toContain('Weather');
});

it('shows no key that stood in the workflow', async () => {
  const shown = [
    await page.locator('#report').textContent(),
    await page.locator('#output').inputValue(),
  ];
  expect(shown.join()).not.toContain(pasted);
});

it('knows a server of your own by its address', async () => {
  await page.locator('#hosts').fill('meet.example.org');
  expect(await status()).toMatch(/^2 nodes converted, /);
  await expect(page.locator('#output').inputValue()).resolves.toContain('calComV1');
});

it('gives the result away by copy and by download', async () => {
  const output = await page.locator('#output').inputValue();
  await page.getByRole('button', { name: 'Copy' }).click();
  // Firefox and older browsers need the selection, and the clipboard has to be read in the page.
  await expect(page.evaluate('navigator.clipboard.readText()')).resolves.toBe(output);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('workflow.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(output);
});

it('opens a file', async () => {
  await paste('');
  expect(await page.locator('#result').isVisible()).toBe(false);
  await page.locator('#file').setInputFiles({
    name: 'workflow.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(workflow)),
  });
  await page.locator('#result').waitFor();
  expect(await status()).toMatch(/^2 nodes converted, /);
});

it.each([
  ['{ "nodes": [', 'This is not JSON. Copy the whole workflow, from the first brace to the last.'],
  ['[{ "nodes": [] }, { "nodes": [] }]', 'There are 2 workflows here: convert them one at a time.'],
  ['{ "name": "x" }', 'This is not an n8n workflow: it has no list of nodes.'],
])('says what is wrong with %s', async (text, message) => {
  await paste(text);
  expect(await status()).toBe(message);
  expect(await page.locator('#result').isVisible()).toBe(false);
});

it('takes texts of the workflow for nothing but texts', async () => {
  const name = '<img src=x onerror="document.title=1">';
  await paste(JSON.stringify({ nodes: [http(name, { url: 'https://api.cal.com/v2/me' })] }));
  await expect(page.locator('#report').textContent()).resolves.toContain(name);
  await expect(page.locator('#report img').count()).resolves.toBe(0);
});

it('cannot reach any network', async () => {
  const tried = 'fetch("https://api.cal.com/v2/me").then(() => "reached", () => "refused")';
  const before = problems.length;
  await expect(page.evaluate(tried)).resolves.toBe('refused');
  expect(problems.slice(before).join()).toContain('Content Security Policy');
  expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
});

it('says nothing on the console but that', () => {
  expect(problems.filter((text) => !text.includes('api.cal.com/v2/me'))).toEqual([]);
});
