import { randomUUID } from 'crypto';
import type { UploadedFile } from '../api/call';

/**
 * A file as the only part of a multipart form (RFC 7578). The boundary is new for each form, and so
 * cannot occur in the file.
 */
export function multipart({ part, fileName, type, content }: UploadedFile): {
  contentType: string;
  body: Buffer;
} {
  const boundary = `----${randomUUID()}`;
  const name = fileName.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
  const head = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${part}"; filename="${name}"`,
    `Content-Type: ${type}`,
    '',
    '',
  ].join('\r\n');
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
