/** n8n's rules for what people read, and ours for what they see, checked on a built node. */
import { NodeHelpers, type INode, type INodeParameters, type INodeType } from 'n8n-workflow';
import type { Resource } from '../../nodes/shared/define/operation';
import { fieldsOf } from '../../nodes/shared/define/properties';
import { isShown } from '../../nodes/shared/define/read';
import type { Case } from './cases';
import { fillings } from './fill';
import { choicesOf, endsWell, entriesOf, groupsOf, isTitleCase, misplaced } from './texts';

/** Declares the tests of a node. `cases` are all its operations in all their scopes. */
export function describeNode(
  { description }: INodeType,
  resources: Resource[],
  cases: Case[],
): void {
  const { properties } = description;
  const entries = entriesOf(properties);
  const fields = entries.map(({ field }) => field);
  const operations = resources.flatMap(({ operations: all }) => all);

  /** The places of the entries that break a rule, each once. */
  const breaking = (rule: (entry: (typeof entries)[number]) => boolean): string[] => [
    ...new Set(entries.filter(rule).map(({ place, field }) => `${place} "${field.displayName}"`)),
  ];

  describe('labels', () => {
    it('are in Title Case', () => {
      expect(
        breaking(({ field }) => field.type !== 'notice' && !isTitleCase(field.displayName)),
      ).toEqual([]);
      const groups = fields.filter(({ type }) => type === 'fixedCollection').flatMap(groupsOf);
      expect(groups.map((group) => group.displayName).filter((name) => !isTitleCase(name))).toEqual(
        [],
      );
    });

    it('of choices are in Title Case', () => {
      const names = fields.flatMap(choicesOf).map(({ name }) => name);
      expect([...new Set(names)].filter((name) => !isTitleCase(name))).toEqual([]);
    });
  });

  describe('descriptions', () => {
    it('say something else than the label', () => {
      const plain = (text = '') => text.toLowerCase().replace(/[^a-z]/g, '');
      expect(
        breaking(({ field }) => plain(field.description) === plain(field.displayName)),
      ).toEqual([]);
    });

    it('are there for all fields but menus, forms and the parts of rows', () => {
      const plainlyNamed = ['resource', 'operation', 'authentication'];
      const silent = breaking(
        ({ place, field: { type, description: text }, inRow }) =>
          !text &&
          !inRow &&
          !['notice', 'collection'].includes(type) &&
          !plainlyNamed.includes(place),
      );
      expect(silent).toEqual([]);
    });

    it('end without a full stop, unless they have several sentences', () => {
      const texts = [...fields, ...fields.flatMap(choicesOf)].map((one) => one.description ?? '');
      expect([...new Set(texts)].filter((text) => !endsWell(text))).toEqual([]);
    });

    it('of switches start with Whether', () => {
      expect(
        breaking(
          ({ field }) => field.type === 'boolean' && !field.description?.startsWith('Whether '),
        ),
      ).toEqual([]);
    });
  });

  it('placeholders are examples, or say what a button adds', () => {
    const starts = { collection: /^Add /, fixedCollection: /^(Add|Set) / } as Record<
      string,
      RegExp
    >;
    const wrong = entries
      .filter(
        ({ field: { type, placeholder } }) =>
          placeholder && !(starts[type] ?? /^e\.g\. /).test(placeholder),
      )
      .map(({ place, field }) => `${place}: ${field.placeholder}`);
    expect(wrong).toEqual([]);
  });

  it('menus and forms are sorted by name', () => {
    const names = (field: (typeof fields)[number]): string[] =>
      field.type === 'collection'
        ? (field.options as typeof fields).map(({ displayName }) => displayName)
        : choicesOf(field).map(({ name }) => name);
    const wrong = entries.flatMap(({ place, field }) => {
      // n8n wants custom calls at the end of the menu.
      const pair = misplaced(names(field).filter((name) => name !== 'Custom API Call'));
      return pair ? [`${place}: ${pair}`] : [];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  describe('operations', () => {
    it('have names, actions and descriptions that differ', () => {
      const poor = operations.filter(
        ({ name, action, description: text }) =>
          !isTitleCase(name) || !text || text === name || text === action || !endsWell(text),
      );
      expect(poor.map(({ action }) => action)).toEqual([]);
    });

    it('have actions that are unique over the node, in sentence case and without article', () => {
      const actions = operations.map(({ action }) => action);
      expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
      expect(actions.filter((action) => !/^\p{Lu}/u.test(action))).toEqual([]);
      expect(actions.filter((action) => / (a|an|the) /.test(action))).toEqual([]);
    });
  });

  /** What stands above and below the fields of every operation. */
  const around = ['authentication', 'legacyNotice', 'resource', 'operation', 'requestOptions'];

  /** What the editor shows for parameters, without the menus above and the settings below. */
  function visible(parameters: INodeParameters): string[] {
    const node = { typeVersion: 1 } as INode;
    return properties
      .filter(({ name }) => !around.includes(name))
      .filter((field) => NodeHelpers.displayParameter(parameters, field, node, description))
      .map(({ name }) => name);
  }

  const declared = ({ operation, scope }: Case, parameters: INodeParameters): string[] =>
    fieldsOf(operation)
      .filter(({ scopes }) => !scopes || scopes.includes(scope))
      .filter(({ field }) => isShown(field, parameters, parameters))
      .map(({ field }) => field.name);

  describe.each(cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const views = fillings(of).map(({ parameters }) => parameters);

    it('shows its fields, each once and in their order', () => {
      for (const parameters of views) {
        const shown = visible(parameters);
        expect(shown).toEqual(declared(of, parameters));
        expect(shown.filter((name, index) => shown.indexOf(name) !== index)).toEqual([]);
      }
    });
  });

  it.each(operations.map((operation) => [operation.action, operation] as const))(
    '%s shows every field for some choice',
    (_, operation) => {
      const views = cases.filter((of) => of.operation === operation).flatMap((of) => fillings(of));
      const seen = new Set(views.flatMap(({ parameters }) => visible(parameters)));
      const all = fieldsOf(operation).map(({ field }) => field.name);
      expect(all.filter((name) => !seen.has(name))).toEqual([]);
    },
  );
}
