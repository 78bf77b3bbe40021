import type { BackendFactory, ConnectionOptions, RedisQueueBackend } from 'bullmq';
import { InputError, UsageError } from '../errors.js';
import { messages } from '../messages.js';

/** A queue server: where it is, and BullMQ set up for it. */
export interface Connection {
  /** Its address without the password. */
  readonly shown: string;
  readonly bullmq: typeof import('bullmq');
  readonly base: { readonly connection: ConnectionOptions };
  /** Both kinds of backend keep one contract; the library's own types default to Redis'. */
  readonly factory: BackendFactory<RedisQueueBackend, ConnectionOptions>;
  /** What about it may lose jobs. */
  readonly warnings: readonly string[];
}

/** The queue of all briefs. */
export const QUEUE = 'district-briefs';

/** How long a server may take to answer at first, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Loads BullMQ and connects to `redis://…`, `rediss://…`, `postgres://…` or `postgresql://…`. One library serves both
 * kinds of server, so that the choice between them is only an address.
 *
 * @throws UsageError for another address, InputError where nothing answers or the library is not installed
 */
export async function connect(address: string): Promise<Connection> {
  const url = parse(address);
  const isRedis = url.protocol.startsWith('redis');
  const shown = `${url.protocol}//${url.host}${url.pathname}`;
  const bullmq = await load(() => import('bullmq'), 'bullmq');
  const warnings = await (isRedis ? tryRedis : tryPostgres)(address, shown);
  return isRedis
    ? {
        ...{ shown, bullmq, warnings },
        base: { connection: { url: address, maxRetriesPerRequest: null } },
        factory: bullmq.createRedisBackend,
      }
    : {
        ...{ shown, bullmq, warnings },
        base: { connection: { connectionString: address, migrate: true } as ConnectionOptions },
        factory: bullmq.createPostgresBackend as unknown as Connection['factory'],
      };
}

function parse(address: string): URL {
  try {
    const url = new URL(address);
    if (/^(?:rediss?|postgres(?:ql)?):$/.test(url.protocol)) return url;
  } catch {
    // Said below.
  }
  throw new UsageError(messages.engine.address(address.replace(/\/\/[^@]*@/, '//…@')));
}

/** Optional dependencies are loaded only where they are used. */
async function load<T>(module: () => Promise<T>, name: string): Promise<T> {
  try {
    return await module();
  } catch {
    throw new InputError(messages.engine.notInstalled(name));
  }
}

/** BullMQ tries to connect for ever; a wrong address should be told at once. */
async function tryRedis(address: string, shown: string): Promise<string[]> {
  const { Redis } = await load(() => import('ioredis'), 'ioredis');
  const client = new Redis(address, {
    ...{ lazyConnect: true, connectTimeout: PATIENCE, maxRetriesPerRequest: 0 },
    retryStrategy: () => null,
  });
  let reason = '';
  client.on('error', (error: NodeJS.ErrnoException) => {
    reason = error.code ?? error.message;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.disconnect();
    throw new InputError(messages.engine.unreachable(shown, reason || (error as Error).message));
  }
  try {
    const [, appends] = (await client.config('GET', 'appendonly')) as string[];
    const [, policy] = (await client.config('GET', 'maxmemory-policy')) as string[];
    return [
      ...(appends === 'no' ? [messages.engine.forgetful(shown)] : []),
      ...(policy === 'noeviction' ? [] : [messages.engine.evicts(shown, String(policy))]),
    ];
  } catch {
    // Hosted servers often refuse CONFIG.
    return [];
  } finally {
    client.disconnect();
  }
}

async function tryPostgres(address: string, shown: string): Promise<string[]> {
  const { default: pg } = await load(() => import('pg'), 'pg');
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: PATIENCE });
  try {
    await client.connect();
    return [];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(messages.engine.unreachable(shown, message || (code ?? 'no answer')));
  } finally {
    await client.end().catch(() => {});
  }
}
