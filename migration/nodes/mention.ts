/** Nodes of any other kind that are for Cal.com, or name its API. */
import type { Refusal, WorkflowNode } from '../types';
import { PACKAGE } from './http';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A node for Cal.com of a package, or of a time, that is not known here. */
const forCalCom = /(?<![a-z])cal[._-]?com(?![a-z])|\.calCom/;

/** Says that a node is for Cal.com, or names an address of the API: code that calls it, or a setting for others. */
export function mention(
  { type, parameters = {} }: WorkflowNode,
  hosts: string[],
): Refusal | undefined {
  if (type === 'n8n-nodes-base.stickyNote' || type.startsWith(`${PACKAGE}.`)) return undefined;
  if (forCalCom.test(type)) {
    return { reason: 'This kind of node is not known here. Replace it manually with one of ours.' };
  }
  const own = hosts.map((host) => host.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, ''));
  const names = [
    '(?:api|mcp)\\.cal\\.(?:com|eu)',
    'app\\.cal\\.(?:com|eu)/api',
    ...own.map(quoted),
  ];
  const named = new RegExp(`(?<![\\w.-])(?:${names.filter(Boolean).join('|')})(?![\\w-])`, 'i');
  if (!named.test(JSON.stringify(parameters))) return undefined;
  return {
    reason:
      'It names an address of Cal.com. If it calls it, or a node after it does, replace it with a Cal.com node.',
  };
}
