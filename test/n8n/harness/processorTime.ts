/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';

/**
 * Seconds of the processor that processes have taken so far. Where other programs share the machine,
 * it tells more than the clock. NaN where the system does not tell: only Linux does.
 */
export function processorTime(pids: number[]): number {
  try {
    const stats = pids.map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]);
    const ticks = stats.map((stat) => stat.split(' ').slice(11, 13).map(Number));
    return ticks.flat().reduce((sum, each) => sum + each, 0) / 100;
  } catch {
    return NaN;
  }
}
