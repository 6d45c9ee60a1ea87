/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CalComKeyApi } from '../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../credentials/CalComPlatformApi.credentials';
import action from '../../nodes/CalCom/CalCom.node.json';
import pollTrigger from '../../nodes/CalComPollTrigger/CalComPollTrigger.node.json';
import trigger from '../../nodes/CalComTrigger/CalComTrigger.node.json';
import legacy from '../../nodes/CalComV1/CalComV1.node.json';

const root = join(__dirname, '../..');
const credentials = [
  new CalComKeyApi(),
  new CalComLegacyApi(),
  new CalComOAuth2Api(),
  new CalComPlatformApi(),
];

describe.each([
  ['action node', action],
  ['trigger', trigger],
  ['polling trigger', pollTrigger],
  ['legacy node', legacy],
])('codex file of the %s', (_, codex) => {
  it.each(['cal', 'calendar', 'booking', 'scheduling', 'appointment', 'meeting'])(
    'lets a search for %p find it',
    (word) => {
      expect(codex.alias).toContain(word);
    },
  );

  it('has resources, without which n8n ignores the whole file', () => {
    const [{ url }] = codex.resources.primaryDocumentation;
    expect(codex.resources.credentialDocumentation).toHaveLength(1);
    expect(existsSync(join(root, url.split('/blob/main/')[1]))).toBe(true);
    // n8n appends a query of its own, which would end up in the anchor.
    expect(url).not.toContain('#');
  });
});

describe('icon', () => {
  const file = (path: string) => join(root, 'credentials', path.replace('file:', ''));

  it.each(credentials)('of $displayName exists for light and dark themes', ({ icon }) => {
    const { light, dark } = icon as { light: string; dark: string };

    expect(light).not.toBe(dark);
    expect([light, dark].map((path) => existsSync(file(path)))).toEqual([true, true]);
  });

  it.each(['calcom.svg', 'calcom.dark.svg'])(
    '%s is square and needs nothing from outside',
    (name) => {
      const svg = readFileSync(join(root, 'nodes/CalCom', name), 'utf8');

      expect(svg).toMatch(/viewBox="0 0 (\d+) \1"/);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|href|url\(|<script|<image/,
      );
    },
  );
});
