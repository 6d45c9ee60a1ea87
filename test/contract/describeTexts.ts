/** n8n's rules for what people read, checked on the fields of a node or credential. */
import type { INodeProperties } from 'n8n-workflow';
import { choicesOf, endsWell, entriesOf, groupsOf, isTitleCase, misplaced } from './texts';

/** Declares the tests of all texts in these fields, at any depth. */
export function describeTexts(properties: INodeProperties[]): void {
  const entries = entriesOf(properties);
  const fields = entries.map(({ field }) => field);

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

  it('stand in no text field beforehand: n8n would append what is dragged in', () => {
    // n8n's own convention, an expression that is as good as fixed, names of headers, texts for models.
    const kept = [
      'binaryPropertyName',
      'externalRef',
      'signatureHeader',
      'syncHeader',
      'toolDescription',
    ];
    const isText = ({ type }: INodeProperties) => ['string', 'json', 'dateTime'].includes(type);
    expect(
      breaking(({ field }) => isText(field) && field.default !== '' && !kept.includes(field.name)),
    ).toEqual([]);
  });

  it('of buttons that add something tell an inner from an outer one', () => {
    const alike = entries.filter(
      ({ place, field: { type, placeholder } }) =>
        /ollection$/.test(type) &&
        entries.some(
          (outer) =>
            place.startsWith(`${outer.place}.`) &&
            outer.field.type === 'collection' &&
            outer.field.placeholder === placeholder,
        ),
    );
    expect([...new Set(alike.map(({ place }) => place))]).toEqual([]);
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
}
