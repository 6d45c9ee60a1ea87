/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import contract from '../../../contract/contract.json';
import { contractText } from '../../../contract/format';
import { compare } from '../../../scripts/drift/compare';
import { readDocument } from '../../../scripts/drift/document';
import { withNews, type Contract } from '../../../scripts/drift/write';
import { openApi } from './openApi';

const facts = contract as unknown as Contract;
const root = join(__dirname, '../../..');

it('the contract is written as the program writes it', () => {
  expect(
    readFileSync(join(root, 'contract/contract.json'), 'utf8') === contractText(contract),
  ).toBe(true);
});

it('what is certain and new gets into the contract, which then agrees', () => {
  const document = openApi('3.1.0');
  document.paths['/v2/contacts'].get.parameters.push({
    in: 'query',
    name: 'tag',
    schema: { type: 'string' },
  });
  document.paths['/v2/contacts/tags'].get = {
    operationId: 'ContactsController_listTags',
    tags: ['Contacts'],
    description: 'Needs the `CONTACT_READ` scope.',
    responses: {
      200: {
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                data: {
                  type: 'array',
                  items: { type: 'object', properties: { id: {}, name: {} } },
                },
              },
            },
          },
        },
      },
    },
  };
  const published = readDocument(document);
  const next = withNews(facts, published, compare(published), '2027-01-31');

  expect(compare(published, next.operations)).toEqual([]);
  const added = next.operations.find(
    ({ path, method }) => path === '/v2/contacts/tags' && method === 'GET',
  );
  expect(added).toMatchObject({
    scopes: ['CONTACT_READ'],
    authAccepts: ['apiKey', 'oauth'],
    knownFrom: '2027-01-31',
    response: { dataKind: 'array', keys: ['id', 'name'] },
  });
  expect(next.operations).toHaveLength(facts.operations.length + 1);
  expect(facts.operations).not.toContainEqual(expect.objectContaining({ knownFrom: '2027-01-31' }));
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (document: object) => {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/drift/main.ts', file], {
      cwd: root,
      encoding: 'utf8',
    });
  };

  it('ends with 0 when all is the same, 1 when something differs, and 2 when it cannot tell', () => {
    const document = openApi('3.0.0');
    expect(run(document)).toMatchObject({ status: 0, stderr: '' });
    delete document.paths['/v2/contacts'].get;
    const { status, stdout } = run(document);
    expect([status, stdout]).toEqual([1, expect.stringContaining('is no longer in the document')]);
    expect(run({})).toMatchObject({ status: 2, stderr: expect.stringContaining('not an OpenAPI') });
  }, 60_000);
});
