import { z } from 'zod';

const url = (protocol: RegExp) => z.url({ protocol });
const web = url(/^https?$/);

/** What every service reads from its environment; a service extends it with its own. */
export const commonConfig = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Production unless told: whoever forgets it gets the strict one. */
  FIREGRID_MODE: z.enum(['development', 'test', 'production']).default('production'),
  FIREGRID_MONGO_URL: url(/^mongodb(\+srv)?$/),
  /** In front of every database's name, so that one server can carry several products: `firegrid-hazards`. */
  FIREGRID_DB_PREFIX: z
    .string()
    .regex(/^[\w-]{0,30}$/)
    .default('firegrid-'),
  /** Comma-separated host:port. */
  FIREGRID_KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,]+:\d+(,[^\s,]+:\d+)*$/, 'must be host:port, comma-separated')
    .transform((list) => list.split(',')),
  /** Whether to speak TLS; an authority of one's own goes into NODE_EXTRA_CA_CERTS. */
  FIREGRID_KAFKA_TLS: z.enum(['true', 'false']).default('false'),
  /** A login by SCRAM-SHA-512, where the broker asks for one. */
  FIREGRID_KAFKA_USERNAME: z.string().min(1).optional(),
  FIREGRID_KAFKA_PASSWORD: z.string().min(1).optional(),
  /** How many copies of a topic this makes, and how many must have a message; the broker's defaults unless told. */
  FIREGRID_TOPIC_REPLICAS: z.coerce.number().int().min(1).max(9).optional(),
  FIREGRID_TOPIC_MIN_IN_SYNC: z.coerce.number().int().min(1).max(9).optional(),
  /** How many partitions each of them gets, but for those that are read in one order; six unless told. */
  FIREGRID_TOPIC_PARTITIONS: z.coerce.number().int().min(1).max(96).optional(),
  FIREGRID_TOPIC_PREFIX: z
    .string()
    .regex(/^[\w.-]{0,30}$/)
    .default(''),
  FIREGRID_KEYCLOAK_URL: web,
  /** The `iss` of people's tokens, where it is not FIREGRID_KEYCLOAK_URL/realms/FIREGRID_REALM. */
  FIREGRID_ISSUER: web.optional(),
  FIREGRID_REALM: z.string().min(1).default('firegrid'),
  FIREGRID_AUDIENCE: z.string().min(1).default('firegrid-api'),
  FIREGRID_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: web.optional(),
});

export type CommonConfig = z.output<typeof commonConfig>;

const demoSecrets = z.registry<{ demo: string }>();

/** A secret: in development the demo's unless given, in production the demo's is refused. */
export function secret(demo: string) {
  const schema = z.string().min(8).default(demo);
  demoSecrets.add(schema, { demo });
  return schema;
}

const areKeys = (list: string): boolean =>
  list.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === 32);

/** Keys of 32 bytes in base64, several separated by commas while they rotate, the new one first; else as a secret. */
export function keys(demo: string) {
  const schema = z
    .string()
    .default(demo)
    .refine(areKeys, 'must be 32 bytes in base64: openssl rand -base64 32');
  demoSecrets.add(schema, { demo });
  return schema;
}

/** A variable of the environment that keeps the service from starting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The configuration, typed. An empty variable counts as absent. Values are never repeated: they may be secret.
 * @throws ConfigError naming every bad variable in one line
 */
export function parseConfig<S extends z.ZodObject>(shape: S, env: NodeJS.ProcessEnv): z.output<S> {
  const given = Object.fromEntries(Object.keys(shape.shape).map((key) => [key, env[key] || undefined]));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return given[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
    });
    throw new ConfigError([...new Set(wrong)].join('; '));
  }
  const values: Readonly<Record<string, unknown>> = parsed.data;
  if (values.FIREGRID_MODE === 'production') {
    refuseDemoSecrets(shape, values);
    refusePlainIssuer(values);
  }
  return parsed.data;
}

function refuseDemoSecrets(shape: z.ZodObject, values: Readonly<Record<string, unknown>>): void {
  const refused = Object.entries(shape.shape).filter(([name, schema]) => {
    const demo = demoSecrets.get(schema as z.ZodType)?.demo;
    return demo !== undefined && values[name] === demo;
  });
  const wrong = refused.map(([name]) => `${name} is missing or the demo's secret, which production refuses`);
  if (wrong.length > 0) throw new ConfigError(wrong.join('; '));
}

/** Whoever reads the way between browser and sign-in reads the tokens. */
function refusePlainIssuer({
  FIREGRID_ISSUER,
  FIREGRID_KEYCLOAK_URL,
}: Readonly<Record<string, unknown>>): void {
  const issuer = FIREGRID_ISSUER ?? FIREGRID_KEYCLOAK_URL;
  if (typeof issuer === 'string' && issuer.startsWith('http:'))
    throw new ConfigError(
      'FIREGRID_ISSUER: people sign in over plain HTTP, which production refuses: https://…',
    );
}

/** Reads process.env, or says in one line what is wrong with it and exits with 1. */
export function readConfig<S extends z.ZodObject>(shape: S): z.output<S> {
  try {
    return parseConfig(shape, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`The service can't start: ${error.message}\n`);
    process.exit(1);
  }
}
