/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import fc from 'fast-check';
import { splitExpression } from '@n8n/tournament/dist/ExpressionSplitter';
import { isExpression, placedParts, valueOf } from '../../../migration/expressions/template';
import { jsonText, treeOf } from '../../../migration/expressions/tree';
import { evaluated, evaluatedTree } from './evaluated';

const json = { a: 'A "quoted" one', b: 7, c: { d: ['x', 'y'] }, no: null, yes: true };

const token = fc.constantFrom('{{', '}}', '{', '}', '\\', '"', "'", ' ', 'a', '$json.b', '\n');

it('cuts expressions where n8n cuts them', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const text = tokens.join('');
      const ours = placedParts(`=${text}`).map((part) => ('code' in part ? part.code : null));
      const theirs = splitExpression(text)
        .filter((chunk) => chunk.type === 'code' || chunk.text !== '')
        .map((chunk) => (chunk.type === 'code' ? chunk.text : null));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 1000 },
  );
});

/** Code, and what it gives as text. */
const codes: Record<string, string> = {
  '$json.b': '7',
  '"}}"': '}}',
  '{ a: { b: 1 }}.a.b': '1',
  '`{${"{"}}}`': '{{}}',
  '/^}}$/.test("}}") // }}': 'true',
};

it('puts texts and code together so that n8n reads the same', () => {
  const text = fc.array(fc.constantFrom('{', '}', '\\', 'a', '"', '\n', '='), { maxLength: 6 });
  const part = fc.oneof(
    text.map((chars) => ({ text: chars.join('') })),
    fc.constantFrom(...Object.keys(codes)).map((code) => ({ code })),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const meant = parts.map((one) => ('text' in one ? one.text : codes[one.code]));
      expect(String(evaluated(valueOf(parts), json))).toBe(meant.join(''));
    }),
    { numRuns: 150 },
  );
});

/** Code of literals and of what is computed, as people write it. */
const { source } = fc.letrec<{ source: string; object: string; list: string }>((tie) => {
  const quoted = fc
    .array(fc.constantFrom('a', ' ', '\\u00e9', '\\n', '+', '(', ')', ':', ',', '{', '=', "\\'"), {
      maxLength: 6,
    })
    .map((chars) => `'${chars.join('')}'`);
  const leaf = fc.oneof(
    quoted,
    fc.constantFrom('1', '-2.5', '+3', 'true', 'null', '`plain`', '""', '"=1"'),
    fc.constantFrom(
      '$json.a',
      '$json.b',
      "'2030-01-01T' + $json.b + ':00Z'",
      "'Mr ' + $json.a + ' (web)'",
      '`x${$json.b}y`',
      "'a' in $json ? $json.a : 'z'",
      '[$json.a, $json.b][0]',
      '[...$json.c.d]',
      '$json.c.d.map((one) => one + 1)',
      '($json.b, $json.a)',
      '$json.b > 3 && $json.yes',
      '{ ...$json.c }',
      "{ ['k' + $json.b]: 1 }",
    ),
  );
  const list = fc
    .array(tie('source'), { maxLength: 3 })
    .map((entries) => `[${entries.join(', ')}]`);
  const object = fc
    .array(fc.tuple(fc.constantFrom('name', "'a b'", '"x-y"', '3'), tie('source')), {
      maxLength: 4,
    })
    .map((entries) => `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`);
  return {
    source: fc.oneof(
      { maxDepth: 3 },
      leaf,
      list as fc.Arbitrary<string>,
      object as fc.Arbitrary<string>,
    ),
    list: list as fc.Arbitrary<string>,
    object: object as fc.Arbitrary<string>,
  };
});

it('takes literals apart into trees that mean the same, and back again', () => {
  fc.assert(
    fc.property(source, (code) => {
      const value = `={{ ${`{ body: ${code} }`.replaceAll('}}', '} }')} }}`;
      const meant = evaluated(value, json);
      const tree = treeOf(value)!;
      expect(evaluatedTree(tree, json)).toEqual(meant);
      const text = jsonText(tree);
      const again = isExpression(text) ? evaluated(text, json) : JSON.parse(text);
      expect(again).toEqual(meant);
    }),
    { numRuns: 200 },
  );
});

it('reads JSON text with code in it as n8n sends it', () => {
  const value = fc.oneof(
    fc.json().filter((text) => !/\{\{|\}\}|\\|^"/.test(text)),
    fc.constantFrom(
      '"{{ $json.b }} o\'clock"',
      '"\\n{{ $json.b }}"',
      '{{ JSON.stringify($json.c) }}',
      '{{ $json.b }}',
      '{{ $json.yes }}',
      '{{ JSON.stringify({ x: $json.b, y: [1] }, null, 2) }}',
      '"=1"',
    ),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      const text = `={${values.map((one, at) => `"k${at}": ${one}`).join(',')} }`;
      const meant = JSON.parse(evaluated(text, json) as string);
      expect(evaluatedTree(treeOf(text), json)).toEqual(meant);
    }),
    { numRuns: 150 },
  );
});
