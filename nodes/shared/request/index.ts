/** What the rest of the nodes use of the request path. */
export type { Call, LookUp } from '../api/call';
export { explanationOf } from './error';
export { fetchAll, pages } from './list';
export { ListReader } from './list/reader';
export { problemOf } from './probe';
export { fetchData, request } from './send';
export { openSession, credentialTypes } from './session';
export { statusOf, unless } from './status';
export type { Authentication, RequestContext, Send, Session } from './session';
