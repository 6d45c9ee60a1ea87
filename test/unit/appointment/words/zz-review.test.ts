/* eslint-disable */
import { DateTime } from 'luxon';
import { readFileSync, writeFileSync } from 'fs';
import { readMeaning } from '../../../../nodes/CalCom/appointment/words/when/read';
import { readStart } from '../../../../nodes/CalCom/appointment/words/when/start';
it('x', () => {
  const out: string[] = [];
  for (const line of readFileSync('/tmp/rv_phr.txt', 'utf8').split('\n').filter(Boolean)) {
    const [mode, when, n] = line.split('|');
    const now = DateTime.fromISO(n ?? '2026-11-25T14:20:00+01:00', { zone: 'Europe/Berlin' });
    try {
      const q = { now, label: 'When', mode: (mode === 'm' ? 'moment' : 'range') as any };
      let s = '';
      if (mode === 'm') s = JSON.stringify(readStart(when, q));
      const r: any = readMeaning(when, q);
      out.push(`${line} => ${s} ${r.understood}`);
    } catch (e: any) { out.push(`${line} => ${e.constructor.name}: ${e.message} | ${e.description ?? ''}`.slice(0, 260)); }
  }
  writeFileSync('/tmp/rv_out.txt', out.join('\n'));
});
