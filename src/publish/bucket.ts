import { extname, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';

/** Whether a location is a bucket's: s3://bucket/prefix. */
export const isBucket = (location: string) => location.startsWith('s3://');

/** A bucket's address as it is, a folder's path from the root, so that it means the same everywhere. */
export const placeOf = (location: string) =>
  isBucket(location) ? location.replace(/\/+$/, '') : resolve(location);

/** What a browser needs to know to show what it gets. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The objects below a prefix of an S3-compatible store; keys are relative to it. A put is whole or not at all. */
export interface Bucket {
  get(key: string): Promise<Buffer | null>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Sizes by key. */
  list(): Promise<Map<string, number>>;
  remove(keys: readonly string[]): Promise<void>;
}

/**
 * Opens `s3://bucket/prefix`. Endpoint, region and keys come from the variables that AWS's own tools read.
 *
 * @throws InputError where a variable is missing or the library is not installed; later where the store refuses
 */
export async function openBucket(location: string, env = process.env): Promise<Bucket> {
  const [, name, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(location) ?? [];
  if (name === undefined) throw new InputError(messages.bucket.address(location));
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) throw new InputError(messages.bucket.keys(location));
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1';
  const host = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`;
  const endpoint = `${host.replace(/\/$/, '')}/${name}`;
  const { S3mini } = await import('s3mini').catch(() => {
    throw new InputError(messages.bucket.notInstalled(location));
  });
  const client = new S3mini({ accessKeyId, secretAccessKey, endpoint, region });
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
  const asked = async <T>(question: Promise<T>): Promise<T> => {
    try {
      return await question;
    } catch (error) {
      const { message, serviceCode } = error as Error & { serviceCode?: string };
      const reason = serviceCode ?? codeOf(error) ?? message;
      throw new InputError(messages.bucket.refused(location, reason, host));
    }
  };
  return {
    async get(key) {
      const bytes = await asked(client.getObjectArrayBuffer(`${prefix}${key}`));
      return bytes && Buffer.from(bytes);
    },
    async put(key, bytes) {
      const type = TYPES[extname(key)] ?? 'application/octet-stream';
      await asked(client.putAnyObject(`${prefix}${key}`, Buffer.from(bytes), type));
    },
    async list() {
      const objects = await asked(client.listObjects('/', prefix));
      if (!objects) throw new InputError(messages.bucket.refused(location, 'NoSuchBucket', host));
      return new Map(objects.map(({ Key, Size }) => [Key.slice(prefix.length), Size]));
    },
    async remove(keys) {
      if (keys.length > 0) await asked(client.deleteObjects(keys.map((key) => `${prefix}${key}`)));
    },
  };
}

/** The system's own word for what went wrong, however deep it lies. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return code ?? (cause === undefined ? undefined : codeOf(cause));
}
