import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Guide, Operation } from './operation';

/** A field whose name the compiler knows, as it knows those within a form. */
export type Field<N extends string = string> = Omit<INodeProperties, 'name' | 'options'> & {
  name: N;
  options?: (NonNullable<INodeProperties['options']>[number] | Field<N>)[];
};

/** The head of a form whose entries a person adds one by one. */
export type FormHead<N extends string = string> = INodeProperties & { name: N; type: 'collection' };

/** What a form holds, by the names of the fields in it; of another field nobody knows more yet. */
type ValueOf<F> = F extends { type: 'collection'; options: (infer I)[] }
  ? ValuesOf<Extract<I, { name: string }>>
  : unknown;

/** The values of fields by their declared names; a field that is not shown has none. */
export type ValuesOf<F extends { name: string }> = { [One in F as One['name']]?: ValueOf<One> };

/** An operation of several calls, without what carries it out. */
type Declaration<F> = Omit<Operation, 'fields' | 'run'> & { fields: F[] };

/** Declares an operation of several calls, so that its run is typed by the names of its fields. */
export const declared = <N extends string, F extends Field<N>>(
  declaration: Declaration<F>,
): Declaration<F> => declaration;

/** What carries out an operation that is declared like this. */
export type GuideOf<D extends Declaration<{ name: string }>> = Guide<ValuesOf<D['fields'][number]>>;

/** Makes the operation of its declaration and its run, which takes the values of the declared fields. */
export const carriedOut = <F extends { name: string }>(
  declaration: Declaration<F>,
  run: (guide: Guide<ValuesOf<F>>) => Promise<IDataObject[]>,
): Operation => ({
  ...declaration,
  fields: declaration.fields as unknown as INodeProperties[],
  run,
});
