import { deliverySchema } from '../delivery-schema';
import { toJsonSchema } from '../to-json-schema';

/** A record as the reading routes answer it; what is not in here does not leave the server. */
export const RECORD_SCHEMA = {
  type: 'object',
  required: ['sequence', 'receivedAt', 'isAuthenticated', 'record'],
  properties: {
    sequence: { type: 'integer', description: 'Grows in the order of arrival' },
    receivedAt: { type: 'string' },
    isAuthenticated: { type: 'boolean', description: 'False for what came by the ingest key, which counts as public' },
    sender: { type: 'string', description: 'Pseudonym or address, for reviewers' },
    group: { type: 'string' },
    note: { type: 'string', description: 'The sender’s own words, for reviewers' },
    record: toJsonSchema(deliverySchema.entries.records.item),
    review: {
      type: 'object',
      required: ['state', 'by', 'at'],
      properties: { state: { type: 'string' }, by: { type: 'string' }, at: { type: 'string' } },
    },
  },
} as const;
