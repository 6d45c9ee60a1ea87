/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * `npm run screenshots [-- start of a name …]`: takes the pictures of docs/images anew, in a real browser from
 * real n8n that works with the local Cal.com; light ones, and dark ones as `<name>-dark.png`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { exampleNames } from '../docs/examples';
import { setTheStage } from '../../test/n8n/demo/stage';
import { openEditor } from '../../test/n8n/harness/browser';
import { ifFree } from '../../test/n8n/harness/ports';
import { provide } from '../../test/n8n/harness/provide';
import { guideShots } from './guideShots';
import { exampleShots, shots } from './shots';

const FOLDER = join(__dirname, '../../docs/images');
const LARGEST = 200_000;
const WIDTH = 1280;
const HEIGHT = 860;

/** The part of sharp in use here. */
type Sharp = (picture: Buffer) => { png(options: object): { toBuffer(): Promise<Buffer> } };

/** Makes pictures half as large: editors have few colours, so that one byte for each pixel will do. */
async function shrinker(): Promise<(picture: Buffer) => Promise<Buffer>> {
  const sharp = createRequire(__filename)((await provide('sharp')).sharp) as Sharp;
  const options = { palette: true, dither: 0, compressionLevel: 9, effort: 10 };
  return async (picture) => await sharp(picture).png(options).toBuffer();
}

async function main() {
  const wanted = process.argv.slice(2);
  const ofExamples = exampleShots(exampleNames());
  const chosen = [...shots, ...guideShots, ...ofExamples].filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  for (const part of ['examples', 'guides']) mkdirSync(join(FOLDER, part), { recursive: true });
  const small = await shrinker();
  const stage = await setTheStage({ port: await ifFree(5678), sandboxPort: await ifFree(5555) });
  try {
    for (const theme of ['light', 'dark'] as const) {
      const editor = await openEditor(stage.n8n, { theme, scale: 1.5 });
      // The many pictures of examples are light only, to keep the repository small.
      const some = chosen.filter((shot) => theme === 'light' || !ofExamples.includes(shot));
      for (const { name, height = HEIGHT, take } of some) {
        await editor.page.setViewportSize({ width: WIDTH, height });
        const file = `${name}${theme === 'dark' ? '-dark' : ''}.png`;
        const picture = await small(await take({ ...stage, editor }));
        writeFileSync(join(FOLDER, file), picture);
        process.stdout.write(`${file} ${Math.round(picture.length / 1000)} kB\n`);
        if (picture.length > LARGEST) throw new Error(`${file} is too large`);
      }
      await editor.close();
    }
  } finally {
    await stage.leave();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
