/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Makes screenshots about a third as large: few colours, one byte for each pixel. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const PALETTE = 256;

interface Bitmap {
  width: number;
  height: number;
  /** Red, green and blue of each pixel. */
  pixels: Uint8Array;
}

/**
 * The same picture with at most 256 colours. Screenshots of an editor have few colours and many
 * shades at the edges of letters: the frequent ones are kept, each other becomes its nearest.
 *
 * @param png 8 bits per channel, not interlaced, as browsers write it
 */
export function withPalette(png: Buffer): Buffer {
  const bitmap = decode(png);
  const indexOf = palette(bitmap);
  const rows = Buffer.alloc((bitmap.width + 1) * bitmap.height);
  for (let at = 0, pixel = 0; at < rows.length; at++) {
    if (at % (bitmap.width + 1) === 0) continue;
    rows[at] = indexOf.index(colorAt(bitmap.pixels, pixel++));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bitmap.width, 0);
  header.writeUInt32BE(bitmap.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(indexOf.colors.flatMap((color) => channels(color)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colorAt = (pixels: Uint8Array, pixel: number): number =>
  (pixels[pixel * 3] << 16) | (pixels[pixel * 3 + 1] << 8) | pixels[pixel * 3 + 2];

const channels = (color: number): number[] => [color >> 16, (color >> 8) & 255, color & 255];

/**
 * The most frequent colours, at most one of each group of colours that look alike, and a function
 * that finds the nearest.
 */
function palette({ pixels }: Bitmap) {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < pixels.length / 3; pixel++) {
    const color = colorAt(pixels, pixel);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
  const groups = new Map<number, number>();
  const kept: number[] = [];
  for (const color of frequent) {
    const group = color & 0xf0f0f0;
    const limit = kept.length < 64 ? PALETTE : 4;
    if ((groups.get(group) ?? 0) >= limit || kept.length === PALETTE) continue;
    groups.set(group, (groups.get(group) ?? 0) + 1);
    kept.push(color);
  }
  const nearest = new Map(kept.map((color, index) => [color, index]));
  const index = (color: number): number => {
    const known = nearest.get(color);
    if (known !== undefined) return known;
    const wanted = channels(color);
    const distances = kept.map((other) =>
      channels(other).reduce((sum, value, at) => sum + (value - wanted[at]) ** 2, 0),
    );
    const best = distances.indexOf(Math.min(...distances));
    nearest.set(color, best);
    return best;
  };
  return { colors: kept, index };
}

function decode(png: Buffer): Bitmap {
  const parts: Buffer[] = [];
  let [width, height, depth] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      depth = { 2: 3, 6: 4 }[data[9]] ?? 0;
      if (data[8] !== 8 || depth === 0 || data[12] !== 0) throw new Error('Not such a PNG');
    }
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * depth, depth);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    pixels.set(bytes.subarray(pixel * depth, pixel * depth + 3), pixel * 3);
  }
  return { width, height, pixels };
}

/** Undoes the five filters of PNG: each byte is stored as its difference from a guess. */
function unfiltered(raw: Buffer, row: number, depth: number): Buffer {
  const out = Buffer.alloc((raw.length / (row + 1)) * row);
  for (let y = 0; y * (row + 1) < raw.length; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x < depth ? 0 : out[y * row + x - depth];
      const above = y === 0 ? 0 : out[(y - 1) * row + x];
      const corner = y === 0 || x < depth ? 0 : out[(y - 1) * row + x - depth];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      out[y * row + x] = raw[y * (row + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(sum - value));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
