import { findNearest } from '../../src/policy/nearest';

const KNOWN = ['organisation', 'bulk-service', 'mode', 'warn', 'block', 'add', 'remove'];

it.each([
  ['organization', 'organisation'],
  ['organistaion', 'organisation'],
  ['Bulk_Service', 'bulk-service'],
  ['bulkservice', 'bulk-service'],
  ['moed', 'mode'],
  ['wran', 'warn'],
  ['blocks', 'block'],
  ['ad', undefined],
  ['off', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
])('takes %s for %s', (written, meant) => {
  expect(findNearest(written, KNOWN)).toBe(meant);
});
