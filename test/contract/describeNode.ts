/** n8n's rules for operations, and ours for what people see of them, checked on a built node. */
import {
  NodeHelpers,
  type INode,
  type INodeParameters,
  type INodeProperties,
  type INodeType,
} from 'n8n-workflow';
import type { Resource } from '../../nodes/shared/operation/operation';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { isShown } from '../../nodes/shared/engine/read';
import type { Case } from './cases';
import { fillings } from './fill';
import { contentsOf } from './forms';
import { describeTexts } from './describeTexts';
import { endsWell, isTitleCase } from './texts';

/** Declares the tests of a node. `cases` are all its operations in all their scopes. */
export function describeNode(
  { description }: INodeType,
  resources: Resource[],
  cases: Case[],
): void {
  const { properties } = description;
  const operations = resources.flatMap(({ operations: all }) => all);

  describeTexts(properties);

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
  const around = [
    'descriptionType',
    'toolDescription',
    'authentication',
    'legacyNotice',
    'resource',
    'operation',
    'requestOptions',
  ];

  /** What the editor shows for parameters, without the menus above and the settings below. */
  function shownFor(parameters: INodeParameters, type = description): INodeProperties[] {
    const node = { typeVersion: 1 } as INode;
    return properties
      .filter(({ name }) => !around.includes(name))
      .filter((field) => NodeHelpers.displayParameter(parameters, field, node, type));
  }

  const visible = (parameters: INodeParameters, type = description): string[] =>
    shownFor(parameters, type).map(({ name }) => name);

  /** The tool form of the node, which has some fields of its own. */
  const tool = { ...description, name: `${description.name}Tool` };
  const inTool = { output: 'selectedFields' };

  const declared = (
    { operation, scope }: Case,
    parameters: INodeParameters,
    isTool = false,
  ): string[] =>
    fieldsOf(operation)
      .filter(({ scopes }) => !scopes || scopes.includes(scope))
      .filter(({ field }) => isShown(field, parameters, parameters, isTool))
      .map(({ field }) => field.name);

  /** Whether a declared field is the one shown: several may have one name, each in its own view. */
  const isSame = (own: INodeProperties, { name }: INodeProperties, parameters: INodeParameters) =>
    own.name === name && isShown(own, parameters, parameters);

  describe.each(cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const views = fillings(of).map(({ parameters }) => parameters);

    it('shows its fields, each once and in their order', () => {
      for (const parameters of views) {
        const shown = visible(parameters);
        expect(shown).toEqual(declared(of, parameters));
        expect(shown.filter((name, index) => shown.indexOf(name) !== index)).toEqual([]);
      }
    });

    it('shows in its forms what it has in them, in their order', () => {
      const { parameters } = fillings(of)[0];
      for (const field of shownFor(parameters)) {
        const own = fieldsOf(of.operation).find((one) => isSame(one.field, field, parameters))!;
        expect(contentsOf(parameters, field)).toEqual(contentsOf(parameters, own.field));
      }
    });

    it('shows them in its tool form too', () => {
      for (const parameters of views.map((view) => ({ ...view, ...inTool }))) {
        expect(visible(parameters, tool)).toEqual(declared(of, parameters, true));
      }
    });
  });

  it.each(operations.map((operation) => [operation.action, operation] as const))(
    '%s shows every field for some choice',
    (_, operation) => {
      const views = cases.filter((of) => of.operation === operation).flatMap((of) => fillings(of));
      const seen = new Set(
        views.flatMap(({ parameters }) => [
          ...visible(parameters),
          ...visible({ ...parameters, ...inTool }, tool),
        ]),
      );
      const all = fieldsOf(operation).map(({ field }) => field.name);
      expect(all.filter((name) => !seen.has(name))).toEqual([]);
    },
  );
}
