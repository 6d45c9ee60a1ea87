/** Nodes of any other kind that name the API. */
import type { Refusal, WorkflowNode } from '../types';
import { PACKAGE } from './http';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Says that a node names an address of the API: code that calls it, or a setting for others. */
export function mention(
  { type, parameters = {} }: WorkflowNode,
  hosts: string[],
): Refusal | undefined {
  if (type === 'n8n-nodes-base.stickyNote' || type.startsWith(`${PACKAGE}.`)) return undefined;
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
      'It names an address of Cal.com. If it calls it, or a node behind it does, put a Cal.com node in its place.',
  };
}
