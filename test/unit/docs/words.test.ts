/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Words and phrases at which readers stopped: they may not come back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CalComKeyApi } from '../../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../../credentials/CalComPlatformApi.credentials';
import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { CalComPollTrigger } from '../../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { markdownFiles, proseOf, root, textOf } from './files';

/** Each with what to say instead. */
const unwanted: Array<[RegExp, string]> = [
  [/(?<!there )\b(is|are) no (?!longer\b)/i, 'is not a'],
  [/\bcall(s|ed|ing)? off\b|\bcalledOff\b/i, 'cancel'],
  [/\bas wished\b|asWished/i, 'what was asked for'],
  [/\be-mail/i, 'email'],
  [/\bby hand\b/i, 'manually'],
  [/\bin private\b/i, 'privately'],
  [/\blies in the (past|future)\b/i, 'is in the past'],
  [/\bagain and again\b/i, 'repeatedly'],
  [/\bTime Hint\b/i, 'Which Booking (Date or Time)'],
  [/\bHow Much\b(?= of it\b|:)/, 'Apply To'],
  [/\bLeft (empty|out), it is\b/i, 'If empty: / Default:'],
  [/\bin the place of \*\*/i, 'replace'],
  [/\bbehind the node\b/i, 'after'],
  [/\b(say|says) that they come\b/i, 'sign up'],
  [/\bof (your|one's|their) own (server|account|n8n)\b/i, 'your own server'],
  [/\b(accounts?|servers?) of your own\b/i, 'your own server'],
  [/\ba (role|schedule|key|limit|place) of (its|their|your) own\b/i, 'its own'],
  [/\bwants a (public|key)\b/i, 'needs'],
  [/\bcannot be told which\b/i, 'cannot be determined'],
  [/\bnot [\w ]{1,30} any more\b/i, 'no longer'],
  [/\bof your own that is\b/i, 'your own'],
  [/\b(node|one) behind it\b/i, 'after it'],
];

const found = (texts: Array<[place: string, text: string]>): string[] =>
  texts.flatMap(([place, text]) =>
    unwanted.flatMap(([phrase, instead]) => {
      const hit = phrase.exec(text);
      return hit
        ? [
            `${place}: "${text.slice(Math.max(0, hit.index - 30), hit.index + 40).replace(/\s+/g, ' ')}" – rather: ${instead}`,
          ]
        : [];
    }),
  );

/** All texts within a description that the editor shows, each with its key. */
function shownIn(value: unknown, place: string): Array<[string, string]> {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(
    ([key, inner]): Array<[string, string]> =>
      typeof inner === 'string'
        ? /^(displayName|description|action|placeholder|hint|name|message)$/.test(key)
          ? [[`${place}.${key}`, inner]]
          : []
        : shownIn(inner, `${place}.${key}`),
  );
}

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

it('are in no page', () => {
  expect(found(markdownFiles().map((file) => [file, proseOf(file)]))).toEqual([]);
});

it('are in no note and no name of the examples', () => {
  const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.json'));
  expect(found(files.map((file) => [file, textOf(join('examples', file))]))).toEqual([]);
});

it('are in no text of nodes and credentials', () => {
  const nodes = [new CalCom(), new CalComV1(), new CalComTrigger(), new CalComPollTrigger()];
  const credentials = [CalComKeyApi, CalComLegacyApi, CalComOAuth2Api, CalComPlatformApi];
  const described = [
    ...nodes.map(({ description }) => description),
    ...credentials.map((Credential) => new Credential()),
  ];
  expect(found(described.flatMap((one) => shownIn(one, one.name)))).toEqual([]);
});

/** The texts in a file of code, without its comments. */
function textsIn(file: string): Array<[string, string]> {
  const code = textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)]
    .map(([literal]): [string, string] => [file, literal])
    .filter(([, literal]) => / \S+ /.test(literal));
}

it.each(['migration', 'scripts', 'test/n8n/demo'])(
  'are in nothing that the converter, the scripts and the demo print: %s',
  (folder) => {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => join(folder, name));
    const texts = files.flatMap(textsIn);
    expect(texts.length).toBeGreaterThan(5);
    expect(found(texts)).toEqual([]);
  },
);

it('are in nothing that the sandbox and the page of the converter say', () => {
  const page = textOf('migration/page/template.html');
  expect(found([...textsIn('sandbox/cli.ts'), ['template.html', page]])).toEqual([]);
});

describe('sentences of errors', () => {
  const begins =
    /(?:UserError|problem|refuse|errorMessage:)[(\s]*`\$\{(?:\w+\.)?(?:displayName|label|field)\}(?! could| has \$)/;

  it.each([
    ['throw new UserError(`${label} is empty`)', true],
    ['throw new UserError(\n    `${field.displayName} must be a number`)', true],
    ['throw problem(`${question.label} is in the past`)', true],
    ['throw new UserError(`"${label}" is empty`)', false],
  ])('%p begins with a bare field name: %p', (code, is) => {
    expect(begins.test(code)).toBe(is);
  });

  it('put the names of fields in quotes', () => {
    const bare = sources('nodes').filter((file) =>
      begins.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(bare).toEqual([]);
  });
});
