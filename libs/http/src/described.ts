import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import type { z } from 'zod';

/** Says in the API's description what a transformed schema looks like on the wire. */
export function described<S extends z.ZodType>(
  schema: S,
  wire: Parameters<typeof zodToOpenAPIRegistry.add>[1],
): S {
  zodToOpenAPIRegistry.add(schema, wire);
  return schema;
}
