import type { IDataObject, INodePropertyRouting } from 'n8n-workflow';
import { isPlainObject, pick } from 'lodash';
import type { Server } from '../api/server';

/** What a conversion knows besides the value. */
export interface Circumstances {
  /** The field's label, for messages. */
  label: string;
  /** IANA zone in which a time without offset is read. */
  zone: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** The server of the credential, where a call is built: links of others lead somewhere else. */
  server?: Server;
}

/**
 * Turns what a user passed into what the API takes; `undefined` leaves the property out.
 * Throws a UserError with one sentence when the value cannot be meant.
 */
export type Conversion = (value: unknown, place: Circumstances) => unknown;

/**
 * From the record as it is now and the body that was entered to the properties of the body that keep
 * what nobody touched. Throws a UserError when nothing can keep it.
 */
export type Present = (record: IDataObject, body: IDataObject) => IDataObject;

/** n8n's declaration of what a field does on the wire, plus a typed conversion. */
export interface Routing extends INodePropertyRouting {
  convert?: Conversion;
  /** An object that the conversion makes stands for several properties, each of its own name. */
  spreads?: true;
  /** What to send when the field is empty. */
  orElse?: (place: Circumstances) => unknown;
  /** Nothing can be without it: emptied in an update, it is refused. */
  neverEmpty?: true;
  /** Cal.com fills in `{{ … }}` itself: braces in the text are not those of n8n. */
  braces?: true;
  /** What goes along in an update, since the API replaces or resets it together with this field. */
  present?: Present;
  /** The values with which that is so; all but a feature that is switched off where absent. */
  presentFor?: (sent: unknown) => boolean;
  /** The property beside this one that holds the beginning of the range that this value ends. */
  notBefore?: string;
  /** The property beside this one that holds the end of the range that this value begins. */
  notAfter?: string;
}

/** Sends the value in the body at a dot path. */
export const inBody = (property: string, convert?: Conversion): Routing => ({
  send: { type: 'body', property },
  ...(convert && { convert }),
});

/** Sends the value as a query parameter. Arrays become one comma-separated value. */
export const inQuery = (property: string, convert?: Conversion): Routing => ({
  send: { type: 'query', property },
  ...(convert && { convert }),
});

/** Sends each entry of an object as a property of the body itself. */
export const asBody = (convert?: Conversion): Routing => inBody('', convert);

/** Like another routing, for a value that stands for one property or, as an object, for several others. */
export const orSeveral = (routing: Routing): Routing => ({ ...routing, spreads: true });

/** Like another routing, but sends something when the field is empty. */
export const orElse = (routing: Routing, value: (place: Circumstances) => unknown): Routing => ({
  ...routing,
  orElse: value,
});

/**
 * Like another routing, for what nothing can be without, such as a name, and for a filter without
 * which records of other people would be taken for those that are meant.
 */
export const neverEmpty = (routing: Routing): Routing => ({ ...routing, neverEmpty: true });

/** Like another routing, for a text in which Cal.com fills in `{{ … }}` itself. */
export const withBraces = (routing: Routing): Routing => ({ ...routing, braces: true });

/** Like another routing, for a field with which an update would lose what nobody touched. */
export const along = (
  present: Present,
  routing: Routing,
  presentFor?: Routing['presentFor'],
): Routing => ({ ...routing, present, ...(presentFor && { presentFor }) });

/**
 * Like another routing, for settings of which an update names some while the API replaces all: the
 * others go along as they are. `names` are those that the API takes.
 */
export const keeping = (names: string[], routing: Routing): Routing =>
  along((record, body) => {
    const property = routing.send!.property!;
    const [before, sent] = [record[property], body[property]];
    if (!isPlainObject(before) || !isPlainObject(sent)) return {};
    return { [property]: { ...pick(before as object, names), ...(sent as object) } };
  }, routing);

/** The group of a list's rows that stands for none of them: see `removable`. */
export const REMOVE_ALL = 'removeAll';

/**
 * Like another routing, for the end of a range whose beginning is sent as the property `start`.
 * A range that ends before it begins is refused: the API answers it with nothing.
 */
export const notBefore = (start: string, routing: Routing): Routing => ({
  ...routing,
  notBefore: start,
});

/** The same for the beginning of a range, where it stands behind the end in the menu. */
export const notAfter = (end: string, routing: Routing): Routing => ({ ...routing, notAfter: end });

/** Inside a form that is sent as a whole: puts the value at a dot path of the form's own object. */
export const as = (property: string, convert?: Conversion): Routing => ({
  send: { property },
  ...(convert && { convert }),
});

/** The value is used by the operation itself and not sent. */
export const notSent: Routing = {};
